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

    @Test
    void what_is_filled_in_becomes_a_report() {
        var reading =
                new ReportInput(AGREEMENT.value() + ":Back: office", "S3", "Slow 🐟", "One\r\ntwo").read(REPORTABLE);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.report())
                .contains(new ReportInput.Report(AGREEMENT, "Back: office", Severity.S3, "Slow 🐟", "One\ntwo"));
    }

    @Test
    void everything_that_is_missing_is_named_at_once_in_the_order_of_the_form() {
        var reading = new ReportInput("", "", " ", "\r\n").read(REPORTABLE);

        assertThat(reading.report()).isEmpty();
        assertThat(reading.faults())
                .containsExactly(
                        entry("system", "Choose the system that it’s about"),
                        entry("severity", "Choose how bad it is"),
                        entry("summary", "Say in one line what’s wrong"),
                        entry("description", "Tell us what happened"));
    }

    @Test
    void a_system_of_somebody_elses_agreement_is_none() {
        var other = new UUID(0x7000, 8) + ":Shop";

        assertThat(new ReportInput(other, "S1", "Slow", "Slow").read(REPORTABLE).faults())
                .containsOnlyKeys("system");
        assertThat(new ReportInput(SHOP, "S1", "Slow", "Slow").read(List.of()).faults())
                .containsOnlyKeys("system");
    }

    @Test
    void lengths_are_counted_as_people_count_them() {
        assertThat(new ReportInput(SHOP, "S1", "🐟".repeat(200), "x".repeat(20_000))
                        .read(REPORTABLE)
                        .faults())
                .isEmpty();
        assertThat(new ReportInput(SHOP, "S1", "🐟".repeat(201), "x".repeat(20_001))
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
