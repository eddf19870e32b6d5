package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.customer.ChangeProfile;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.access.Password;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Preferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What contacts do about their own log-ins and passwords. */
class LogInsTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Contact carla = aftercare.contact(aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
    private final Caller.OfCustomer caller = new Caller.OfCustomer(carla);

    @BeforeEach
    void password() {
        aftercare.password(carla, "blue kettle 42");
    }

    private LogInContact.Outcome tryLogIn(Contact contact, String password, String browser) {
        return aftercare.logInContact.execute(new LogInContact.Command(contact.email(), password, browser));
    }

    private String logIn(String browser) {
        return ((LogInContact.Outcome.LoggedIn) tryLogIn(carla, "blue kettle 42", browser)).secret();
    }

    private RecogniseLogIn.Outcome recognise(String secret) {
        return aftercare.recogniseLogIn.execute(new RecogniseLogIn.Command(secret));
    }

    private LogInId id(String secret) {
        return ((RecogniseLogIn.Outcome.Recognised) recognise(secret)).logIn();
    }

    private List<LogIn> listed() {
        return ((ListLogIns.Outcome.Listed) aftercare.listLogIns.execute(new ListLogIns.Command(caller))).logIns();
    }

    private ChangePassword.Outcome change(LogInId logIn, String present, String wanted) {
        return aftercare.changePassword.execute(
                new ChangePassword.Command(caller, logIn, present, new Password(wanted)));
    }

    @Test
    void log_ins_are_listed_the_latest_first_with_their_browsers_and_nobody_elses() {
        logIn("Firefox on Linux");
        aftercare.clock.advance(Duration.ofMinutes(1));
        logIn("Safari on iPhone");
        var oscar = aftercare.contact(aftercare.customer("Other"), "Oscar", "oscar@other.example");
        aftercare.password(oscar, "blue kettle 42");
        tryLogIn(oscar, "blue kettle 42", "Edge on Windows");

        assertThat(listed()).extracting(LogIn::browser).containsExactly("Safari on iPhone", "Firefox on Linux");
    }

    @Test
    void whoever_is_seen_stays_in_and_it_is_kept_when_that_was() {
        var secret = logIn("Firefox");
        aftercare.clock.advance(Duration.ofMinutes(4));
        recognise(secret);
        assertThat(listed().getFirst().seenAt()).isEqualTo("2026-11-23T10:00:00Z");
        aftercare.clock.advance(Duration.ofMinutes(116));

        recognise(secret);

        assertThat(listed().getFirst().seenAt()).isEqualTo("2026-11-23T12:00:00Z");
        aftercare.clock.advance(Duration.ofMinutes(179));
        assertThat(recognise(secret)).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
    }

    @Test
    void whoever_is_not_seen_for_three_hours_is_out_and_not_listed() {
        var secret = logIn("Firefox");

        aftercare.clock.advance(Duration.ofHours(3));

        assertThat(recognise(secret)).isEqualTo(new RecogniseLogIn.Outcome.Refused());
        assertThat(listed()).isEmpty();
    }

    @Test
    void one_other_log_in_is_ended_and_no_more() {
        var here = logIn("Firefox");
        var phone = logIn("Safari on iPhone");
        var desk = logIn("Edge on Windows");

        aftercare.endLogIns.execute(new EndLogIns.Command(caller, id(here), Optional.of(id(phone))));

        assertThat(recognise(phone)).isEqualTo(new RecogniseLogIn.Outcome.Refused());
        assertThat(recognise(desk)).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
        assertThat(recognise(here)).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
    }

    @Test
    void all_others_are_ended_and_this_one_stays() {
        var here = logIn("Firefox");
        var phone = logIn("Safari on iPhone");
        var desk = logIn("Edge on Windows");

        aftercare.endLogIns.execute(new EndLogIns.Command(caller, id(here), Optional.empty()));

        assertThat(recognise(phone)).isEqualTo(new RecogniseLogIn.Outcome.Refused());
        assertThat(recognise(desk)).isEqualTo(new RecogniseLogIn.Outcome.Refused());
        assertThat(listed()).extracting(LogIn::browser).containsExactly("Firefox");
    }

    @Test
    void nobody_ends_somebody_elses_log_in() {
        var here = logIn("Firefox");
        var oscar = aftercare.contact(aftercare.customer("Other"), "Oscar", "oscar@other.example");

        aftercare.endLogIns.execute(
                new EndLogIns.Command(new Caller.OfCustomer(oscar), id(here), Optional.of(id(here))));

        assertThat(recognise(here)).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
    }

    @Test
    void a_password_is_changed_by_whoever_knows_the_present_one_and_other_log_ins_end() {
        var here = logIn("Firefox");
        var phone = logIn("Safari on iPhone");

        assertThat(change(id(here), "blue kettle 42", "green teapot 43"))
                .isEqualTo(new ChangePassword.Outcome.Changed());

        assertThat(recognise(here)).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
        assertThat(recognise(phone)).isEqualTo(new RecogniseLogIn.Outcome.Refused());
        assertThat(tryLogIn(carla, "blue kettle 42", "")).isEqualTo(new LogInContact.Outcome.Refused());
        assertThat(tryLogIn(carla, "green teapot 43", "")).isInstanceOf(LogInContact.Outcome.LoggedIn.class);
    }

    @Test
    void with_a_wrong_present_password_nothing_changes() {
        var here = logIn("Firefox");
        var phone = logIn("Safari on iPhone");

        assertThat(change(id(here), "blue kettle 43", "green teapot 43"))
                .isEqualTo(new ChangePassword.Outcome.WrongPassword());

        assertThat(recognise(phone)).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
        assertThat(tryLogIn(carla, "blue kettle 42", "")).isInstanceOf(LogInContact.Outcome.LoggedIn.class);
        assertThat(aftercare.outbox.waiting()).isEmpty();
    }

    @Test
    void a_contacts_zone_comes_with_the_contact() {
        var here = logIn("Firefox");
        assertThat(recognise(here))
                .isEqualTo(new RecogniseLogIn.Outcome.Recognised(caller, id(here), Optional.empty()));

        aftercare.changeProfile.execute(new ChangeProfile.Command(
                caller, "Carla", new Preferences(Optional.of(ZoneId.of("Pacific/Auckland")), Set.of())));

        assertThat(((RecogniseLogIn.Outcome.Recognised) recognise(here)).timeZone())
                .contains(ZoneId.of("Pacific/Auckland"));
    }
}
