package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @Test
    void a_place_survives_the_way_through_an_address() {
        var place = new IssueQueue.Position(Instant.parse("2026-11-23T13:00:00.123456Z"), new IssueNumber(1042));

        assertThat(Place.text(place)).isEqualTo("2026-11-23T13:00:00.123456Z_AC-1042");
        assertThat(Place.parse("2026-11-23T13:00:00.123456Z_AC-1042")).contains(place);
        assertThat(Place.parse("9999-12-31T00:00:00Z_AC-1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "x",
                "2026-11-23T13:00:00Z",
                "2026-11-23T13:00:00Z_",
                "2026-11-23T13:00:00Z_1042",
                "2026-13-23T13:00:00Z_AC-1042",
                "+999999999-12-31T00:00:00Z_AC-1",
                "-0001-12-31T00:00:00Z_AC-1"
            })
    void anything_else_is_no_place(String text) {
        assertThat(Place.parse(text)).isEmpty();
    }
}
