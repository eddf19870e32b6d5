package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.adapter.web.rest.PreviewVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The agents' API in the real server, on the real database. */
@WithAftercare
class ApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TERMS = """
            {"effectiveFrom": "2026-01-01",
             "calendar": {
               "timeZone": "Europe/London",
               "officeHours": {
                 "MONDAY": [{"from": "09:00", "to": "17:30"}], "TUESDAY": [{"from": "09:00", "to": "17:30"}],
                 "WEDNESDAY": [{"from": "09:00", "to": "17:30"}], "THURSDAY": [{"from": "09:00", "to": "17:30"}],
                 "FRIDAY": [{"from": "09:00", "to": "17:30"}]},
               "bankHolidays": {"region": "gb-eng"},
               "closures": [{"date": "2026-12-24", "from": "13:00", "to": "24:00", "name": "Christmas Eve 🎄"}]},
             "holdOver": "NEXT_WORKING_DAY",
             "warnAt": [75, 90],
             "coverage": {"S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}}}}
            """;

    private final RunningAftercare aftercare;

    ApiIT(RunningAftercare aftercare) {
        this.aftercare = aftercare;
    }

    record Answer(HttpResponse<String> http, JsonNode json) {

        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        String text(String pointer) {
            return json.at(pointer).asText();
        }
    }

    private Answer send(HttpRequest.Builder request) {
        var http = aftercare.send(request.header("Authorization", "Bearer " + WithAftercare.TOKEN));
        try {
            return new Answer(http, JSON.readTree(http.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(http.body(), e);
        }
    }

    private Answer get(String path) {
        return send(HttpRequest.newBuilder(aftercare.at("/api/v1/" + path)));
    }

    private Answer post(String path, String body) {
        return send(HttpRequest.newBuilder(aftercare.at("/api/v1/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private String customer() {
        return post("customers", "{\"name\": \"Søndag & Müller 🎄\"}").text("/id");
    }

    private Answer draft(String customer) {
        return post(
                "agreements",
                "{\"customerId\": \"%s\", \"title\": \"Support\", \"systems\": [\"Portal\"], \"terms\": %s}"
                        .formatted(customer, TERMS));
    }

    private String signed(String customer) {
        var id = draft(customer).text("/id");
        post("agreements/" + id + "/versions/1/signature", "{\"signedBy\": \"Ann Lee\"}");
        return id;
    }

    private Answer report(String agreement) {
        return post("issues", """
                {"agreementId": "%s", "system": "Portal", "severity": "S3", "summary": "Orders are slow 🐌",
                 "description": "Since Friday.\\nEvery one.", "reportedAt": "2026-11-21T09:59:59.123456Z"}
                """.formatted(agreement));
    }

    @Test
    void an_issue_under_a_signed_agreement_gets_its_promise_and_its_answer() throws IOException {
        var customer = customer();
        var drafted = draft(customer);

        assertThat(drafted.status()).isEqualTo(201);
        var agreement = "agreements/" + drafted.text("/id");
        assertThat(get(agreement).json()).isEqualTo(drafted.json());
        assertThat(get(agreement + "/versions/1").json().get("terms")).isEqualTo(JSON.readTree(TERMS));
        assertThat(post(agreement + "/versions/1/signature", "{\"signedBy\": \"Ann Lee\"}")
                        .text("/status"))
                .isEqualTo("signed");

        var reported = report(drafted.text("/id"));

        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.json().get("heldOver").asBoolean()).isTrue();
        assertThat(reported.text("/clocks/0/startsAt")).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(reported.text("/clocks/0/dueAt")).isEqualTo("2026-11-23T13:00:00Z");
        var number = reported.text("/number");
        assertThat(reported.header("Location")).endsWith("/api/v1/issues/" + number);
        assertThat(get("issues/" + number).json()).isEqualTo(reported.json());
        assertThat(get("issues/" + number).text("/reportedAt")).isEqualTo("2026-11-21T09:59:59.123456Z");

        var answered = post("issues/" + number + "/answers", "{\"text\": \"We look 👀\", \"public\": true}");

        assertThat(answered.text("/clocks/0/state")).isEqualTo("MET");
        assertThat(get("issues/" + number + "/history")
                        .json()
                        .at("/items/1/text")
                        .asText())
                .isEqualTo("We look 👀");
        assertThat(get("issues?customer=" + customer).text("/items/0/number")).isEqualTo(number);
    }

    static Stream<PreviewVector> vectors() {
        return PreviewVector.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void every_vector_comes_out(PreviewVector vector) throws IOException {
        var answer = post("clock-previews", vector.request());

        assertThat(answer.status()).isEqualTo(200);
        vector.assertIsAnsweredBy(answer.http().body());
    }

    @Test
    void answers_given_at_the_same_moment_are_all_recorded() {
        var number = report(signed(customer())).text("/number");

        var statuses = atOnce(4, () -> post("issues/" + number + "/answers", "{\"text\": \"Me too\", \"public\": true}")
                .status());

        assertThat(statuses).containsOnly(201);
        assertThat(get("issues/" + number + "/history").json().get("items")).hasSize(5);
    }

    @Test
    void whoever_asks_first_for_a_region_does_not_stand_in_the_way_of_others() {
        var statuses = atOnce(8, () -> get("bank-holidays?region=im&year=2026").status());

        assertThat(statuses).containsOnly(200);
    }

    private static <T> List<T> atOnce(int times, Supplier<T> call) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var calls = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(call, threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }

    @Test
    void bad_input_is_a_problem_and_changes_nothing() {
        var before = get("issues?limit=200").json();

        assertThat(problem(post("customers", "{\"name\": "))).isEqualTo("/problems/malformed");
        assertThat(problem(post("customers", "{\"name\": \"" + "x".repeat(5000) + "\"}")))
                .isEqualTo("/problems/refused");
        assertThat(problem(report(UUID.randomUUID().toString()))).isEqualTo("/problems/refused");
        assertThat(problem(get("issues/AC-999999999"))).isEqualTo("/problems/not-found");
        assertThat(problem(get("nothing-here"))).isEqualTo("/problems/not-found");
        assertThat(problem(get("issues?colour=red"))).isEqualTo("/problems/malformed");
        assertThat(get("issues?limit=200").json()).isEqualTo(before);
    }

    private static String problem(Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.header("Set-Cookie")).isEmpty();
        return answer.text("/type");
    }

    @ParameterizedTest
    @CsvSource({"GET, issues", "DELETE, bank-holidays?region=gb-eng&date=2026-12-25&reason=Moved"})
    void a_body_where_none_is_read_is_a_problem_that_says_so(String method, String path) {
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1/" + path))
                // where it asks for HTTP/2 first, the server leaves the body out by itself
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{\"reason\": \"Moved\"}")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/malformed", "must be left out: " + method);
    }

    @Test
    void nobody_gets_in_without_a_token() {
        var answer = aftercare.get("/api/v1/issues");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    }

    @Test
    void beside_the_api_there_is_its_description_and_nothing_else() throws IOException {
        var json = aftercare.get("/openapi");
        var yaml =
                aftercare.send(HttpRequest.newBuilder(aftercare.at("/openapi")).header("Accept", "application/yaml"));
        var page = aftercare.get("/api");
        var nothing = aftercare.get("/api/nothing");

        assertThat(JSON.readTree(json.body()).get("paths").size()).isGreaterThan(10);
        assertThat(yaml.body()).startsWith("openapi: 3.1");
        assertThat(page.body()).contains("swagger-ui-bundle.js");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.headers().firstValue("Content-Type")).contains("application/problem+json");
        for (var file : List.of("/assets/api.js", "/problems/refused", "/problems/")) {
            assertThat(aftercare.get(file).statusCode()).as(file).isEqualTo(200);
        }
        for (var file : List.of(page.body().split("\"", -1))) {
            if (file.startsWith("/webjars/")) {
                assertThat(aftercare.get(file).statusCode()).as(file).isEqualTo(200);
            }
        }
    }
}
