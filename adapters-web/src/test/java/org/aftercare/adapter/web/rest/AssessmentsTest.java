package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssessmentsTest {
    /** A Saturday. */
    private final Api api = Api.at("2026-11-21T10:00:00Z");

    private final String path = "issues/"
            + api.post("issues", Api.issue(api.signed(api.customer())).toString())
                    .text("/number");

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void an_assessment_works_the_clocks_out_afresh_and_makes_nobody_late_in_the_past() {
        api.aftercare.clock.set("2026-11-21T12:30:00Z");

        var assessed = api.post(path + "/assessments", Examples.NEW_ASSESSMENT);

        assertThat(assessed.status()).isEqualTo(201);
        assertThat(assessed.header("ETag")).contains("\"2\"");
        assertThat(assessed.header("Location").orElseThrow()).endsWith("/history");
        assertThat(assessed.text("/severity")).isEqualTo("S1");
        assertThat(assessed.text("/clocks/0/dueAt")).isEqualTo("2026-11-21T14:30:00Z");
        assertThat(assessed.text("/clocks/0/state")).isEqualTo("RUNNING");
    }

    @Test
    void an_assessment_may_be_entered_late() {
        api.aftercare.clock.set("2026-11-21T12:30:00Z");

        var assessed = api.post(
                path + "/assessments", "{\"severity\": \"S1\", \"reason\": \"x\", \"at\": \"2026-11-21T11:00:00Z\"}");

        assertThat(assessed.text("/clocks/0/dueAt")).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(assessed.text("/clocks/0/state")).isEqualTo("BREACHED");
    }

    @Test
    void a_preview_says_what_would_move_and_stores_nothing() {
        api.aftercare.clock.set("2026-11-21T12:30:00Z");
        var before = api.get(path);

        var preview = api.post(path + "/assessments?preview=true", Examples.NEW_ASSESSMENT);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json()).isEqualTo(Api.json("""
                {"number": "NUMBER", "severity": "S3",
                 "clocks": [{"kind": "RESPONSE", "before": "2026-11-23T13:00:00Z", "after": "2026-11-21T14:30:00Z"}]}
                """.replace("NUMBER", before.text("/number"))));
        assertThat(api.get(path).json()).isEqualTo(before.json());
        assertThat(api.get(path).header("ETag")).contains("\"1\"");
        assertThat(api.get(path + "/history").at("/items")).hasSize(1);
    }

    @Test
    void a_clock_that_would_go_has_no_instant_after() {
        var preview = api.post(path + "/assessments?preview=true", "{\"severity\": \"S2\", \"reason\": \"x\"}");

        assertThat(preview.text("/clocks/0/before")).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(preview.at("/clocks/0/after").isNull()).isTrue();
    }

    @Test
    void the_same_severity_moves_nothing() {
        var preview = api.post(path + "/assessments?preview=true", "{\"severity\": \"S3\", \"reason\": \"x\"}");
        var assessed = api.post(path + "/assessments?preview=false", "{\"severity\": \"S3\", \"reason\": \"x\"}");

        assertThat(preview.at("/clocks")).isEmpty();
        assertThat(assessed.status()).isEqualTo(201);
        assertThat(assessed.text("/clocks/0/dueAt")).isEqualTo("2026-11-23T13:00:00Z");
    }
}
