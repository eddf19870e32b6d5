package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.UUID;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.Fault;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Severity;
import org.junit.jupiter.api.Test;

class ReportInputTest {
    private static final AgreementId AGREEMENT = new AgreementId(new UUID(0x7000, 7));
    private static final List<ListReportable.Reportable> REPORTABLE = List.of(new ListReportable.Reportable(
            AGREEMENT,
            new AgreementNumber(7),
            "Support",
            List.of("Shop", "Back: office"),
            TermsMother.workedExamples()));
    private static final String SHOP = AGREEMENT.value() + ":Shop";

    /** How long the answers to both questions are, with the empty line before them. */
    private static final int ANSWERS = "\n\n(Does it still work? Partly. Who is affected? One person.)".length();

    private static ReportInput report(String system, String summary, String description) {
        return new ReportInput(system, "PARTLY", "ONE", "", summary, description);
    }

    @Test
    void answers_propose_a_severity_that_may_be_chosen_otherwise() {
        assertThat(new ReportInput("", "NOTHING", "SEVERAL", "", "", "").severity())
                .contains(Severity.S1);
        assertThat(new ReportInput("", "NOTHING", "EVERYBODY", "", "", "").severity())
                .contains(Severity.S1);
        assertThat(new ReportInput("", "NOTHING", "ONE", "", "", "").severity()).contains(Severity.S2);
        assertThat(new ReportInput("", "PARTLY", "EVERYBODY", "", "", "").severity())
                .contains(Severity.S2);
        assertThat(new ReportInput("", "SLOWLY", "EVERYBODY", "", "", "").severity())
                .contains(Severity.S3);
        assertThat(new ReportInput("", "FINE", "ONE", "", "", "").severity()).contains(Severity.S4);
        assertThat(new ReportInput("", "LOOKS", "ONE", "", "", "").severity()).contains(Severity.S5);
        assertThat(new ReportInput("", "LOOKS", "ONE", "S1", "", "").severity()).contains(Severity.S1);
        assertThat(new ReportInput("", "NOTHING", "", "", "", "").severity()).isEmpty();
    }

    @Test
    void what_was_typed_outlives_its_form_as_text() {
        var input = new ReportInput("a:b&c=d", "PARTLY", "ONE", "S2", "100 % + 🐟", "One\ntwo\n");

        var again = ReportInput.parse(input.text()).orElseThrow();

        assertThat(again.text()).isEqualTo(input.text());
        assertThat(again.field("summary")).isEqualTo("100 % + 🐟");
        assertThat(again.field("description")).isEqualTo("One\ntwo\n");
        assertThat(ReportInput.parse("summary=%zz")).isEmpty();
        assertThat(ReportInput.parse("other=1&summary=a&summary=b")
                        .orElseThrow()
                        .field("summary"))
                .isEqualTo("a");
        assertThat(ReportInput.EMPTY.isEmpty()).isTrue();
        assertThat(input.isEmpty()).isFalse();
    }

    @Test
    void what_is_filled_in_becomes_a_report() {
        var reading = new ReportInput(
                        AGREEMENT.value() + ":Back: office", "SLOWLY", "SEVERAL", "", "Slow 🐟", "One\r\ntwo")
                .read(REPORTABLE);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.report())
                .contains(
                        new ReportInput.Report(
                                AGREEMENT,
                                "Back: office",
                                Severity.S3,
                                "Slow 🐟",
                                "One\ntwo\n\n(Does it still work? Yes, but slowly or awkwardly. Who is affected? Several people.)"));
    }

    @Test
    void everything_that_is_missing_is_named_at_once_in_the_order_of_the_form() {
        var reading = new ReportInput("", "", "?", "S9", " ", "\r\n").read(REPORTABLE);

        assertThat(reading.report()).isEmpty();
        assertThat(reading.faults())
                .containsExactly(
                        entry("system", "Choose the system that it’s about"),
                        entry("works", "Say whether it still works"),
                        entry("affected", "Say who is affected"),
                        entry("severity", "Choose one of these severities"),
                        entry("summary", "Say in one line what’s wrong"),
                        entry("description", "Tell us what happened"));
    }

    @Test
    void a_system_of_somebody_elses_agreement_is_none() {
        var other = new UUID(0x7000, 8) + ":Shop";

        assertThat(report(other, "Slow", "Slow").read(REPORTABLE).faults()).containsOnlyKeys("system");
        assertThat(report(SHOP, "Slow", "Slow").read(List.of()).faults()).containsOnlyKeys("system");
    }

    @Test
    void lengths_are_counted_as_people_count_them() {
        assertThat(report(SHOP, "🐟".repeat(200), "x".repeat(20_000 - ANSWERS))
                        .read(REPORTABLE)
                        .faults())
                .isEmpty();
        assertThat(report(SHOP, "🐟".repeat(201), "x".repeat(20_001 - ANSWERS))
                        .read(REPORTABLE)
                        .faults())
                .containsExactly(
                        entry("summary", "“In one line” must be at most 200 characters long, and is 201 long"),
                        entry(
                                "description",
                                "“What happened?” must be at most 20000 characters long, and is 20001 long"));
    }

    @Test
    void what_the_domain_refuses_is_named_at_its_field() {
        var faults = List.of(new Fault("/summary", "must not rhyme"), new Fault("/agreementId", "is not in force"));

        assertThat(ReportInput.atFields(faults))
                .containsExactly(
                        entry("summary", "“In one line” must not rhyme"),
                        entry("system", "Nothing can be reported about this system now: choose another"));
    }
}
