package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecondStep;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;
import org.junit.jupiter.api.Test;

class ForgetEntrancesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Aftercare aftercare = Aftercare.at(NOW.toString());
    private final Contact carla = aftercare.contact(aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
    private final ForgetEntrances forgetEntrances = new ForgetEntrances(
            aftercare.store, aftercare.access, aftercare.accountLinks, aftercare.secondFactors, aftercare.clock);

    private void entered(String name, Duration ago) {
        aftercare.store.execute(() -> {
            var then = NOW.minus(ago);
            aftercare.access.save(LogIn.begun(SecretHash.of(name), carla.id(), "Firefox", then.minus(LogIn.LASTS)));
            aftercare.accountLinks.save(AccountLink.made(
                    new AccountLinkId(UUID.randomUUID()),
                    carla.id(),
                    AccountLink.Purpose.INVITATION,
                    then.minus(AccountLink.Purpose.INVITATION.lasts())));
            aftercare.secondFactors.save(
                    SecondStep.started(SecretHash.of(name), carla.id(), then.minus(SecondStep.LASTS)));
            return name;
        });
    }

    @Test
    void what_nobody_could_use_for_a_month_is_forgotten_and_nothing_else() {
        entered("old", Duration.ofDays(30).plusNanos(1));
        entered("just in time", Duration.ofDays(30));
        entered("young", Duration.ZERO);

        assertThat(forgetEntrances.execute()).isEqualTo(new ForgetEntrances.Outcome(1, 1, 1));
        assertThat(forgetEntrances.execute()).isEqualTo(new ForgetEntrances.Outcome(0, 0, 0));
    }

    @Test
    void many_are_forgotten_as_well() {
        for (var number = 0; number < 1_001; number++) {
            entered("old " + number, Duration.ofDays(31));
        }

        assertThat(forgetEntrances.execute()).isEqualTo(new ForgetEntrances.Outcome(1_001, 1_001, 1_001));
    }
}
