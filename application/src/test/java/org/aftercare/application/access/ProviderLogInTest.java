package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.IdentityProvider.Identity;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

class ProviderLogInTest {
    private static final EmailAddress ADDRESS = new EmailAddress("alex@vendor.example");
    private static final Set<Scope> SCOPES = Set.of(Scope.ISSUES_READ, Scope.ISSUES_WRITE);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final AgentAccount alex = added("Alex", AgentAccount.Kind.PERSON, "alex@vendor.example");

    private AgentAccount added(String name, AgentAccount.Kind kind, String email) {
        var command = new AddAgent.Command(
                aftercare.administrator(), name, kind, false, Optional.of(new EmailAddress(email)));
        return ((AddAgent.Outcome.Added) aftercare.addAgent.execute(command)).account();
    }

    private BeginProviderLogIn.Outcome.Begun begun() {
        return (BeginProviderLogIn.Outcome.Begun) aftercare.beginProviderLogIn.execute();
    }

    /** The secret of a browser that was sent out, and for which the provider gives the code "c". */
    private String sentOut(Identity identity) {
        var secret = begun().secret();
        aftercare.identityProvider.admits("c", identity, Proofs.of(secret));
        return secret;
    }

    private LogInByProvider.Outcome back(String secret, String state, Optional<String> code) {
        return back(secret, state, code, "Laptop", MONTH);
    }

    private LogInByProvider.Outcome back(
            String secret, String state, Optional<String> code, String name, Duration lasts) {
        return aftercare.logInByProvider.execute(
                new LogInByProvider.Command(secret, state, code, "192.0.2.1", name, SCOPES, lasts));
    }

    private LogInByProvider.Outcome back(Identity identity) {
        var secret = sentOut(identity);
        return back(secret, Proofs.of(secret).state(), Optional.of("c"));
    }

    private List<AdministrativeAct> acts() {
        return aftercare
                .actTrail
                .acts(
                        new ActTrail.Filter(Optional.of(alex.id()), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        9)
                .stream()
                .filter(act -> act.kind() == AdministrativeAct.Kind.TOKEN_ISSUED)
                .toList();
    }

    @Test
    void whom_the_provider_vouches_for_comes_by_a_token() {
        var issued = (LogInByProvider.Outcome.Issued) back(new Identity.Known(ADDRESS));

        assertThat(issued.account().id()).isEqualTo(alex.id());
        assertThat(issued.secret()).startsWith("aft_");
        assertThat(issued.token().holder()).isEqualTo(new TokenHolder.OfAgent(alex.id()));
        assertThat(issued.token().name()).isEqualTo("Laptop");
        assertThat(issued.token().scopes()).containsExactly(Scope.ISSUES_READ, Scope.ISSUES_WRITE);
        assertThat(issued.token().createdBy()).isEmpty();
        assertThat(issued.token().expiresAt()).isEqualTo(Instant.parse("2026-12-23T10:00:00Z"));
        assertThat(aftercare.authenticateToken.execute(new AuthenticateToken.Command(issued.secret())))
                .isInstanceOf(AuthenticateToken.Outcome.Authenticated.class);
    }

    @Test
    void that_he_came_by_it_is_on_record_with_the_provider_and_without_the_secret() {
        var issued = (LogInByProvider.Outcome.Issued) back(new Identity.Known(ADDRESS));

        assertThat(acts()).singleElement().satisfies(act -> {
            assertThat(act.by()).isEqualTo(alex.id());
            assertThat(act.address()).contains("192.0.2.1");
            assertThat(act.subjectName()).isEqualTo("Laptop");
            assertThat(act.changes())
                    .contains(new AdministrativeAct.Change(
                            "identityProvider", Optional.empty(), Optional.of("https://login.vendor.example")));
            assertThat(act.toString()).doesNotContain(issued.secret());
        });
    }

    @Test
    void each_browser_is_sent_out_with_something_of_its_own() {
        var one = begun();
        var other = begun();

        assertThat(one.page()).isNotEqualTo(other.page());
        assertThat(one.secret()).isNotEqualTo(other.secret());
        assertThat(one.page().toString())
                .contains(
                        Proofs.of(one.secret()).state(), Proofs.of(one.secret()).nonce())
                .doesNotContain(one.secret(), Proofs.of(one.secret()).verifier());
    }

    @Test
    void what_another_browser_began_is_not_gone_on_with() {
        var secret = sentOut(new Identity.Known(ADDRESS));

        assertThat(back(begun().secret(), Proofs.of(secret).state(), Optional.of("c")))
                .isEqualTo(new LogInByProvider.Outcome.NotBegun());
        assertThat(back(secret, "", Optional.of("c"))).isEqualTo(new LogInByProvider.Outcome.NotBegun());
        assertThat(acts()).isEmpty();
    }

    @Test
    void a_code_is_good_once() {
        var secret = sentOut(new Identity.Known(ADDRESS));
        var state = Proofs.of(secret).state();

        assertThat(back(secret, state, Optional.of("c"))).isInstanceOf(LogInByProvider.Outcome.Issued.class);
        assertThat(back(secret, state, Optional.of("c"))).isEqualTo(new LogInByProvider.Outcome.NotBegun());
        assertThat(acts()).hasSize(1);
    }

    @Test
    void strangers_programs_and_those_who_were_deactivated_get_nothing() {
        var job = new EmailAddress("job@vendor.example");
        added("Job", AgentAccount.Kind.SERVICE, job.value());
        var gone = added("Gone", AgentAccount.Kind.PERSON, "gone@vendor.example");
        aftercare.changeAgent.execute(new ChangeAgent.Command(
                aftercare.administrator(), gone.id(), Optional.empty(), "Gone", false, gone.email(), false));
        var nobody = new EmailAddress("nobody@vendor.example");

        for (var address : List.of(job, gone.email().orElseThrow(), nobody)) {
            assertThat(back(new Identity.Known(address))).isEqualTo(new LogInByProvider.Outcome.Stranger(address));
        }
        assertThat(aftercare.agents.find(nobody)).isEmpty();
    }

    @Test
    void what_the_provider_does_not_vouch_for_is_not_believed() {
        assertThat(back(new Identity.Unproven(ADDRESS))).isEqualTo(new LogInByProvider.Outcome.Unproven(ADDRESS));
        assertThat(back(new Identity.Nameless())).isEqualTo(new LogInByProvider.Outcome.Nameless());
        assertThat(back(new Identity.Unreliable())).isEqualTo(new LogInByProvider.Outcome.Unreliable());
        assertThat(acts()).isEmpty();
    }

    @Test
    void whom_the_provider_lets_not_in_gets_nothing() {
        var secret = begun().secret();

        assertThat(back(secret, Proofs.of(secret).state(), Optional.empty()))
                .isEqualTo(new LogInByProvider.Outcome.Denied());
        assertThat(back(secret, "other", Optional.empty())).isEqualTo(new LogInByProvider.Outcome.NotBegun());
    }

    @Test
    void while_the_provider_is_away_that_is_said() {
        var secret = sentOut(new Identity.Known(ADDRESS));
        aftercare.identityProvider.goAway();

        assertThat(aftercare.beginProviderLogIn.execute()).isEqualTo(new BeginProviderLogIn.Outcome.Away());
        assertThat(back(secret, Proofs.of(secret).state(), Optional.of("c")))
                .isEqualTo(new LogInByProvider.Outcome.Away());
    }

    @Test
    void a_token_is_bounded_as_others_are() {
        var secret = sentOut(new Identity.Known(ADDRESS));
        var state = Proofs.of(secret).state();

        assertThat(back(secret, state, Optional.of("c"), "Laptop", Duration.ofDays(367)))
                .isEqualTo(new LogInByProvider.Outcome.Refused(
                        List.of(new Fault("/expiresAt", "must lie within 366 days from now"))));
        assertThatThrownBy(() -> back(secret, state, Optional.of("c"), "two\nlines", MONTH))
                .isInstanceOf(BrokenRuleException.class);
        assertThat(acts()).isEmpty();
    }

    @Test
    void where_there_is_no_provider_that_is_said() {
        var begin = new BeginProviderLogIn(Optional.empty());
        var logIn = new LogInByProvider(
                Optional.empty(),
                aftercare.store,
                aftercare.agents,
                aftercare.access,
                aftercare.actTrail,
                aftercare.clock);

        assertThat(begin.execute()).isEqualTo(new BeginProviderLogIn.Outcome.NoProvider());
        assertThat(logIn.execute(
                        new LogInByProvider.Command("s", "t", Optional.of("c"), "192.0.2.1", "Laptop", SCOPES, MONTH)))
                .isEqualTo(new LogInByProvider.Outcome.NoProvider());
    }

    @Test
    void nothing_that_must_not_be_told_is_printed() {
        var command =
                new LogInByProvider.Command("sEcret", "sTate", Optional.of("cOde"), "192.0.2.1", "n", SCOPES, MONTH);

        assertThat(command + " " + Proofs.of("sEcret"))
                .contains("192.0.2.1")
                .doesNotContain("sEcret", "sTate", "cOde", Proofs.of("sEcret").verifier());
    }
}
