package org.aftercare.application.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Interval;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.SupportCalendar;
import org.junit.jupiter.api.Test;

class PreviewClocksTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");

    private PreviewClocks.Outcome preview(Terms terms, Severity severity, String reportedAt, Interval... pauses) {
        return aftercare.previewClocks.execute(
                new PreviewClocks.Command(terms, severity, Instant.parse(reportedAt), List.of(pauses)));
    }

    @Test
    void works_out_what_would_be_promised_with_the_regions_bank_holidays() {
        var outcome = preview(TermsMother.workedExamples(), Severity.S3, "2026-12-24T16:00:00Z");

        var previewed = (PreviewClocks.Outcome.Previewed) outcome;
        assertThat(previewed.covered()).isTrue();
        assertThat(previewed.heldOver()).isFalse();
        assertThat(previewed.clocks()).singleElement().satisfies(preview -> {
            assertThat(preview.clock().kind()).isEqualTo(ClockKind.RESPONSE);
            assertThat(preview.clock().target()).isEqualTo(Target.parse("PT4H"));
            assertThat(preview.clock().dueAt()).contains(Instant.parse("2026-12-29T11:30:00Z"));
            assertThat(preview.explanation().stretches())
                    .anyMatch(stretch -> stretch.name().equals("Christmas Day"));
        });
    }

    @Test
    void has_a_clock_for_the_response_and_one_for_the_resolution() {
        // a Wednesday without office hours: covered as weekend, but by a cell that has no target
        var wednesday = preview(TermsMother.everything(), Severity.S1, "2026-11-24T21:00:00Z");

        assertThat(wednesday).isEqualTo(new PreviewClocks.Outcome.Previewed(true, false, List.of()));
        var tuesday = (PreviewClocks.Outcome.Previewed)
                preview(TermsMother.everything(), Severity.S1, "2026-11-23T21:00:00Z");
        assertThat(tuesday.clocks())
                .extracting(preview -> preview.clock().kind())
                .containsExactly(ClockKind.RESPONSE, ClockKind.RESOLUTION);
    }

    @Test
    void a_severity_that_is_not_covered_has_no_clocks() {
        assertThat(preview(TermsMother.officeHoursOnly(), Severity.S1, "2026-11-21T10:00:00Z"))
                .isEqualTo(new PreviewClocks.Outcome.Previewed(false, false, List.of()));
    }

    @Test
    void names_everything_that_makes_no_sense() {
        var usual = TermsMother.workedExamples();
        var calendar = new SupportCalendar(
                usual.calendar().timeZone(), usual.calendar().officeHours(), new Region("xx"), List.of());
        var terms = new Terms(usual.effectiveFrom(), calendar, usual.holdOver(), usual.warnAt(), usual.coverage());

        var outcome = preview(
                terms,
                Severity.S3,
                "1970-06-01T00:00:00Z",
                new Interval(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z")));

        assertThat(((PreviewClocks.Outcome.Refused) outcome).faults())
                .extracting(Fault::pointer)
                .containsExactly("/reportedAt", "/pauses/0/to", "/terms/calendar/bankHolidays/region");
    }

    @Test
    void a_calendar_is_compiled_once_and_again_for_another_edition() {
        var terms = TermsMother.workedExamples();
        var before = new BankHolidays(
                new Region("gb-eng"), LocalDate.parse("2027-12-31"), List.of(), List.of(), Revision.NONE);
        var after = before.with(
                        Closure.wholeDay(LocalDate.parse("2026-11-23"), "Jubilee"),
                        "Proclaimed",
                        "Ada",
                        Instant.parse("2026-11-01T00:00:00Z"))
                .orElseThrow();
        var noon = Instant.parse("2026-11-23T12:00:00Z");
        var timekeepers = new Timekeepers();

        assertThat(timekeepers.of(terms, before, 0).holdsOver(Severity.S3, noon))
                .isFalse();
        assertThat(timekeepers.of(terms, after, 1).holdsOver(Severity.S3, noon)).isTrue();
        assertThat(timekeepers.of(terms, after, 0).holdsOver(Severity.S3, noon)).isFalse();
    }

    @Test
    void forgets_calendars_that_were_not_asked_for_lately_and_compiles_them_again() {
        var timekeepers = new Timekeepers();
        var noon = Instant.parse("2026-11-23T12:00:00Z");
        for (var day = 0; day < 300; day++) {
            var usual = TermsMother.officeHoursOnly();
            var calendar = new SupportCalendar(
                    usual.calendar().timeZone(),
                    usual.calendar().officeHours(),
                    Region.NONE,
                    List.of(Closure.wholeDay(LocalDate.parse("2027-01-01").plusDays(day), "")));
            var terms = new Terms(usual.effectiveFrom(), calendar, usual.holdOver(), usual.warnAt(), usual.coverage());
            assertThat(timekeepers.of(terms, BankHolidays.NONE, 0).holdsOver(Severity.S3, noon))
                    .isFalse();
        }
    }
}
