package org.aftercare.bootstrap;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the data lives, with the driver's settings that Aftercare counts on added where the address is silent. */
public record DatabaseAddress(String url) {

    /** Says that no address is given. */
    public static final String EMBEDDED = "embedded";

    private static final Pattern SECRETS = Pattern.compile("(?i)(password\\d*=)[^&;)]*|(//)[^/@]*@");

    private static final Map<String, String> MYSQL_SETTINGS = new LinkedHashMap<>();

    static {
        // Round trips matter more than anything else in a write.
        MYSQL_SETTINGS.put("useLocalSessionState", "true");
        MYSQL_SETTINGS.put("rewriteBatchedStatements", "true");
        MYSQL_SETTINGS.put("cachePrepStmts", "true");
        MYSQL_SETTINGS.put("useServerPrepStmts", "true");
        MYSQL_SETTINGS.put("prepStmtCacheSize", "250");
        MYSQL_SETTINGS.put("prepStmtCacheSqlLimit", "2048");
        // The server traces by itself, and the driver's part of that costs more than many a statement.
        MYSQL_SETTINGS.put("openTelemetry", "DISABLED");
        // A database that is away is noticed within seconds.
        MYSQL_SETTINGS.put("connectTimeout", "2000");
        MYSQL_SETTINGS.put("socketTimeout", "4000");
        // The server's own certificate is none that a database knows, and would make it hang up.
        MYSQL_SETTINGS.put("fallbackToSystemKeyStore", "false");
    }

    /** The address as given, or the embedded database in the data folder where none is. */
    public static DatabaseAddress of(String url, Path dataFolder) {
        if (url.isBlank() || url.equals(EMBEDDED)) {
            // Without a write delay, since what was answered must still be there after the process is killed.
            return new DatabaseAddress(
                    "jdbc:h2:file:"
                            + dataFolder.toAbsolutePath().normalize().resolve("database")
                            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        }
        return new DatabaseAddress(url.startsWith("jdbc:mysql:") ? withMysqlSettings(url) : url);
    }

    public boolean isEmbedded() {
        return url.startsWith("jdbc:h2:");
    }

    boolean isSupported() {
        return isEmbedded() || url.startsWith("jdbc:mysql:");
    }

    /** The address without its settings and without anything secret, for people and logs. */
    public String printable() {
        return SECRETS.matcher(url).replaceAll("$1$2").replaceFirst("[?;].*", "");
    }

    private static String withMysqlSettings(String url) {
        var result = new StringBuilder(url);
        MYSQL_SETTINGS.forEach((key, value) -> {
            if (!url.contains("?" + key + "=") && !url.contains("&" + key + "=")) {
                result.append(result.indexOf("?") < 0 ? '?' : '&')
                        .append(key)
                        .append('=')
                        .append(value);
            }
        });
        return result.toString();
    }
}
