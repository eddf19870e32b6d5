package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.access.RecoveryCode;
import org.aftercare.domain.customer.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logging in by password and code. Codes here are the half minutes of the day. */
class SecondFactorTest {
    private static final String PASSWORD = "blue kettle 42";

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Contact carla = aftercare.contact(aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
    private final Caller.OfCustomer caller = new Caller.OfCustomer(carla);

    @BeforeEach
    void password() {
        aftercare.password(carla, PASSWORD);
    }

    private LogInContact.Outcome logIn(String password) {
        return aftercare.logInContact.execute(new LogInContact.Command(carla.email(), password, "Firefox"));
    }

    private String in() {
        return ((LogInContact.Outcome.LoggedIn) logIn(PASSWORD)).secret();
    }

    private String step() {
        return ((LogInContact.Outcome.CodeNeeded) logIn(PASSWORD)).secret();
    }

    private RecogniseLogIn.Outcome recognise(String secret) {
        return aftercare.recogniseLogIn.execute(new RecogniseLogIn.Command(secret));
    }

    private LogInId id(String secret) {
        return ((RecogniseLogIn.Outcome.Recognised) recognise(secret)).logIn();
    }

    private BeginSecondFactor.Outcome begin(String password) {
        return aftercare.beginSecondFactor.execute(new BeginSecondFactor.Command(caller, password));
    }

    private ConfirmSecondFactor.Outcome confirm(LogInId logIn, String code) {
        return aftercare.confirmSecondFactor.execute(new ConfirmSecondFactor.Command(caller, logIn, code));
    }

    private ShowSecondFactor.Outcome shown() {
        return aftercare.showSecondFactor.execute(new ShowSecondFactor.Command(caller));
    }

    private ConfirmLogIn.Outcome show(String step, String code) {
        return aftercare.confirmLogIn.execute(new ConfirmLogIn.Command(step, code, "Firefox"));
    }

    private String codeNow() {
        return aftercare.codes.code(aftercare.clock.instant());
    }

    /** With a second factor that is active, and half a minute later, so that the next code is another one. */
    private List<RecoveryCode> active() {
        var here = id(in());
        begin(PASSWORD);
        var confirmed = (ConfirmSecondFactor.Outcome.Confirmed) confirm(here, codeNow());
        aftercare.clock.advance(Duration.ofSeconds(30));
        return confirmed.recoveryCodes();
    }

    @Test
    void whoever_has_begun_is_asked_for_nothing_before_he_has_shown_a_code() {
        assertThat(shown()).isEqualTo(new ShowSecondFactor.Outcome.None());

        assertThat(begin(PASSWORD)).isEqualTo(new BeginSecondFactor.Outcome.Begun());

        assertThat(shown()).isEqualTo(new ShowSecondFactor.Outcome.Begun("SECRET1"));
        assertThat(recognise(in())).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
    }

    @Test
    void nobody_begins_changes_or_ends_it_without_the_password() {
        assertThat(begin("blue kettle 43")).isEqualTo(new BeginSecondFactor.Outcome.WrongPassword());
        assertThat(shown()).isEqualTo(new ShowSecondFactor.Outcome.None());
        active();

        assertThat(aftercare.renewRecoveryCodes.execute(new RenewRecoveryCodes.Command(caller, "x")))
                .isEqualTo(new RenewRecoveryCodes.Outcome.WrongPassword());
        assertThat(aftercare.endSecondFactor.execute(new EndSecondFactor.Command(caller, "x")))
                .isEqualTo(new EndSecondFactor.Outcome.WrongPassword());
        assertThat(shown()).isInstanceOf(ShowSecondFactor.Outcome.Active.class);
    }

    @Test
    void a_wrong_first_code_confirms_nothing() {
        var here = id(in());
        assertThat(confirm(here, codeNow())).isEqualTo(new ConfirmSecondFactor.Outcome.NotBegun());
        begin(PASSWORD);

        assertThat(confirm(here, "999999")).isEqualTo(new ConfirmSecondFactor.Outcome.WrongCode());

        assertThat(shown()).isInstanceOf(ShowSecondFactor.Outcome.Begun.class);
    }

    @Test
    void with_the_first_code_other_log_ins_end_and_recovery_codes_come() {
        var here = in();
        var elsewhere = in();
        begin(PASSWORD);

        var confirmed = (ConfirmSecondFactor.Outcome.Confirmed) confirm(id(here), " 001 200 ");

        assertThat(confirmed.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(recognise(here)).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
        assertThat(recognise(elsewhere)).isEqualTo(new RecogniseLogIn.Outcome.Refused());
        assertThat(shown()).isEqualTo(new ShowSecondFactor.Outcome.Active(aftercare.clock.instant(), 10));
    }

    @Test
    void what_is_active_is_not_replaced_unawares() {
        active();

        assertThat(begin(PASSWORD)).isEqualTo(new BeginSecondFactor.Outcome.Active());
        assertThat(shown()).isInstanceOf(ShowSecondFactor.Outcome.Active.class);
    }

    @Test
    void the_password_alone_opens_nothing_and_password_and_code_do() {
        active();

        var step = step();

        assertThat(recognise(step)).isEqualTo(new RecogniseLogIn.Outcome.Refused());
        assertThat(show(step, codeNow())).isInstanceOfSatisfying(ConfirmLogIn.Outcome.LoggedIn.class, in -> {
            assertThat(in.contact()).isEqualTo(carla);
            assertThat(recognise(in.secret())).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
        });
    }

    @Test
    void a_wrong_password_is_refused_as_ever() {
        active();

        assertThat(logIn("blue kettle 43")).isEqualTo(new LogInContact.Outcome.Refused());
    }

    @Test
    void a_code_is_good_once_also_the_one_that_confirmed() {
        var here = id(in());
        begin(PASSWORD);
        confirm(here, codeNow());
        assertThat(show(step(), codeNow())).isEqualTo(new ConfirmLogIn.Outcome.WrongCode(carla));
        aftercare.clock.advance(Duration.ofSeconds(30));
        var code = codeNow();
        assertThat(show(step(), code)).isInstanceOf(ConfirmLogIn.Outcome.LoggedIn.class);

        assertThat(show(step(), code)).isEqualTo(new ConfirmLogIn.Outcome.WrongCode(carla));
    }

    @Test
    void a_step_is_good_for_one_log_in() {
        active();
        var step = step();
        show(step, codeNow());
        aftercare.clock.advance(Duration.ofSeconds(30));

        assertThat(show(step, codeNow())).isEqualTo(new ConfirmLogIn.Outcome.Over());
        assertThat(show("nonsense", codeNow())).isEqualTo(new ConfirmLogIn.Outcome.Over());
    }

    @Test
    void after_five_wrong_codes_it_takes_the_password_again() {
        active();
        var step = step();
        for (var tries = 0; tries < 5; tries++) {
            assertThat(show(step, "999999")).isEqualTo(new ConfirmLogIn.Outcome.WrongCode(carla));
        }

        assertThat(show(step, codeNow())).isEqualTo(new ConfirmLogIn.Outcome.Over());
        assertThat(show(step(), codeNow())).isInstanceOf(ConfirmLogIn.Outcome.LoggedIn.class);
    }

    @Test
    void a_step_ends_after_ten_minutes() {
        active();
        var step = step();

        aftercare.clock.advance(Duration.ofMinutes(10));

        assertThat(show(step, codeNow())).isEqualTo(new ConfirmLogIn.Outcome.Over());
    }

    @Test
    void a_recovery_code_comes_in_place_of_a_code_once_however_it_is_typed() {
        var code = active().getFirst().text();

        assertThat(show(step(), code.toUpperCase(Locale.ROOT).replace("-", " ")))
                .isInstanceOf(ConfirmLogIn.Outcome.LoggedIn.class);
        assertThat(show(step(), code)).isEqualTo(new ConfirmLogIn.Outcome.WrongCode(carla));
        assertThat(((ShowSecondFactor.Outcome.Active) shown()).recoveryCodes()).isEqualTo(9);
    }

    @Test
    void new_recovery_codes_make_the_old_ones_void() {
        var old = active().getFirst().text();

        var renewed = (RenewRecoveryCodes.Outcome.Renewed)
                aftercare.renewRecoveryCodes.execute(new RenewRecoveryCodes.Command(caller, PASSWORD));

        assertThat(show(step(), old)).isEqualTo(new ConfirmLogIn.Outcome.WrongCode(carla));
        assertThat(show(step(), renewed.recoveryCodes().getLast().text()))
                .isInstanceOf(ConfirmLogIn.Outcome.LoggedIn.class);
    }

    @Test
    void once_it_is_ended_the_password_is_enough_and_there_is_nothing_to_renew() {
        active();

        aftercare.endSecondFactor.execute(new EndSecondFactor.Command(caller, PASSWORD));

        assertThat(logIn(PASSWORD)).isInstanceOf(LogInContact.Outcome.LoggedIn.class);
        assertThat(shown()).isEqualTo(new ShowSecondFactor.Outcome.None());
        assertThat(aftercare.renewRecoveryCodes.execute(new RenewRecoveryCodes.Command(caller, PASSWORD)))
                .isEqualTo(new RenewRecoveryCodes.Outcome.NotActive());
    }
}
