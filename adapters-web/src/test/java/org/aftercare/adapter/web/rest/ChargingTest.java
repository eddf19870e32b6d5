package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work, consent and statements over HTTP. */
class ChargingTest {
    private static final String CARLA = "carlas-token";

    private final Api api = Api.at("2026-11-20T09:00:00Z");
    private Contact carla;
    private Agreement agreement;
    private String issue;

    @BeforeEach
    void anIssue() {
        var bakery = api.aftercare.customer("Bakery");
        carla = api.aftercare.contact(bakery, "Carla", "carla@bakery.example");
        agreement = api.aftercare.signed(bakery, TermsMother.charged());
        issue = api.aftercare
                .reported(carla, agreement, Severity.S3)
                .issue()
                .number()
                .toString();
        api.aftercare.sleep("2026-11-20T20:00:00Z");
        api.aftercare.token(CARLA, carla);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Api.Answer record(String body) {
        return api.post("issues/" + issue + "/work-entries", body);
    }

    private static String work(String from, int minutes, String more) {
        return "{\"startedAt\": \"" + from + "\", \"minutes\": " + minutes
                + ", \"supportLevel\": 2, \"activity\": \"Rebuilt the index\"" + more + "}";
    }

    @Test
    void work_across_closing_time_is_split_and_needs_consent_for_its_second_part() {
        var body = work("2026-11-20T17:00:00Z", 60, ", \"session\": \"evening\", \"internalNote\": \"psst\"");

        var refused = record(body);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/consent-needed");
        assertThat(refused.text("/detail"))
                .isEqualTo("Chargeable at 150.00 GBP an hour: S3 is not covered out of hours.");

        var preview = api.post("issues/" + issue + "/work-entries?preview=true", body);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.at("/consentNeeded").asBoolean()).isTrue();
        assertThat(preview.at("/entry/parts/0/because").asText())
                .isEqualTo("Included, from the allowance: S3 is covered in office hours, and so is level 2");
        assertThat(preview.at("/entry/parts/1/units").asInt()).isEqualTo(2);
        assertThat(preview.text("/entry/cost")).isEqualTo("75.00");
        assertThat(preview.at("/entry/drawn").asInt()).isEqualTo(30);

        var overridden = record(body.replace("\"supportLevel\"", "\"override\": \"Shop down\", \"supportLevel\""));
        assertThat(overridden.status()).isEqualTo(201);
        assertThat(overridden.text("/entry/override/reason")).isEqualTo("Shop down");
        var listed = api.get("issues/" + issue + "/work-entries");
        assertThat(listed.at("/items/0")).isEqualTo(overridden.at("/entry"));
    }

    @Test
    void every_fault_of_work_is_named() {
        var malformed =
                record("{\"startedAt\": \"yesterday\", \"supportLevel\": 4, \"activity\": 7, \"onSite\": \"yes\","
                        + " \"cancels\": \"01890a5d-ac96-774b-bcce-b302099a8070\", \"extra\": 1}");

        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.pointers())
                .containsExactlyInAnyOrder(
                        "/startedAt", "/finishedAt", "/supportLevel", "/activity", "/onSite", "/reason", "/extra");
        var future = record(work("2026-11-20T19:59:00Z", 2, ""));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.pointers()).containsExactly("/finishedAt");
        assertThat(record(work("0001-01-01T00:00:00Z", 2, "")).status()).isEqualTo(422);
        assertThat(record(work("2026-11-20T10:00:00Z", -999_999_999, "")).status())
                .isEqualTo(422);
        assertThat(api.post("issues/AC-7/work-entries", work("2026-11-20T10:00:00Z", 2, ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void corrections_cancel_and_stay_on_record() {
        var wrong = record(work("2026-11-20T10:00:00Z", 60, "")).text("/entry/id");

        var right = record(work("2026-11-20T10:00:00Z", 30, ", \"cancels\": \"" + wrong + "\", \"reason\": \"Half\""));
        assertThat(right.status()).isEqualTo(201);
        var listed = api.get("issues/" + issue + "/work-entries");
        assertThat(listed.at("/items")).hasSize(2);
        assertThat(listed.at("/items").findValue("replacedBy").asText()).isEqualTo(right.text("/entry/id"));

        var place = "issues/" + issue + "/work-entries/" + right.text("/entry/id") + "/cancellation";
        assertThat(api.post(place, "{\"reason\": \"Elsewhere\"}").status()).isEqualTo(201);
        assertThat(api.post(place, "{\"reason\": \"Elsewhere\"}").text("/type"))
                .isEqualTo("/problems/already-cancelled");
        assertThat(api.post("issues/" + issue + "/work-entries/x/cancellation", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_estimate_goes_to_whoever_may_approve_it() {
        var estimate = api.post(
                "issues/" + issue + "/estimates", "{\"text\": \"Rebuild it\", \"minutes\": 60, \"amount\": \"150\"}");
        assertThat(estimate.status()).isEqualTo(201);
        assertThat(estimate.text("/status")).isEqualTo("ASKED");
        assertThat(api.post("issues/" + issue + "/estimates", "{\"text\": \" \", \"minutes\": 0, \"amount\": \"x\"}")
                        .pointers())
                .contains("/text", "/amount");
        assertThat(api.post("issues/" + issue + "/estimates", "{\"text\": \"x\", \"minutes\": 0, \"amount\": \"-1\"}")
                        .pointers())
                .containsExactly("/minutes", "/amount");
        var place = "issues/" + issue + "/estimates/" + estimate.text("/id");
        assertThat(api.post(place + "/approval", "{}").status()).isEqualTo(403);

        api.with(CARLA);
        assertThat(api.post(place + "/approval", "{}").status()).isEqualTo(403);
        api.aftercare.authorise(agreement, carla, ContactRole.APPROVE_CHARGES);
        assertThat(api.post(place + "/approval", "{\"limit\": \"0.001\"}").pointers())
                .containsExactly("/limit");
        var approved = api.post(place + "/approval", "{\"limit\": \"75.00\"}");
        assertThat(approved.status()).isEqualTo(201);
        assertThat(approved.text("/limit")).isEqualTo("75.00");
        assertThat(api.post(place + "/refusal", "{\"reason\": \"No\"}").text("/type"))
                .isEqualTo("/problems/already-decided");
        assertThat(api.get("issues/" + issue + "/estimates").at("/items/0")).isEqualTo(approved.json());
        assertThat(api.get("issues/" + issue + "/work-entries").status()).isEqualTo(403);

        api.with(Api.AGENT);
        api.aftercare.clock.set(Instant.parse("2026-11-20T21:00:00Z"));
        var done = record(work("2026-11-20T20:30:00Z", 20, ""));
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.text("/entry/consent")).isEqualTo(estimate.text("/id"));
        assertThat(record(work("2026-11-20T20:50:00Z", 10, "")).status()).isEqualTo(409);
    }

    @Test
    void a_statement_is_shown_closed_and_printed() throws IOException, InterruptedException {
        record(work("2026-11-20T10:00:00Z", 90, ", \"note\": \"Done\", \"internalNote\": \"psst\""));
        var place = "agreements/" + agreement.id().value() + "/statements/2026-11";

        var open = api.get(place);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.text("/status")).isEqualTo("OPEN");
        assertThat(open.text("/gross")).isEqualTo("540.00");
        assertThat(open.at("/lines")).hasSize(2);
        assertThat(open.at("/allowance/opening").asInt()).isEqualTo(120);
        assertThat(api.post(place + "/closing", "{}").text("/type")).isEqualTo("/problems/month-not-over");
        for (var nowhere : new String[] {"2026-12", "2025-12", "2026-13", "november", "0000-01"}) {
            assertThat(api.get(place.replace("2026-11", nowhere)).status()).isEqualTo(404);
        }

        api.aftercare.sleep("2026-12-01T09:00:00Z");
        api.aftercare.token(Api.ADMINISTRATOR, api.aftercare.administrator());
        api.aftercare.token(CARLA, carla);
        var closed = api.post(place + "/closing", "{}");
        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.text("/closedBy")).isEqualTo("Ada Admin");
        assertThat(api.post(place + "/closing", "{}").text("/type")).isEqualTo("/problems/statement-closed");
        assertThat(api.get(place).json()).isEqualTo(closed.json());
        var list = "agreements/" + agreement.id().value() + "/statements";
        assertThat(api.get(list).at("/items"))
                .singleElement()
                .satisfies(summary -> assertThat(summary.get("gross").asText()).isEqualTo("540.00"));
        assertThat(api.get(list).at("/open").valueStream().map(JsonNode::asText))
                .hasSize(11)
                .startsWith("2026-12", "2026-10")
                .endsWith("2026-01");

        api.with(CARLA);
        assertThat(api.get(place).status()).isEqualTo(403);
        assertThat(api.get(list).status()).isEqualTo(403);
        api.aftercare.authorise(agreement, carla, ContactRole.READ_STATEMENTS);
        var csv = api.get(place, "Accept", "text/csv");
        assertThat(csv.http().body().lines())
                .first()
                .asString()
                .startsWith("kind,month,reversed,issue,from,to,window,");
        assertThat(csv.http().body()).contains("FEE,2026-11,false,,", "450.00,20,90.00,540.00,GBP\r\n");
        assertThat(csv.header("Content-Disposition")).contains("inline; filename=\"SA-1001-2026-11.csv\"");
        try (var pdf = Loader.loadPDF(bytes(place))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Statement November 2026", "Total £540.00", "Rebuilt the index", "1 hour 30 minutes");
        }
    }

    private byte[] bytes(String place) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api.address(place).toString()))
                .header("Authorization", "Bearer " + CARLA)
                .header("Accept", "application/pdf")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    @Test
    void a_month_of_work_is_shown_with_what_is_left() {
        record(work("2026-11-20T10:00:00Z", 90, ", \"note\": \"Done\", \"internalNote\": \"psst\""));
        var place = "agreements/" + agreement.id().value() + "/work-entries";

        var shown = api.get(place + "?month=2026-11&at=2026-11-20T10:30:00Z");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.at("/balance").asInt()).isEqualTo(210);
        assertThat(shown.text("/items/0/internalNote")).isEqualTo("psst");
        assertThat(shown.at("/lots/0/month").asText()).isEqualTo("2026-10");
        assertThat(api.get(place).status()).isEqualTo(400);
        assertThat(api.get(place + "?month=2026-11&at=2027-11-20T10:30:00Z").status())
                .isEqualTo(422);

        api.aftercare.authorise(agreement, carla, ContactRole.READ_STATEMENTS);
        var theirs = api.with(CARLA).get(place + "?month=2026-11");
        assertThat(theirs.at("/items/0/internalNote").isMissingNode()).isTrue();
        assertThat(theirs.text("/items/0/note")).isEqualTo("Done");
    }
}
