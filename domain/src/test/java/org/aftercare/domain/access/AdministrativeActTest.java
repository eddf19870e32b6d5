package org.aftercare.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdministrativeActTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final AgentId ADA = new AgentId(new UUID(0x7000, 1));
    private static final AgentId BEN = new AgentId(new UUID(0x7000, 2));
    private static final Caller.OfVendor CALLER =
            new Caller.OfVendor(new Agent(ADA, "Ada Admin", true)).from("192.0.2.7");

    private static AdministrativeAct act() {
        return AdministrativeAct.by(CALLER, NOW, AdministrativeAct.Kind.AGENT_CHANGED, BEN.value(), "Ben Agent");
    }

    @Test
    void tells_who_did_what_when_and_from_where() {
        var act = act();

        assertThat(act.at()).isEqualTo(NOW);
        assertThat(act.by()).isEqualTo(ADA);
        assertThat(act.byName()).isEqualTo("Ada Admin");
        assertThat(act.address()).contains("192.0.2.7");
        assertThat(act.kind()).isEqualTo(AdministrativeAct.Kind.AGENT_CHANGED);
        assertThat(act.subject()).isEqualTo(BEN.value().toString());
        assertThat(act.subjectName()).isEqualTo("Ben Agent");
        assertThat(act.changes()).isEmpty();
    }

    @Test
    void tells_what_became_different_and_nothing_else() {
        var act = act().changing("name", Optional.of("Ben"), Optional.of("Ben"))
                .changing("administrator", Optional.of(false), Optional.of(true))
                .with("email", "ben@vendor.example");

        assertThat(act.changes())
                .containsExactly(
                        new AdministrativeAct.Change("administrator", Optional.of("false"), Optional.of("true")),
                        new AdministrativeAct.Change("email", Optional.empty(), Optional.of("ben@vendor.example")));
        assertThat(act.kind()).isEqualTo(AdministrativeAct.Kind.AGENT_CHANGED);
    }

    @Test
    void a_reset_of_a_password_is_good_for_a_day() {
        var secret = PasswordReset.newSecret();

        var reset = PasswordReset.made(SecretHash.of(secret), BEN, ADA, NOW);

        assertThat(secret).startsWith("afp_").isNotEqualTo(PasswordReset.newSecret());
        assertThat(reset.agentId()).isEqualTo(BEN);
        assertThat(reset.createdBy()).isEqualTo(ADA);
        assertThat(reset.validAt(Instant.parse("2026-11-24T09:59:59.999999Z"))).isTrue();
        assertThat(reset.validAt(Instant.parse("2026-11-24T10:00:00Z"))).isFalse();
    }
}
