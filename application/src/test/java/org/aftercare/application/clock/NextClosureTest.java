package org.aftercare.application.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.junit.jupiter.api.Test;

/** The next bank holiday, and what it means. */
class NextClosureTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");

    private List<NextClosure.Coming> told() {
        return switch (aftercare.nextClosure.execute(new NextClosure.Command(new Caller.OfCustomer(carla)))) {
            case NextClosure.Outcome.Told(var at, var closures) -> closures;
        };
    }

    @Test
    void says_which_severities_are_covered_and_until_when_the_others_are_held_over() {
        var agreement = aftercare.signed(bakery, TermsMother.workedExamples());

        assertThat(told()).singleElement().satisfies(coming -> {
            assertThat(coming.agreement()).isEqualTo(agreement.number());
            assertThat(coming.closure().date()).isEqualTo(LocalDate.parse("2026-12-25"));
            assertThat(coming.closure().name()).isEqualTo("Christmas Day");
            assertThat(coming.covered()).isEqualTo(Set.of(Severity.S1));
            assertThat(coming.heldOver()).isEqualTo(Set.of(Severity.S2, Severity.S3, Severity.S4, Severity.S5));
            assertThat(coming.until()).isEqualTo(Optional.of(Instant.parse("2026-12-29T00:00:00Z")));
        });
    }

    @Test
    void one_that_goes_on_is_the_next_until_it_ends() {
        aftercare.signed(bakery, TermsMother.workedExamples());

        aftercare.clock.set("2026-12-25T23:59:59Z");
        var during = told();
        aftercare.clock.set("2026-12-26T00:00:00Z");
        var after = told();

        assertThat(during.getFirst().closure().date()).isEqualTo(LocalDate.parse("2026-12-25"));
        assertThat(after.getFirst().closure().date()).isEqualTo(LocalDate.parse("2026-12-28"));
    }

    @Test
    void without_an_agreement_nothing_is_closed() {
        assertThat(told()).isEmpty();
    }
}
