package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final String TOKEN = "a-token-that-is-long-enough";

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");

    private AuthenticateToken.Outcome authenticate(String secret) {
        return aftercare.authenticateToken.execute(new AuthenticateToken.Command(secret));
    }

    private AdmitAdministrator.Outcome admit(String secret) {
        return aftercare.admitAdministrator.execute(new AdmitAdministrator.Command(secret));
    }

    private RecogniseLogIn.Outcome recognise(String secret) {
        return aftercare.recogniseLogIn.execute(new RecogniseLogIn.Command(secret));
    }

    private Contact carla() {
        var carla = aftercare.contact(aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
        aftercare.password(carla, "correct horse");
        return carla;
    }

    private LogInContact.Outcome logIn(String email, String password) {
        return aftercare.logInContact.execute(
                new LogInContact.Command(new EmailAddress(email), password, "Firefox on Windows"));
    }

    @Test
    void the_operators_token_is_an_administrators_for_a_year_from_the_last_start() {
        assertThat(admit(TOKEN)).isEqualTo(new AdmitAdministrator.Outcome.Admitted(false));
        aftercare.clock.advance(Duration.ofDays(300));
        admit(TOKEN);
        aftercare.clock.advance(Duration.ofDays(300));

        assertThat(authenticate(TOKEN))
                .isInstanceOfSatisfying(AuthenticateToken.Outcome.Authenticated.class, authenticated -> assertThat(
                                authenticated.bearer().isAdministrator())
                        .isTrue());
        aftercare.clock.advance(Duration.ofDays(65));
        assertThat(authenticate(TOKEN)).isEqualTo(new AuthenticateToken.Outcome.Refused());
    }

    @Test
    void a_token_that_can_be_guessed_is_admitted_with_a_warning() {
        assertThat(admit("short")).isEqualTo(new AdmitAdministrator.Outcome.Admitted(true));
    }

    @Test
    void a_token_that_was_revoked_is_not_admitted_again() {
        admit(TOKEN);
        aftercare.store.execute(() -> {
            var token = aftercare.access.token(SecretHash.of(TOKEN)).orElseThrow();
            aftercare.access.save(token.revoked(Instant.parse("2026-11-23T11:00:00Z")));
            return Optional.empty();
        });

        assertThat(admit(TOKEN)).isEqualTo(new AdmitAdministrator.Outcome.Revoked());
        assertThat(authenticate(TOKEN)).isEqualTo(new AuthenticateToken.Outcome.Refused());
    }

    @Test
    void a_token_belongs_to_its_agent_until_it_expires() {
        aftercare.token(TOKEN, aftercare.agent());

        assertThat(authenticate(TOKEN))
                .isInstanceOfSatisfying(AuthenticateToken.Outcome.Authenticated.class, authenticated -> {
                    assertThat(authenticated.bearer().caller()).isEqualTo(aftercare.agent());
                    assertThat(authenticated.bearer().has(Scope.ISSUES_WRITE)).isTrue();
                    assertThat(authenticated.bearer().has(Scope.ADMIN))
                            .as("the scope alone makes nobody an administrator")
                            .isFalse();
                });
        assertThat(authenticate(TOKEN + "x")).isEqualTo(new AuthenticateToken.Outcome.Refused());
        aftercare.clock.advance(Duration.ofDays(1));
        assertThat(authenticate(TOKEN)).isEqualTo(new AuthenticateToken.Outcome.Refused());
    }

    @Test
    void a_contacts_token_lets_the_contact_in_and_opens_no_more_than_contacts_may() {
        var carla = carla();
        aftercare.token(TOKEN, carla);

        assertThat(authenticate(TOKEN))
                .isInstanceOfSatisfying(AuthenticateToken.Outcome.Authenticated.class, authenticated -> {
                    assertThat(authenticated.bearer().caller()).isEqualTo(new Caller.OfCustomer(carla));
                    assertThat(authenticated.bearer().has(Scope.ISSUES_WRITE)).isTrue();
                    assertThat(authenticated.bearer().has(Scope.AGREEMENTS_WRITE))
                            .isFalse();
                });
    }

    @Test
    void a_contact_is_in_from_log_in_to_log_out() {
        var carla = carla();

        var in = (LogInContact.Outcome.LoggedIn) logIn("Carla@bakery.example", "correct horse");

        assertThat(in.contact()).isEqualTo(carla);
        assertThat(recognise(in.secret()))
                .isInstanceOfSatisfying(
                        RecogniseLogIn.Outcome.Recognised.class,
                        recognised -> assertThat(recognised.caller()).isEqualTo(new Caller.OfCustomer(carla)));
        aftercare.logOutContact.execute(new LogOutContact.Command(in.secret()));
        assertThat(recognise(in.secret())).isEqualTo(new RecogniseLogIn.Outcome.Refused());
        assertThat(aftercare.logOutContact.execute(new LogOutContact.Command(in.secret())))
                .isEqualTo(new LogOutContact.Outcome.LoggedOut());
    }

    @Test
    void a_log_in_ends_by_itself_after_twelve_hours_however_busy() {
        carla();
        var in = (LogInContact.Outcome.LoggedIn) logIn("carla@bakery.example", "correct horse");

        for (var hour = 1; hour < 12; hour++) {
            aftercare.clock.advance(Duration.ofHours(1));
            assertThat(recognise(in.secret())).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
        }
        aftercare.clock.advance(Duration.ofHours(1));

        assertThat(recognise(in.secret())).isEqualTo(new RecogniseLogIn.Outcome.Refused());
    }

    @Test
    void logging_out_ends_one_log_in_and_not_another() {
        carla();
        var phone = (LogInContact.Outcome.LoggedIn) logIn("carla@bakery.example", "correct horse");
        var desk = (LogInContact.Outcome.LoggedIn) logIn("carla@bakery.example", "correct horse");

        aftercare.logOutContact.execute(new LogOutContact.Command(phone.secret()));

        assertThat(recognise(desk.secret())).isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
    }

    @Test
    void a_wrong_password_an_unknown_address_and_a_contact_without_password_are_refused_alike() {
        carla();
        aftercare.contact(aftercare.customer("Other"), "Oscar", "oscar@other.example");

        assertThat(logIn("carla@bakery.example", "wrong")).isEqualTo(new LogInContact.Outcome.Refused());
        assertThat(logIn("nobody@bakery.example", "correct horse")).isEqualTo(new LogInContact.Outcome.Refused());
        assertThat(logIn("oscar@other.example", "")).isEqualTo(new LogInContact.Outcome.Refused());
    }
}
