package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that are sent again, or by many at the same moment, in the real server on the real database. */
@WithAftercare
class RepeatsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CROWD = 100;

    private final RunningAftercare aftercare;
    private final String customer;
    private final String agreement;

    RepeatsIT(RunningAftercare aftercare) {
        this.aftercare = aftercare;
        this.customer = text(post("customers", "{\"name\": \"Acme\"}"), "/id");
        this.agreement = text(post("agreements", """
                {"customerId": "%s", "title": "Support", "systems": ["Portal"],
                 "terms": {"effectiveFrom": "2026-01-01",
                   "calendar": {"timeZone": "Europe/London", "officeHours": {"MONDAY": [{"from": "09:00", "to": "17:30"}]}},
                   "coverage": {"S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}}}}}
                """.formatted(customer)), "/id");
        post("agreements/" + agreement + "/versions/1/signature", "{\"signedBy\": \"Ann Lee\"}");
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(aftercare.at("/api/v1/" + path))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return aftercare.send(headers.length == 0 ? request : request.headers(headers));
    }

    private JsonNode get(String path) {
        return json(aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1/" + path))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(answer.body(), broken);
        }
    }

    private static String text(HttpResponse<String> answer, String pointer) {
        return json(answer).at(pointer).asText();
    }

    private HttpResponse<String> report(String summary, String... headers) {
        return post("issues", """
                {"agreementId": "%s", "system": "Portal", "severity": "S3", "summary": "%s", "description": "Every one."}
                """.formatted(agreement, summary), headers);
    }

    private int issues() {
        return get("issues?limit=200&customer=" + customer).get("items").size();
    }

    private static <T> List<T> atOnce(Supplier<T> call) {
        try (var threads = Executors.newFixedThreadPool(CROWD)) {
            var calls = IntStream.range(0, CROWD)
                    .mapToObj(i -> CompletableFuture.supplyAsync(call, threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }

    @Test
    void a_hundred_with_one_key_make_one_issue_and_are_answered_alike() {
        var key = UUID.randomUUID().toString();

        var answers = atOnce(() -> report("Orders are slow", "Idempotency-Key", key));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("Location").orElse(""))
                .containsOnly(aftercare
                        .at("/api/v1/issues/" + text(answers.getFirst(), "/number"))
                        .toString());
        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("ETag").orElse(""))
                .containsOnly("\"1\"");
        assertThat(answers)
                .filteredOn(answer ->
                        answer.headers().firstValue("Idempotent-Replayed").isEmpty())
                .hasSize(1);
        assertThat(issues()).isEqualTo(1);
    }

    @Test
    void a_hundred_at_once_are_each_an_issue_of_its_own_with_all_that_belongs_to_it() {
        var reporters = new AtomicInteger();

        var answers = atOnce(() -> report("Slow for " + reporters.incrementAndGet()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> text(answer, "/number"))
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(
                                get("issues/" + number + "/history").get("items"))
                        .hasSize(1));
        assertThat(answers)
                .extracting(answer -> text(answer, "/summary"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CROWD)
                        .mapToObj(reporter -> "Slow for " + reporter)
                        .toList());
        assertThat(answers).allSatisfy(answer -> assertThat(
                        get("issues/" + text(answer, "/number")).get("summary").asText())
                .isEqualTo(text(answer, "/summary")));
        assertThat(issues()).isEqualTo(CROWD);
    }

    /** More than there are connections to the database: none may wait for another one while it holds one. */
    @Test
    void a_hundred_with_keys_of_their_own_are_a_hundred_issues() {
        var answers = atOnce(() ->
                report("Orders are slow", "Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(issues()).isEqualTo(CROWD);
    }

    @Test
    void a_hundred_that_saw_the_same_state_let_one_through() {
        var path = "issues/" + text(report("Orders are slow"), "/number");

        var statuses = atOnce(() -> post(path + "/answers", "{\"text\": \"Mine.\"}", "If-Match", "\"1\"")
                .statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(CROWD - 1);
        assertThat(get(path + "/history").get("items")).hasSize(2);
    }

    @Test
    void a_hundred_that_saw_no_state_are_all_recorded() {
        var path = "issues/" + text(report("Orders are slow"), "/number");

        var statuses =
                atOnce(() -> post(path + "/answers", "{\"text\": \"Mine.\"}").statusCode());

        assertThat(statuses).containsOnly(201);
        assertThat(get(path + "/history").get("items")).hasSize(CROWD + 1);
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        var key = UUID.randomUUID().toString();
        report("Orders are slow", "Idempotency-Key", key);

        var other = report("Orders are lost", "Idempotency-Key", key);
        var elsewhere = post("customers", "{\"name\": \"Beta\"}", "Idempotency-Key", key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(text(other, "/type")).isEqualTo("/problems/key-used");
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(issues()).isEqualTo(1);
    }

    @Test
    void what_was_refused_has_stored_nothing_and_may_come_again_with_its_key() {
        var key = UUID.randomUUID().toString();

        var refused = report("", "Idempotency-Key", key);
        var mended = report("Orders are slow", "Idempotency-Key", key);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(mended.statusCode()).isEqualTo(201);
        assertThat(issues()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_none_is_malformed() {
        assertThat(report("Orders are slow", "Idempotency-Key", "x".repeat(256)).statusCode())
                .isEqualTo(400);
        assertThat(report("Orders are slow", "Idempotency-Key", "two words").statusCode())
                .isEqualTo(400);
        assertThat(issues()).isZero();
    }
}
