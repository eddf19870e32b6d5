package org.aftercare.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.Preferences;
import org.aftercare.domain.customer.Topic;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Caller.OfCustomer caller = new Caller.OfCustomer(carla);

    private Contact change(String name, Preferences preferences) {
        var command = new ChangeProfile.Command(caller, name, preferences);
        return ((ChangeProfile.Outcome.Changed) aftercare.changeProfile.execute(command)).contact();
    }

    private Preferences shown() {
        return ((ShowPreferences.Outcome.Shown) aftercare.showPreferences.execute(new ShowPreferences.Command(caller)))
                .preferences();
    }

    @Test
    void whoever_has_said_nothing_reads_times_as_agreements_have_them_and_is_told_of_everything() {
        assertThat(shown().timeZone()).isEmpty();
        assertThat(Topic.values()).allMatch(shown()::wants);
    }

    @Test
    void a_contact_changes_his_name_his_time_zone_and_what_he_is_told_of() {
        var wanted = new Preferences(Optional.of(ZoneId.of("Europe/Dublin")), Set.of(Topic.STATEMENTS));

        var changed = change("Carla Müller", wanted);

        assertThat(changed.name()).isEqualTo("Carla Müller");
        assertThat(changed.email()).isEqualTo(carla.email());
        assertThat(shown()).isEqualTo(wanted);
        assertThat(shown().wants(Topic.STATEMENTS)).isFalse();
        assertThat(shown().wants(Topic.ANSWERS)).isTrue();
    }

    @Test
    void a_name_that_stays_is_not_stored_again() {
        assertThat(change("Carla", Preferences.USUAL).revision()).isEqualTo(carla.revision());
    }

    @Test
    void a_name_on_two_lines_is_refused_and_nothing_changes() {
        var wanted = new Preferences(Optional.empty(), Set.of(Topic.ANSWERS));

        assertThatThrownBy(() -> change("Carla\nBcc: all", wanted)).isInstanceOf(BrokenRuleException.class);

        assertThat(shown()).isEqualTo(Preferences.USUAL);
    }

    @Test
    void whoever_wants_no_acknowledgements_gets_none_and_support_is_told_all_the_same() {
        var agreement = aftercare.signed(bakery, TermsMother.workedExamples());
        change("Carla", new Preferences(Optional.empty(), Set.of(Topic.ACKNOWLEDGEMENT)));

        aftercare.reportIssue.execute(aftercare.report(carla, agreement, Severity.S3));

        assertThat(aftercare.outbox.waiting()).singleElement().isInstanceOf(Notice.ReportArrived.class);
    }
}
