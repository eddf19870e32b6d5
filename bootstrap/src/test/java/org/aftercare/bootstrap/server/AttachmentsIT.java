package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files through the real server and the real database. */
@WithAftercare
class AttachmentsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int MOST = 10 * 1024 * 1024;

    private final RunningAftercare aftercare;
    private final String issue;

    AttachmentsIT(RunningAftercare aftercare) {
        this.aftercare = aftercare;
        var all = get(aftercare.at("/api/v1/issues?limit=1"));
        this.issue = json(all).at("/items/0/number").asText();
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
    }

    private static byte[] picture(int size) {
        var picture = new byte[size];
        new Random(size).nextBytes(picture);
        var signature = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(signature, 0, picture, 0, signature.length);
        return picture;
    }

    private HttpResponse<byte[]> add(String name, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(attachments(name))
                .header("Content-Type", "application/octet-stream")
                .POST(body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private URI attachments(String name) {
        return aftercare.at(
                "/api/v1/issues/" + issue + "/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private static HttpResponse<byte[]> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(
                    request.header("Authorization", "Bearer " + WithAftercare.TOKEN)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static URI place(HttpResponse<byte[]> added) {
        return URI.create(header(added, "Location"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 256 * 1024, 3_000_000, MOST})
    void a_file_comes_back_byte_for_byte(int size) {
        var picture = picture(size);

        var added = add("Bildschirm – 東京 🎄.png", BodyPublishers.ofByteArray(picture));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added).get("type").asText()).isEqualTo("image/png");
        var read = get(place(added));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(picture);
        assertThat(header(read, "Content-Type")).isEqualTo("image/png");
        assertThat(header(read, "Content-Length")).isEqualTo(Integer.toString(size));
        assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(read, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(read, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"Bildschirm _ __ _.png\";"
                        + " filename*=UTF-8''Bildschirm%20%E2%80%93%20%E6%9D%B1%E4%BA%AC%20%F0%9F%8E%84.png");
    }

    @Test
    void a_page_is_never_handed_out_as_one() {
        var page = "<!DOCTYPE html><html><script>alert(1)</script></html>";

        var read = get(place(add("page.html", BodyPublishers.ofString(page))));

        assertThat(read.body()).asString(StandardCharsets.UTF_8).isEqualTo(page);
        assertThat(header(read, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(read, "Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void a_program_is_refused() {
        var refused = add("x.png", BodyPublishers.ofString("MZ\u0001" + "\0".repeat(200)));

        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST + 1, MOST + 100_000, 3 * MOST})
    void what_is_too_long_is_a_problem_that_says_so(int size) {
        var announced = send(HttpRequest.newBuilder(attachments("x.png"))
                .header("Content-Type", "application/octet-stream")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(picture(size))));
        var sent = add("x.png", BodyPublishers.ofByteArray(picture(size)));
        var streamed = add("x.png", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(picture(MOST + 1))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(header(announced, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(sent.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(json(streamed).get("type").asText()).isEqualTo("/problems/too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {600_000, 2_000_000})
    void everything_else_stays_as_short_as_before(int size) {
        var refused = send(HttpRequest.newBuilder(aftercare.at("/api/v1/issues/" + issue + "/answers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\": \"" + "x".repeat(size) + "\"}")));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void what_is_sent_again_with_its_key_is_added_once() {
        var key = UUID.randomUUID().toString();

        var first = add("a.txt", BodyPublishers.ofString("one"), "Idempotency-Key", key);
        var again = add("a.txt", BodyPublishers.ofString("one"), "Idempotency-Key", key);
        var another = add("a.txt", BodyPublishers.ofString("two"), "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(header(again, "Idempotent-Replayed")).isEqualTo("true");
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(json(another).get("type").asText()).isEqualTo("/problems/key-used");
    }
}
