package org.aftercare.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {
    @Test
    void there_are_fifteen_worked_examples_and_a_hundred_and_twenty_more() {
        assertThat(Vectors.all()).hasSize(135);
    }

    @ParameterizedTest
    @MethodSource("org.aftercare.domain.clock.Vectors#all")
    void starts_and_is_due_when_the_vector_says(Vectors.Case vector) {
        var clock = clock(vector);

        assertThat(clock.heldOver()).isEqualTo(vector.heldOver());
        assertThat(clock.startsAt()).isEqualTo(vector.startsAt());
        assertThat(clock.window()).isEqualTo(vector.window());
        assertThat(clock.dueAt()).contains(vector.dueAt());
    }

    @ParameterizedTest
    @MethodSource("org.aftercare.domain.clock.Vectors#all")
    void is_explained_from_report_to_due_without_gap_and_the_counted_time_is_the_target(Vectors.Case vector) {
        var clock = clock(vector);

        var explanation = keeper(vector).explain(clock, vector.reportedAt());

        var edge = vector.reportedAt();
        for (var stretch : explanation.stretches()) {
            assertThat(stretch.from()).isEqualTo(edge);
            assertThat(stretch.until()).isAfter(edge);
            edge = stretch.until();
        }
        assertThat(edge).isEqualTo(vector.dueAt());
        if (clock.target() instanceof Target.CoveredTime(var length)) {
            assertThat(explanation.counted()).isEqualTo(length);
        }
    }

    private static SlaClock clock(Vectors.Case vector) {
        return keeper(vector)
                .clock(vector.kind(), Severity.S3, vector.reportedAt(), Pauses.of(vector.pauses()))
                .orElseThrow();
    }

    private static Timekeeper keeper(Vectors.Case vector) {
        return new Timekeeper(vector.terms(), CompiledCalendar.of(vector.terms().calendar(), List.of()));
    }
}
