package org.aftercare.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercare.domain.Revision;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final SecretHash HASH = SecretHash.of("abc");

    @Test
    void a_secret_is_kept_as_its_sha_256() {
        // FIPS 180-4's own example
        assertThat(HASH.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatThrownBy(() -> new SecretHash("abc")).hasMessage("must be 64 hexadecimal digits");
    }

    @Test
    void new_secrets_are_long_differ_and_fit_everywhere() {
        assertThat(Stream.generate(SecretHash::newSecret).limit(100))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void a_token_is_good_until_it_expires_or_is_revoked() {
        var token = token(new TokenHolder.OfAgent(new AgentId(new UUID(0x7000, 1))), Set.of(Scope.ADMIN), NOON);

        assertThat(token.validAt(NOON.minusNanos(1))).isTrue();
        assertThat(token.validAt(NOON)).isFalse();
        assertThat(token.until(NOON.plusSeconds(60)).validAt(NOON)).isTrue();
        var revoked = token.revoked(NOON.minusSeconds(60));
        assertThat(revoked.validAt(NOON.minusSeconds(30))).isFalse();
        assertThat(revoked.revoked(NOON))
                .as("who revokes twice does not change when it was")
                .isEqualTo(revoked);
    }

    private static AccessToken token(TokenHolder holder, Set<Scope> scopes, Instant expiresAt) {
        return AccessToken.issued(
                HASH, holder, "Night job", scopes, NOON.minusSeconds(3600), Optional.empty(), expiresAt);
    }

    @Test
    void a_token_has_a_name_a_scope_and_a_future_and_every_fault_is_named() {
        var contact = new TokenHolder.OfContact(new ContactId(new UUID(0x7000, 1)));

        assertThatThrownBy(() -> AccessToken.issued(HASH, contact, " ", Set.of(), NOON, Optional.empty(), NOON))
                .hasMessage(
                        "/name: must not be blank; /scopes: must name at least one scope; /expiresAt: must lie in the"
                                + " future, and is 2026-11-23T12:00:00Z");
        assertThatThrownBy(() -> token(contact, Set.of(Scope.ISSUES_READ, Scope.AGREEMENTS_WRITE), NOON))
                .hasMessage("/scopes: a contact cannot have agreements:write");
        assertThat(token(contact, Scope.OF_CONTACTS, NOON).scopes())
                .containsExactly(Scope.ISSUES_READ, Scope.ISSUES_WRITE, Scope.AGREEMENTS_READ);
        assertThat(AccessToken.newSecret()).matches("aft_[A-Za-z0-9_-]{43}");
    }

    @Test
    void scopes_are_known_by_their_words() {
        assertThat(Scope.all()).allMatch(scope -> Scope.of(scope.word()).equals(Optional.of(scope)));
        assertThat(Scope.of("ISSUES_READ")).isEmpty();
    }

    @Test
    void the_scope_of_administrators_opens_nothing_for_others() {
        var agent = new Agent(new AgentId(new UUID(0x7000, 4)), "Alex", false);
        var administrator = new Agent(agent.id(), "Alex", true);
        var token = token(new TokenHolder.OfAgent(agent.id()), Set.of(Scope.ADMIN), NOON);

        assertThat(new Bearer(token, new Caller.OfVendor(agent), true).has(Scope.ADMIN))
                .isFalse();
        var bearer = new Bearer(token, new Caller.OfVendor(administrator), true);
        assertThat(bearer.has(Scope.ADMIN)).isTrue();
        assertThat(bearer.has(Scope.ISSUES_READ)).isFalse();
        assertThat(bearer.admittedAt(NOON.minusSeconds(1))).isTrue();
        assertThat(bearer.admittedAt(NOON)).isFalse();
        assertThat(new Bearer(token, bearer.caller(), false).admittedAt(NOON.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void an_account_is_active_until_it_is_deactivated_and_again_afterwards() {
        var account = new AgentAccount(
                new Agent(new AgentId(new UUID(0x7000, 4)), "Ada", true),
                AgentAccount.Kind.PERSON,
                Optional.empty(),
                Optional.empty(),
                Revision.NONE);
        assertThat(account.activeAdministrator()).isTrue();

        var gone = account.changed("Ada", true, Optional.empty(), false, NOON);

        assertThat(gone.deactivatedAt()).contains(NOON);
        assertThat(gone.activeAdministrator()).isFalse();
        assertThat(gone.changed("Ada", true, Optional.empty(), false, NOON.plusSeconds(1)))
                .isEqualTo(gone);
        assertThat(gone.changed("Ada", true, Optional.empty(), true, NOON)).isEqualTo(account);
        assertThat(account.changed("Ada", false, Optional.empty(), true, NOON).activeAdministrator())
                .isFalse();
    }

    private static final ContactId CARLA = new ContactId(new UUID(0x7000, 1));

    private static LogIn seen(String seenAt, Optional<Instant> endedAt) {
        return new LogIn(
                new LogInId(new UUID(0x7000, 2)), HASH, CARLA, "Firefox", NOON, Instant.parse(seenAt), endedAt);
    }

    @Test
    void a_log_in_lasts_for_twelve_hours_at_most_however_busy_its_holder_is() {
        assertThat(seen("2026-11-23T23:58:00Z", Optional.empty()).validAt(Instant.parse("2026-11-23T23:59:59Z")))
                .isTrue();
        assertThat(seen("2026-11-23T23:58:00Z", Optional.empty()).validAt(Instant.parse("2026-11-24T00:00:00Z")))
                .isFalse();
    }

    @Test
    void a_log_in_ends_three_hours_after_its_holder_was_last_seen_or_when_it_is_ended() {
        var logIn = LogIn.begun(HASH, CARLA, "Firefox", NOON);

        assertThat(logIn.validAt(Instant.parse("2026-11-23T14:59:59Z"))).isTrue();
        assertThat(logIn.validAt(Instant.parse("2026-11-23T15:00:00Z"))).isFalse();
        assertThat(seen("2026-11-23T12:00:00Z", Optional.of(NOON)).validAt(NOON.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void that_somebody_is_seen_is_news_after_five_minutes() {
        var logIn = LogIn.begun(HASH, CARLA, "Firefox", NOON);

        assertThat(logIn.isNewsAt(Instant.parse("2026-11-23T12:04:59Z"))).isFalse();
        assertThat(logIn.isNewsAt(Instant.parse("2026-11-23T12:05:00Z"))).isTrue();
    }

    @Test
    void a_link_is_good_for_its_time_and_until_it_is_ended() {
        var id = new AccountLinkId(new UUID(0x7000, 3));
        var invitation = AccountLink.made(id, CARLA, AccountLink.Purpose.INVITATION, NOON);
        var forgotten = AccountLink.made(id, CARLA, AccountLink.Purpose.FORGOTTEN_PASSWORD, NOON);

        assertThat(invitation.validAt(Instant.parse("2026-11-30T11:59:59Z"))).isTrue();
        assertThat(invitation.validAt(Instant.parse("2026-11-30T12:00:00Z"))).isFalse();
        assertThat(forgotten.validAt(Instant.parse("2026-11-23T12:59:59Z"))).isTrue();
        assertThat(forgotten.validAt(Instant.parse("2026-11-23T13:00:00Z"))).isFalse();
        assertThat(new AccountLink(id, CARLA, forgotten.purpose(), NOON, forgotten.expiresAt(), Optional.of(NOON))
                        .validAt(NOON))
                .isFalse();
    }

    @Test
    void a_contact_sees_one_customer_and_an_agent_every_one() {
        var own = new CustomerId(new UUID(0x7000, 1));
        var other = new CustomerId(new UUID(0x7000, 2));
        var contact = new Caller.OfCustomer(new Contact(
                new ContactId(new UUID(0x7000, 3)),
                own,
                "Carla",
                new EmailAddress("carla@own.example"),
                Revision.NONE));
        var agent = new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 4)), " Alex ", false));

        assertThat(contact.maySee(own)).isTrue();
        assertThat(contact.maySee(other)).isFalse();
        assertThat(agent.maySee(other)).isTrue();
        assertThat(contact.id()).isEqualTo(new UUID(0x7000, 3));
        assertThat(contact.name()).isEqualTo("Carla");
        assertThat(agent.id()).isEqualTo(new UUID(0x7000, 4));
        assertThat(agent.name()).isEqualTo("Alex");
    }

    @Test
    void an_agent_has_a_name() {
        assertThatThrownBy(() -> new Agent(new AgentId(new UUID(0x7000, 4)), "", true))
                .hasMessage("/name: must not be blank");
    }
}
