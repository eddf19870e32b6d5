package org.aftercare.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
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
        var holder = new AgentId(new UUID(0x7000, 1));

        assertThat(new AccessToken(HASH, holder, NOON, Optional.empty()).validAt(NOON.minusNanos(1)))
                .isTrue();
        assertThat(new AccessToken(HASH, holder, NOON, Optional.empty()).validAt(NOON))
                .isFalse();
        assertThat(new AccessToken(HASH, holder, NOON, Optional.of(NOON.minusSeconds(60)))
                        .validAt(NOON.minusSeconds(30)))
                .isFalse();
    }

    @Test
    void a_log_in_lasts_for_twelve_hours_or_until_it_is_ended() {
        var contact = new ContactId(new UUID(0x7000, 1));
        var logIn = new LogIn(HASH, contact, NOON, Optional.empty());

        assertThat(logIn.validAt(Instant.parse("2026-11-23T23:59:59Z"))).isTrue();
        assertThat(logIn.validAt(Instant.parse("2026-11-24T00:00:00Z"))).isFalse();
        assertThat(new LogIn(HASH, contact, NOON, Optional.of(NOON)).validAt(NOON.plusSeconds(1)))
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
