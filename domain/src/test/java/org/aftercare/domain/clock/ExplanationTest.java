package org.aftercare.domain.clock;

import static org.aftercare.domain.calendar.ServiceWindow.BANK_HOLIDAY;
import static org.aftercare.domain.calendar.ServiceWindow.OFFICE_HOURS;
import static org.aftercare.domain.clock.Explanation.Reason.COUNTED;
import static org.aftercare.domain.clock.Explanation.Reason.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.domain.clock.Explanation.Stretch;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_pause_whose_reason_changed_is_told_in_parts() {
        var explanation = new Explanation(List.of(
                new Stretch(NINE, TEN, OFFICE_HOURS, COUNTED, ""), new Stretch(TEN, NOON, OFFICE_HOURS, PAUSED, "")));

        var told = explanation.paused(new TreeMap<>(Map.of(TEN, "Send us the log", ELEVEN, "")));

        assertThat(told.stretches())
                .containsExactly(
                        new Stretch(NINE, TEN, OFFICE_HOURS, COUNTED, ""),
                        new Stretch(TEN, ELEVEN, OFFICE_HOURS, PAUSED, "", "Send us the log"),
                        new Stretch(ELEVEN, NOON, OFFICE_HOURS, PAUSED, "", ""));
    }

    @Test
    void a_pause_over_a_closure_keeps_the_closures_name_and_the_reason_that_was_given_before() {
        var explanation = new Explanation(List.of(new Stretch(TEN, NOON, BANK_HOLIDAY, PAUSED, "Christmas Day")));

        assertThat(explanation
                        .paused(new TreeMap<>(Map.of(NINE, "Send us the log")))
                        .stretches())
                .containsExactly(new Stretch(TEN, NOON, BANK_HOLIDAY, PAUSED, "Christmas Day", "Send us the log"));
        assertThat(explanation.paused(new TreeMap<>(Map.of(NOON, "Later"))).stretches())
                .containsExactly(new Stretch(TEN, NOON, BANK_HOLIDAY, PAUSED, "Christmas Day", ""));
    }
}
