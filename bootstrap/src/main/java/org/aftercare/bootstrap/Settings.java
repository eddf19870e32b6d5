package org.aftercare.bootstrap;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.bootstrap.demo.Demo;
import org.aftercare.domain.Text;
import org.eclipse.microprofile.config.Config;

/**
 * What Aftercare is told from outside, read once and checked as a whole. {@code docs/operations.md} lists every key.
 *
 * @param runFolder where the run script waits for a word from this start; absent under any other way of starting
 * @param vendorName what the company is called that runs this Aftercare, as agreements name it
 * @param rateLimit how many requests a token may make in a minute on one node; 0 for as many as it likes
 * @param clockStart the instant that the clock starts at, for demonstrations and tests
 */
public record Settings(
        Path dataFolder,
        Optional<Path> runFolder,
        DatabaseAddress database,
        URI publicAddress,
        Optional<String> vendorName,
        boolean demo,
        Optional<Instant> clockStart,
        Optional<String> bootstrapToken,
        int rateLimit,
        MailSettings mail) {

    static final String PUBLIC_ADDRESS = "AFTERCARE_PUBLIC_URL";
    private static final int LONGEST_NAME = 200;
    private static final int USUAL_RATE = 12_000;
    private static final int HIGHEST_RATE = 10_000_000;

    /** Reads all settings, or refuses them with every fault named. */
    public static Settings from(Config config) {
        var faults = new ArrayList<String>();
        var reader = new Reader(config, faults);

        Path dataFolder = reader.read("AFTERCARE_DATA_DIR", Path::of, "a path").orElse(Path.of(".aftercare"));
        DatabaseAddress database =
                DatabaseAddress.of(reader.text("AFTERCARE_DB_URL").orElse(""), dataFolder);
        if (!database.isSupported()) {
            faults.add("AFTERCARE_DB_URL must start with jdbc:mysql: (or jdbc:h2:), but is " + database.printable());
        }
        URI publicAddress = reader.read(PUBLIC_ADDRESS, Settings::webAddress, "an http or https address")
                .orElse(URI.create("http://localhost:8080"));
        boolean demo = reader.read("AFTERCARE_DEMO", Settings::trueOrFalse, "true or false")
                .orElse(database.isEmbedded());
        Optional<String> vendorName = reader.read(
                        "AFTERCARE_VENDOR_NAME",
                        name -> Text.line(name, LONGEST_NAME),
                        "a name on one line, of at most " + LONGEST_NAME + " characters")
                .or(() -> demo ? Optional.of(Demo.VENDOR) : Optional.empty());
        Optional<Instant> clockStart =
                reader.read("AFTERCARE_CLOCK_START", Instant::parse, "an instant such as 2026-11-21T10:00:00Z");
        if (clockStart.isPresent() && !demo) {
            faults.add("AFTERCARE_CLOCK_START is for demonstrations and tests: it needs AFTERCARE_DEMO=true");
        }
        Optional<String> token = reader.text("AFTERCARE_BOOTSTRAP_TOKEN");
        int rateLimit = reader.read("AFTERCARE_RATE_LIMIT", Settings::count, "a whole number from 0 to " + HIGHEST_RATE)
                .orElse(USUAL_RATE);
        Optional<Path> runFolder = reader.read("AFTERCARE_RUN_DIR", Path::of, "a path");

        MailSettings mail = MailSettings.read(reader);

        if (!faults.isEmpty()) {
            throw new StartUpFailure(String.join("; ", faults) + ".");
        }
        return new Settings(
                dataFolder.toAbsolutePath().normalize(),
                runFolder,
                database,
                publicAddress,
                vendorName,
                demo,
                clockStart,
                token,
                rateLimit,
                mail);
    }

    private static URI webAddress(String text) {
        URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("not a web address: " + text);
        }
        return uri;
    }

    private static Integer count(String text) {
        int count = Integer.parseInt(text);
        if (count < 0 || count > HIGHEST_RATE) {
            throw new IllegalArgumentException("out of range: " + text);
        }
        return count;
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }

    record Reader(Config config, List<String> faults) {

        void fault(String sentence) {
            faults.add(sentence);
        }

        Optional<String> text(String key) {
            return config.getOptionalValue(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
        }

        <T> Optional<T> read(String key, Function<String, T> parse, String expected) {
            return text(key).flatMap(text -> {
                try {
                    return Optional.of(parse.apply(text));
                } catch (DateTimeException | IllegalArgumentException e) {
                    faults.add(key + " must be " + expected + ", but is “" + text + "”");
                    return Optional.empty();
                }
            });
        }
    }
}
