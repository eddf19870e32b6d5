package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aftercare.adapter.persistence.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks on a real server, to a receiver that listens beside it. */
@WithAftercare
class WebhooksIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TERMS = """
            {"effectiveFrom": "2026-01-01",
             "calendar": {"timeZone": "Europe/London",
               "officeHours": {"MONDAY": [{"from": "09:00", "to": "17:30"}]}},
             "coverage": {"S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}}}}
            """;

    private final RunningAftercare shared;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private final HttpServer receiver;

    WebhooksIT(RunningAftercare shared) throws IOException {
        this.shared = shared;
        this.receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.next()), 0);
    }

    private record Received(String id, String timestamp, String signatures, String body) {
        JsonNode json() {
            return read(body);
        }

        /** By other means than those that signed it. */
        boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
                var digest = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return Arrays.asList(signatures.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(digest));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void listen() {
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            // before the test hears of it, and goes on to another
            var answer = status.get();
            received.add(new Received(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private Received next() throws InterruptedException {
        var message = received.poll(30, TimeUnit.SECONDS);
        assertThat(message).as("a message").isNotNull();
        return message;
    }

    private static JsonNode call(RunningAftercare aftercare, String method, String path, String json) {
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1" + path))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        return read(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private JsonNode registered(RunningAftercare aftercare) {
        var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks";
        return call(
                aftercare,
                "POST",
                "/webhook-endpoints",
                "{\"url\": \"" + url + "\", \"types\": [\"issue.reported\", \"issue.resolved\"]}");
    }

    private static String agreement(RunningAftercare aftercare) {
        var customer = call(aftercare, "POST", "/customers", "{\"name\": \"Acme Ltd\"}")
                .at("/id")
                .asText();
        var agreement = call(
                        aftercare,
                        "POST",
                        "/agreements",
                        "{\"customerId\": \"" + customer
                                + "\", \"title\": \"Support\", \"systems\": [\"Shop\"], \"terms\": " + TERMS + "}")
                .at("/id")
                .asText();
        call(aftercare, "POST", "/agreements/" + agreement + "/versions/1/signature", "{\"signedBy\": \"Ann Lee\"}");
        return agreement;
    }

    private static String reported(RunningAftercare aftercare, String agreement) {
        return call(
                        aftercare,
                        "POST",
                        "/issues",
                        "{\"agreementId\": \"" + agreement + "\", \"system\": \"Shop\", \"severity\": \"S3\","
                                + " \"summary\": \"Slow\", \"description\": \"Since Friday.\"}")
                .at("/number")
                .asText();
    }

    @Test
    void a_receiver_is_told_signed_again_after_a_failure_and_by_a_replay_until_it_is_gone()
            throws InterruptedException {
        var registered = registered(shared);
        var secret = registered.at("/secret").asText();
        var place = "/webhook-endpoints/" + registered.at("/endpoint/id").asText();
        var agreement = agreement(shared);

        status.set(500);
        var issue = reported(shared, agreement);
        var first = next();
        status.set(204);
        var again = next();

        assertThat(first.id()).isEqualTo(issue + "-0-reported");
        assertThat(first.isSignedWith(secret)).isTrue();
        assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(first.timestamp())), Instant.now()))
                .as("real time, whatever Aftercare's clock says")
                .isBetween(Duration.ofSeconds(-5), Duration.ofMinutes(2));
        assertThat(first.json().at("/type").asText()).isEqualTo("issue.reported");
        assertThat(first.json().at("/data/issue/heldOver").asBoolean()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.isSignedWith(secret)).isTrue();

        var rotated = call(shared, "POST", place + "/secret-rotations", "{}")
                .at("/secret")
                .asText();
        call(shared, "POST", "/issues/" + issue + "/resolution", "{\"text\": \"Mended.\"}");
        var resolved = next();
        assertThat(resolved.id()).isEqualTo(issue + "-1-resolved");
        assertThat(resolved.isSignedWith(secret)).isTrue();
        assertThat(resolved.isSignedWith(rotated)).isTrue();

        var from = call(shared, "GET", "/issues/" + issue, "").at("/reportedAt").asText();
        call(shared, "POST", place + "/replays", "{\"from\": \"" + from + "\"}");
        var replayed = Arrays.asList(next(), next());
        assertThat(replayed).extracting(Received::body).containsExactlyInAnyOrder(first.body(), resolved.body());

        status.set(410);
        call(shared, "POST", place + "/tests", "{}");
        assertThat(next().id()).startsWith("test-");
        await(() ->
                call(shared, "GET", place, "").at("/disabledReason").asText().equals("GONE"));
        var log = call(shared, "GET", place + "/deliveries", "").at("/items");
        assertThat(log).hasSize(5);
        assertThat(log.get(0).at("/lastStatus").asInt()).isEqualTo(410);
        assertThat(log.get(4).at("/attempts").asInt()).isEqualTo(2);
        call(shared, "DELETE", place, "");
        assertThat(received).isEmpty();
    }

    @Test
    void what_was_not_taken_outlives_a_power_cut_and_its_secret_does_too() throws InterruptedException {
        var folder = RunningAftercare.freshFolder("webhooks");
        var port = FreePort.next();
        var settings = Map.of(
                "AFTERCARE_DEMO", "false",
                "AFTERCARE_BOOTSTRAP_TOKEN", WithAftercare.TOKEN,
                "AFTERCARE_WEBHOOK_PRIVATE_NETWORKS", "true");
        String secret;
        Received first;
        status.set(503);
        try (var aftercare = RunningAftercare.launched(folder, port, settings)) {
            assertThat(aftercare.becomesReady())
                    .as(aftercare.errors().toString())
                    .isTrue();
            secret = registered(aftercare).at("/secret").asText();
            reported(aftercare, agreement(aftercare));
            first = next();
            aftercare.kill();
        }
        received.clear();
        status.set(204);
        try (var aftercare = RunningAftercare.launched(folder, port, settings)) {
            assertThat(aftercare.becomesReady())
                    .as(aftercare.errors().toString())
                    .isTrue();
            var again = received.poll(90, TimeUnit.SECONDS);

            assertThat(again).isNotNull();
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.isSignedWith(secret)).isTrue();
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (var tries = 0; tries < 100 && !done.getAsBoolean(); tries++) {
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
