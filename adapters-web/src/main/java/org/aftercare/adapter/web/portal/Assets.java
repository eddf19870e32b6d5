package org.aftercare.adapter.web.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;

/**
 * Names style sheets and pictures by what is in them, {@code /assets/portal.css?v=1a2b3c4d}, so that browsers may keep them
 * for ever and yet never show an old one.
 */
final class Assets extends AbstractLinkBuilder {
    /** Where they lie on the site. */
    static final String PATH = "/assets/";

    /** By which templates link to htmx, whatever its version. */
    private static final String HTMX = "/webjars/htmx.org";

    /** The parameter that names a state of a file. */
    static final String STATE = "v";

    private final Map<String, String> links = new ConcurrentHashMap<>();

    @Override
    public String buildLink(IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        if (!(base.startsWith(PATH) || base.equals(HTMX)) || (parameters != null && !parameters.isEmpty())) {
            throw new IllegalArgumentException("only assets are linked in this way, not " + base);
        }
        return links.computeIfAbsent(base, Assets::link);
    }

    private static String link(String name) {
        var path = name.equals(HTMX) ? htmx() : name;
        try (var file = Assets.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            var checksum = new CRC32C();
            checksum.update(file.readAllBytes());
            return path + "?" + STATE + "=" + Long.toHexString(checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the web jar of htmx has its script; the address has the version in it. */
    private static String htmx() {
        var version = new Properties();
        try (var pom = Assets.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/htmx.org/pom.properties")) {
            if (pom == null) {
                throw new IllegalStateException("there is no htmx on the class path");
            }
            version.load(pom);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return HTMX + "/" + version.getProperty("version") + "/dist/htmx.min.js";
    }
}
