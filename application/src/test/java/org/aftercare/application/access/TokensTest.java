package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;
import org.aftercare.domain.customer.ContactId;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final TokenId NO_TOKEN = new TokenId(new UUID(0x7000, 99));

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final TokenHolder alex =
            new TokenHolder.OfAgent(aftercare.agent().agent().id());

    TokensTest() {
        aftercare.token("alexs-first-token", aftercare.agent());
    }

    private IssueToken.Outcome issue(Caller.OfVendor caller, TokenHolder holder, Duration lasts) {
        return aftercare.issueToken.execute(new IssueToken.Command(
                caller,
                holder,
                "Night job",
                Set.of(Scope.ISSUES_READ),
                Optional.of(aftercare.clock.instant().plus(lasts))));
    }

    private RevokeToken.Outcome revoke(Caller.OfVendor caller, TokenHolder holder, TokenId id) {
        return aftercare.revokeToken.execute(new RevokeToken.Command(caller, holder, id));
    }

    @Test
    void an_administrator_issues_lists_and_revokes() {
        var issued = (IssueToken.Outcome.Issued) issue(aftercare.administrator(), alex, Duration.ofDays(366));
        var authenticate = new AuthenticateToken.Command(issued.secret());

        assertThat(issued.token().createdBy())
                .contains(aftercare.administrator().agent().id());
        assertThat(aftercare.authenticateToken.execute(authenticate))
                .isInstanceOf(AuthenticateToken.Outcome.Authenticated.class);
        var listed = (ListTokens.Outcome.Listed) aftercare.listTokens.execute(
                new ListTokens.Command(aftercare.administrator(), alex, Optional.empty(), 2));
        assertThat(listed.tokens()).hasSize(2).contains(issued.token());
        assertThat(listed.next()).isEmpty();
        var page = (ListTokens.Outcome.Listed) aftercare.listTokens.execute(
                new ListTokens.Command(aftercare.administrator(), alex, Optional.empty(), 1));
        assertThat(page.next()).contains(page.tokens().getFirst().id());

        assertThat(revoke(aftercare.administrator(), alex, issued.token().id()))
                .isEqualTo(new RevokeToken.Outcome.Revoked());
        assertThat(aftercare.authenticateToken.execute(authenticate))
                .isEqualTo(new AuthenticateToken.Outcome.Refused());
    }

    @Test
    void nobody_else_does() {
        assertThat(issue(aftercare.agent(), alex, Duration.ofDays(1)))
                .isEqualTo(new IssueToken.Outcome.NotAdministrator());
        assertThat(aftercare.listTokens.execute(new ListTokens.Command(aftercare.agent(), alex, Optional.empty(), 1)))
                .isEqualTo(new ListTokens.Outcome.NotAdministrator());
        assertThat(revoke(aftercare.agent(), alex, NO_TOKEN)).isEqualTo(new RevokeToken.Outcome.NotAdministrator());
    }

    @Test
    void nobody_who_is_unknown_gets_a_token_and_nobody_elses_is_revoked() {
        var administrator = aftercare.administrator();
        var stranger = new TokenHolder.OfContact(new ContactId(new UUID(0x7000, 98)));

        assertThat(issue(administrator, stranger, Duration.ofDays(1)))
                .isEqualTo(new IssueToken.Outcome.UnknownHolder());
        assertThat(issue(administrator, new TokenHolder.OfAgent(new AgentId(new UUID(0x7000, 97))), Duration.ofDays(1)))
                .isEqualTo(new IssueToken.Outcome.UnknownHolder());
        assertThat(issue(administrator, alex, Duration.ofDays(366).plusNanos(1000)))
                .isInstanceOf(IssueToken.Outcome.Refused.class);
        var issued = (IssueToken.Outcome.Issued) issue(administrator, alex, Duration.ofDays(1));
        assertThat(revoke(administrator, stranger, issued.token().id())).isEqualTo(new RevokeToken.Outcome.Unknown());
        assertThat(revoke(administrator, alex, NO_TOKEN)).isEqualTo(new RevokeToken.Outcome.Unknown());
    }
}
