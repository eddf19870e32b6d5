package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmendmentsTest {
    private static final String RESPOND_WITHIN = "/terms/coverage/S3/OFFICE_HOURS/respondWithin";

    /** A Monday. */
    private final Api api = Api.at("2026-11-23T09:00:00Z");

    private final String customer = api.customer();
    private final String agreement = api.signed(customer);
    private final String issue =
            api.post("issues", Api.issue(agreement).toString()).text("/number");

    @AfterEach
    void stop() {
        api.close();
    }

    /** The terms of the example, in which S3 is answered within two hours instead of four. */
    private static String quicker(String effectiveFrom) {
        var terms = Api.json(Examples.NEW_TERMS);
        JsonParts.set(terms, RESPOND_WITHIN, "\"PT2H\"");
        JsonParts.set(terms, "/terms/effectiveFrom", "\"" + effectiveFrom + "\"");
        return terms.toString();
    }

    private Api.Answer sign(String effectiveFrom, boolean applyToOpenIssues) {
        api.post("agreements/" + agreement + "/versions", quicker(effectiveFrom));
        return api.post(
                "agreements/" + agreement + "/versions/2/signature",
                "{\"signedBy\": \"Ann Lee\", \"applyToOpenIssues\": " + applyToOpenIssues + "}");
    }

    @Test
    void a_preview_says_what_would_move_and_stores_nothing() {
        var before = api.get("agreements/" + agreement).json();

        var preview = api.post("agreements/" + agreement + "/amendment-previews", quicker("2026-01-01"));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json()).isEqualTo(Api.json("""
                {"items": [
                   {"number": "NUMBER", "summary": "Orders are slow", "severity": "S3",
                    "clocks": [{"kind": "RESPONSE", "before": "2026-11-23T13:00:00Z", "after": "2026-11-23T11:00:00Z"}]}]}
                """.replace("NUMBER", issue)));
        assertThat(api.get("agreements/" + agreement).json()).isEqualTo(before);
        assertThat(api.get("issues/" + issue).header("ETag")).contains("\"1\"");
    }

    @Test
    void what_would_not_move_is_not_shown() {
        var resolved = api.post("issues", Api.issue(agreement).toString()).text("/number");
        api.post("issues/" + resolved + "/resolution", "{\"text\": \"x\"}");
        var elsewhere = api.signed(customer);
        api.post("issues", Api.issue(elsewhere).toString());

        var same = api.post("agreements/" + agreement + "/amendment-previews", Examples.NEW_TERMS);
        var quicker = api.post("agreements/" + agreement + "/amendment-previews", quicker("2026-01-01"));

        assertThat(same.at("/items")).isEmpty();
        assertThat(quicker.at("/items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01890a5d-ac96-774b-bcce-b302099a8057", "SA-1001"})
    void there_is_nothing_to_preview_for_an_agreement_that_is_none(String id) {
        assertThat(api.post("agreements/" + id + "/amendment-previews", Examples.NEW_TERMS)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void terms_that_cannot_be_are_refused() {
        var unknownRegion = Api.json(Examples.NEW_TERMS);
        JsonParts.set(unknownRegion, "/terms/calendar/bankHolidays/region", "\"zz\"");
        var path = "agreements/" + agreement + "/amendment-previews";

        assertThat(api.post(path, unknownRegion.toString()).status()).isEqualTo(422);
        assertThat(api.post(path, unknownRegion.toString()).pointers())
                .containsExactly("/terms/calendar/bankHolidays/region");
        assertThat(api.post(path, "{\"signedBy\": \"Ann\"}").pointers())
                .containsExactlyInAnyOrder("/terms", "/signedBy");
    }

    @Test
    void a_version_that_is_signed_to_that_end_moves_open_issues() {
        var signed = sign("2026-01-01", true);

        assertThat(signed.status()).isEqualTo(200);
        var moved = api.get("issues/" + issue);
        assertThat(moved.at("/version").asInt()).isEqualTo(2);
        assertThat(moved.text("/clocks/0/dueAt")).isEqualTo("2026-11-23T11:00:00Z");
        var event = api.get("issues/" + issue + "/history").at("/items/1");
        assertThat(event.get("type").asText()).isEqualTo("moved");
        assertThat(event.get("version").asInt()).isEqualTo(2);
        assertThat(event.get("actor").get("name").asText()).isEqualTo("Ada Admin");
        assertThat(event.has("reason")).isFalse();
    }

    @Test
    void a_version_that_is_signed_without_it_leaves_them_alone() {
        sign("2026-01-01", false);

        var left = api.get("issues/" + issue);
        assertThat(left.at("/version").asInt()).isEqualTo(1);
        assertThat(left.text("/clocks/0/dueAt")).isEqualTo("2026-11-23T13:00:00Z");
    }

    @Test
    void a_version_of_later_moves_them_when_it_comes_into_force() {
        var slow = api.post(
                        "issues",
                        Api.issue(agreement)
                                .put("reportedAt", "2026-11-23T09:00:00Z")
                                .toString())
                .text("/number");
        api.post("issues/" + slow + "/assessments", "{\"severity\": \"S5\", \"reason\": \"x\"}");
        sign("2026-11-24", true);

        assertThat(api.get("issues/" + slow).at("/version").asInt()).isEqualTo(1);

        api.aftercare.wait("2026-11-24T00:01:00Z");

        assertThat(api.get("issues/" + slow).at("/version").asInt()).isEqualTo(2);
    }
}
