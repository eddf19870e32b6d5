package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockPreviewsTest {
    private static Api api;

    @BeforeAll
    static void start() {
        api = Api.at("2026-11-20T12:00:00Z");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<PreviewVector> vectors() {
        return PreviewVector.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void every_vector_comes_out(PreviewVector vector) throws IOException {
        var answer = api.post("clock-previews", vector.request());

        assertThat(answer.status()).isEqualTo(200);
        vector.assertIsAnsweredBy(answer.http().body());
    }

    @Test
    void a_severity_that_is_not_covered_gives_no_clocks() {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("severity", "S4");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(Api.json("{\"covered\": false, \"heldOver\": false, \"clocks\": []}"));
    }

    @Test
    void closures_and_bank_holidays_are_named_in_the_explanation() {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("reportedAt", "2026-12-24T11:00:00Z");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.text("/clocks/0/dueAt")).isEqualTo("2026-12-29T11:00:00Z");
        assertThat(answer.at("/clocks/0/explanation")
                        .valueStream()
                        .map(stretch -> stretch.get("from").asText() + " "
                                + stretch.get("window").asText() + " "
                                + stretch.get("reason").asText() + " "
                                + stretch.get("name").asText()))
                .containsExactly(
                        "2026-12-24T11:00:00Z OFFICE_HOURS COUNTED null",
                        "2026-12-24T13:00:00Z BANK_HOLIDAY NOT_COVERED Christmas Eve",
                        "2026-12-25T00:00:00Z BANK_HOLIDAY NOT_COVERED Christmas Day",
                        "2026-12-26T00:00:00Z WEEKEND NOT_COVERED null",
                        "2026-12-28T00:00:00Z BANK_HOLIDAY NOT_COVERED Boxing Day (substitute day)",
                        "2026-12-29T00:00:00Z OUT_OF_HOURS NOT_COVERED null",
                        "2026-12-29T09:00:00Z OFFICE_HOURS COUNTED null");
    }

    @Test
    void an_offset_is_normalised_and_more_than_microseconds_are_cut_off() {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("reportedAt", "2026-11-23t11:00:00.123456789+01:00");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.text("/clocks/0/startsAt")).isEqualTo("2026-11-23T10:00:00.123456Z");
        assertThat(answer.text("/clocks/0/dueAt")).isEqualTo("2026-11-23T14:00:00.123456Z");
    }

    @Test
    void terms_that_cover_nothing_give_no_clocks() {
        var request = Api.json(Examples.PREVIEW_REQUEST);
        ((ObjectNode) request.at("/terms")).putObject("coverage");

        assertThat(api.post("clock-previews", request.toString()).json())
                .isEqualTo(Api.json("{\"covered\": false, \"heldOver\": false, \"clocks\": []}"));
    }

    @Test
    void two_closures_of_the_same_time_are_told_by_the_name_of_the_first() {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("reportedAt", "2026-11-23T10:00:00Z");
        var closures = ((ObjectNode) request.at("/terms/calendar")).putArray("closures");
        closures.addObject().put("date", "2026-11-23").put("name", "Stock-taking");
        closures.addObject().put("date", "2026-11-23").put("name", "Storm");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.text("/clocks/0/explanation/0/name")).isEqualTo("Stock-taking");
    }

    private Api.Answer paused(String reportedAt, String from, String to) {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("severity", "S1").put("reportedAt", reportedAt);
        request.putArray("pauses").addObject().put("from", from).put("to", to);
        return api.post("clock-previews", request.toString());
    }

    @Test
    void a_pause_over_a_closure_is_told_by_the_closures_name() {
        var answer = paused("2026-12-24T10:00:00Z", "2026-12-24T10:10:00Z", "2026-12-26T00:00:00Z");

        assertThat(answer.json()
                        .at("/clocks/1/explanation")
                        .valueStream()
                        .map(stretch -> stretch.get("reason").asText() + " "
                                + stretch.get("name").asText()))
                .startsWith("COUNTED null", "PAUSED null", "PAUSED Christmas Eve", "PAUSED Christmas Day");
    }

    @Test
    void pauses_leave_the_response_alone() {
        var answer = paused("2026-11-23T10:00:00Z", "2026-11-23T10:10:00Z", "2026-11-23T11:10:00Z");

        assertThat(answer.text("/clocks/0/kind")).isEqualTo("RESPONSE");
        assertThat(answer.text("/clocks/0/dueAt")).isEqualTo("2026-11-23T10:30:00Z");
        assertThat(answer.text("/clocks/1/kind")).isEqualTo("RESOLUTION");
        assertThat(answer.text("/clocks/1/explanation/1/reason")).isEqualTo("PAUSED");
    }

    @Test
    void nothing_is_asked_that_makes_no_sense() {
        var request = Api.json(Examples.PREVIEW_REQUEST).put("reportedAt", "1890-01-01T00:00:00Z");
        ((ObjectNode) request.at("/terms/calendar/bankHolidays")).put("region", "zz");

        var answer = api.post("clock-previews", request.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/reportedAt", "/terms/calendar/bankHolidays/region");
    }
}
