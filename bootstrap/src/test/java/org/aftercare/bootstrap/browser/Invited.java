package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;

/** A contact of a customer, both made for one test, with the mails that came to him. */
record Invited(RunningAftercare aftercare, String customer, String contact, String email) {
    static final String PASSWORD = "blue kettle 42";

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+(/password/new/[A-Za-z0-9_-]+)");
    private static final Pattern EXPIRES = Pattern.compile("\"expiresAt\":\"([^\"]+)\"");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** Somebody new, whom nobody has invited yet. */
    static Invited known(RunningAftercare aftercare, String name) {
        var email = name.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8) + "@pier.example";
        var customer = id(post(aftercare, "/customers", "{\"name\": \"Pier Tea Rooms\"}"));
        var contact = id(post(
                aftercare,
                "/customers/" + customer + "/contacts",
                "{\"name\": \"%s\", \"email\": \"%s\"}".formatted(name, email)));
        return new Invited(aftercare, customer, contact, email);
    }

    /** An agent invites him; the path of the link that came. */
    String invite() {
        var before = mails();
        post(aftercare, "/customers/" + customer + "/contacts/" + contact + "/invitations", "{}");
        return linkAfter(before);
    }

    /** What the server's clock says, which a demonstration may have moved. */
    Instant now() {
        var answer = post(aftercare, "/customers/" + customer + "/contacts/" + contact + "/invitations", "{}");
        var expires = EXPIRES.matcher(answer);
        assertThat(expires.find()).as(answer).isTrue();
        return Instant.parse(expires.group(1)).minus(Duration.ofDays(7));
    }

    /** How many mails have come to him. */
    int mails() {
        return mine().size();
    }

    /** The path of the link in the newest mail, once there are more mails than before. */
    String linkAfter(int before) {
        var last = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (mails() <= before) {
            assertThat(System.nanoTime())
                    .as("a mail to " + email + " comes in time")
                    .isLessThan(last);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        var newest = text(mine().getLast());
        var link = LINK.matcher(newest);
        assertThat(link.find()).as(newest).isTrue();
        return link.group(1);
    }

    /** The files of the mails to him, the oldest first: their names begin with when they were written. */
    private List<Path> mine() {
        var folder = aftercare.dataFolder().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(file -> text(file).contains(email))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a mail says, with its lines and characters put together again that were broken for the way. */
    private static String text(Path mail) {
        try {
            return Files.readString(mail, StandardCharsets.US_ASCII)
                    .replaceAll("=\r?\n", "")
                    .replace("=3D", "=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String post(RunningAftercare aftercare, String path, String json) {
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1" + path))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private static String id(String json) {
        return Optional.of(ID.matcher(json))
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .orElseThrow();
    }
}
