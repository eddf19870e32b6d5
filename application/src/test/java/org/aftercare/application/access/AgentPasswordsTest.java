package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Password;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

class AgentPasswordsTest {
    private static final String KETTLE = "blue kettle 42";
    private static final String HOME = "192.0.2.1";

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final AgentAccount alex = added("Alex", AgentAccount.Kind.PERSON, "alex@vendor.example");

    private AgentAccount added(String name, AgentAccount.Kind kind, String email) {
        var command = new AddAgent.Command(
                aftercare.administrator(),
                name,
                kind,
                false,
                Optional.of(email).filter(given -> !given.isEmpty()).map(EmailAddress::new));
        return ((AddAgent.Outcome.Added) aftercare.addAgent.execute(command)).account();
    }

    private String reset() {
        return ((ResetPassword.Outcome.Made) reset(alex.id())).secret();
    }

    private ResetPassword.Outcome reset(AgentId agent) {
        return aftercare.resetPassword.execute(new ResetPassword.Command(aftercare.administrator(), agent));
    }

    private SetAgentPassword.Outcome set(String secret, String password) {
        return aftercare.setAgentPassword.execute(new SetAgentPassword.Command(secret, new Password(password), HOME));
    }

    private LogInAgent.Outcome logIn(String email, String password) {
        return aftercare.logInAgent.execute(new LogInAgent.Command(
                new EmailAddress(email), password, HOME, "Laptop", Set.of(Scope.ISSUES_READ), Optional.empty()));
    }

    private void deactivate(AgentAccount account) {
        aftercare.changeAgent.execute(new ChangeAgent.Command(
                aftercare.administrator(),
                account.id(),
                Optional.empty(),
                account.agent().name(),
                false,
                account.email(),
                false));
    }

    @Test
    void an_agent_sets_a_password_and_comes_by_a_token_with_it() {
        assertThat(set(reset(), KETTLE)).isEqualTo(new SetAgentPassword.Outcome.Set());

        var issued = (LogInAgent.Outcome.Issued) logIn("Alex@vendor.example", KETTLE);

        assertThat(issued.secret()).startsWith("aft_");
        assertThat(issued.token().holder()).isEqualTo(new TokenHolder.OfAgent(alex.id()));
        assertThat(issued.token().scopes()).containsExactly(Scope.ISSUES_READ);
        assertThat(issued.token().createdBy()).isEmpty();
        assertThat(issued.token().expiresAt()).isEqualTo(Instant.parse("2027-02-21T10:00:00Z"));
        assertThat(aftercare.authenticateToken.execute(new AuthenticateToken.Command(issued.secret())))
                .isInstanceOf(AuthenticateToken.Outcome.Authenticated.class);
    }

    @Test
    void a_secret_is_good_once_and_for_a_day_and_a_newer_one_takes_its_place() {
        var first = reset();
        var second = reset();
        assertThat(set(first, KETTLE)).isEqualTo(new SetAgentPassword.Outcome.NotGood());

        assertThat(set(second, KETTLE)).isEqualTo(new SetAgentPassword.Outcome.Set());
        assertThat(set(second, "green kettle 43")).isEqualTo(new SetAgentPassword.Outcome.NotGood());

        var late = reset();
        aftercare.clock.advance(Duration.ofHours(24));
        assertThat(set(late, "green kettle 43")).isEqualTo(new SetAgentPassword.Outcome.NotGood());
        assertThat(logIn("alex@vendor.example", KETTLE)).isInstanceOf(LogInAgent.Outcome.Issued.class);
    }

    @Test
    void the_password_of_before_is_good_until_another_is_set() {
        set(reset(), KETTLE);
        var secret = reset();
        assertThat(logIn("alex@vendor.example", KETTLE)).isInstanceOf(LogInAgent.Outcome.Issued.class);

        set(secret, "green kettle 43");

        assertThat(logIn("alex@vendor.example", KETTLE)).isEqualTo(new LogInAgent.Outcome.NotLoggedIn());
        assertThat(logIn("alex@vendor.example", "green kettle 43")).isInstanceOf(LogInAgent.Outcome.Issued.class);
    }

    @Test
    void only_an_administrator_resets_and_only_for_an_active_person_with_an_address() {
        var job = added("Job", AgentAccount.Kind.SERVICE, "job@vendor.example");
        var nameless = added("Bea", AgentAccount.Kind.PERSON, "");
        var gone = added("Gone", AgentAccount.Kind.PERSON, "gone@vendor.example");
        deactivate(gone);

        assertThat(aftercare.resetPassword.execute(new ResetPassword.Command(aftercare.agent(), alex.id())))
                .isEqualTo(new ResetPassword.Outcome.NotAdministrator());
        assertThat(reset(new AgentId(new UUID(0, 9)))).isEqualTo(new ResetPassword.Outcome.Unknown());
        for (var other : new AgentAccount[] {job, nameless, gone}) {
            assertThat(reset(other.id())).isInstanceOf(ResetPassword.Outcome.Refused.class);
        }
    }

    @Test
    void who_was_deactivated_sets_no_password_and_does_not_log_in() {
        set(reset(), KETTLE);
        var secret = reset();
        deactivate(alex);

        assertThat(set(secret, "green kettle 43")).isEqualTo(new SetAgentPassword.Outcome.NotGood());
        assertThat(logIn("alex@vendor.example", KETTLE)).isEqualTo(new LogInAgent.Outcome.NotLoggedIn());
    }

    @Test
    void a_wrong_password_and_an_unknown_account_are_answered_alike_and_slowed_alike() {
        set(reset(), KETTLE);
        for (var email : new String[] {"alex@vendor.example", "nobody@vendor.example"}) {
            for (var i = 0; i < 5; i++) {
                assertThat(logIn(email, "red kettle 41")).isEqualTo(new LogInAgent.Outcome.NotLoggedIn());
            }
            assertThat(logIn(email, KETTLE)).isEqualTo(new LogInAgent.Outcome.Wait(Duration.ofMinutes(5)));
        }

        aftercare.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(logIn("alex@vendor.example", KETTLE)).isInstanceOf(LogInAgent.Outcome.Issued.class);
    }

    @Test
    void a_token_by_log_in_keeps_the_rules_for_tokens() {
        set(reset(), KETTLE);
        var tooLong = aftercare.clock.instant().plus(AccessToken.LASTS_AT_MOST).plusSeconds(1);

        assertThat(aftercare.logInAgent.execute(new LogInAgent.Command(
                        new EmailAddress("alex@vendor.example"),
                        KETTLE,
                        HOME,
                        "Laptop",
                        Set.of(Scope.ISSUES_READ),
                        Optional.of(tooLong))))
                .isInstanceOf(LogInAgent.Outcome.Refused.class);
        assertThatThrownBy(() -> aftercare.logInAgent.execute(new LogInAgent.Command(
                        new EmailAddress("alex@vendor.example"), KETTLE, HOME, "Laptop", Set.of(), Optional.empty())))
                .isInstanceOf(BrokenRuleException.class);
    }

    @Test
    void all_of_it_is_on_the_trail_with_the_address_and_without_secrets() {
        var secret = reset();
        set(secret, KETTLE);
        var token = (LogInAgent.Outcome.Issued) logIn("alex@vendor.example", KETTLE);

        assertThat(aftercare.actTrail.kinds())
                .containsExactly(
                        AdministrativeAct.Kind.AGENT_ADDED,
                        AdministrativeAct.Kind.PASSWORD_RESET,
                        AdministrativeAct.Kind.PASSWORD_SET,
                        AdministrativeAct.Kind.TOKEN_ISSUED);
        assertThat(aftercare.actTrail.all().getLast().by()).isEqualTo(alex.id());
        assertThat(aftercare.actTrail.all().getLast().address()).contains(HOME);
        assertThat(aftercare.actTrail.all().toString()).doesNotContain(secret, KETTLE, token.secret());
    }
}
