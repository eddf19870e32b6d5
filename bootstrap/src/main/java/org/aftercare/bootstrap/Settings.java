package org.aftercare.bootstrap;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.application.issue.AttachmentLimits;
import org.aftercare.bootstrap.demo.Demo;
import org.aftercare.domain.Text;
import org.eclipse.microprofile.config.Config;

/**
 * What Aftercare is told from outside, read once and checked as a whole. {@code docs/operations.md} lists every key.
 *
 * @param runFolder where the run script waits for a word from this start; absent under any other way of starting
 * @param vendorName what the company is called that runs this Aftercare, as agreements name it
 * @param rateLimit how many requests a token may make in a minute on one node; 0 for as many as it likes
 * @param attachments what may be added to issues
 * @param secretKey that secrets are sealed with in the database, in base64; one of the data folder's own, unless it is given
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
        AttachmentLimits attachments,
        Optional<String> secretKey,
        MailSettings mail,
        MailboxSettings mailbox,
        CallbackSettings callback,
        WebhookSettings webhooks,
        IdentitySettings identity) {

    static final String PUBLIC_ADDRESS = "AFTERCARE_PUBLIC_URL";
    private static final int LONGEST_NAME = 200;
    private static final int USUAL_RATE = 12_000;
    private static final int HIGHEST_RATE = 10_000_000;
    private static final int HIGHEST_ATTACHMENT = 100 * 1024 * 1024;
    private static final int HIGHEST_COUNT = 1000;

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
        int rateLimit = reader.read(
                        "AFTERCARE_RATE_LIMIT",
                        text -> count(text, 0, HIGHEST_RATE),
                        "a whole number from 0 to " + HIGHEST_RATE)
                .orElse(USUAL_RATE);
        AttachmentLimits attachments = attachments(reader);
        Optional<Path> runFolder = reader.read("AFTERCARE_RUN_DIR", Path::of, "a path");

        Optional<String> secretKey = reader.text("AFTERCARE_SECRET_KEY").filter(given -> isKey(reader, given));
        MailSettings mail = MailSettings.read(reader);
        MailboxSettings mailbox = MailboxSettings.read(reader, attachments);
        WebhookSettings webhooks = WebhookSettings.read(reader);
        CallbackSettings callback = CallbackSettings.read(reader);
        IdentitySettings identity = IdentitySettings.read(reader, publicAddress);

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
                attachments,
                secretKey,
                mail,
                mailbox,
                callback,
                webhooks,
                identity);
    }

    private static AttachmentLimits attachments(Reader reader) {
        int bytes = reader.read(
                        "AFTERCARE_ATTACHMENT_MAX_BYTES",
                        text -> count(text, 1, HIGHEST_ATTACHMENT),
                        "a whole number from 1 to " + HIGHEST_ATTACHMENT)
                .orElse(AttachmentLimits.USUAL.maxBytes());
        int count = reader.read(
                        "AFTERCARE_ATTACHMENT_MAX_COUNT",
                        text -> count(text, 1, HIGHEST_COUNT),
                        "a whole number from 1 to " + HIGHEST_COUNT)
                .orElse(AttachmentLimits.USUAL.maxOfIssue());
        List<String> types = reader.read(
                        "AFTERCARE_ATTACHMENT_TYPES",
                        Settings::mediaTypes,
                        "media types with commas between them, such as image/*,text/plain,application/pdf")
                .orElse(AttachmentLimits.USUAL.types());
        return new AttachmentLimits(bytes, count, types);
    }

    private static List<String> mediaTypes(String text) {
        List<String> types = Arrays.stream(text.split(",", -1))
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!types.stream().allMatch(type -> type.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]*\\*?"))) {
            throw new IllegalArgumentException("no media types: " + text);
        }
        return types;
    }

    /** Without what must not be told. */
    @Override
    public String toString() {
        return "Settings[publicAddress=" + publicAddress + ", dataFolder=" + dataFolder + "]";
    }

    /** What is wrong with a key is said without the key. */
    private static boolean isKey(Reader reader, String given) {
        try {
            SealingKey.parse(given);
            return true;
        } catch (IllegalArgumentException broken) {
            reader.fault("AFTERCARE_SECRET_KEY must be 32 bytes in base64, as by openssl rand -base64 32");
            return false;
        }
    }

    private static URI webAddress(String text) {
        URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("not a web address: " + text);
        }
        return uri;
    }

    private static Integer count(String text, int least, int most) {
        int count = Integer.parseInt(text);
        if (count < least || count > most) {
            throw new IllegalArgumentException("out of range: " + text);
        }
        return count;
    }

    static Boolean trueOrFalse(String text) {
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
