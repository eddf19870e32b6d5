package org.aftercare.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.charge.StatementId;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final EventId CLOSED = new EventId.OfStatement(new StatementId(
            new AgreementId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")), YearMonth.of(2026, 11)));
    private static final EndpointAddress ADDRESS = EndpointAddress.parse("https://hooks.acme.example/aftercare");

    private static Endpoint endpoint(Set<EventType> types) {
        return new Endpoint(
                new EndpointId(new UUID(1, 1)),
                ADDRESS,
                Optional.of("The board"),
                types,
                Optional.empty(),
                Optional.empty(),
                NOW,
                new AgentId(new UUID(2, 2)),
                Revision.NONE);
    }

    private static Endpoint endpoint() {
        return endpoint(EventType.CHOICE);
    }

    @Test
    void it_is_told_of_what_it_has_chosen_while_it_is_enabled() {
        var endpoint = endpoint(Set.of(EventType.ISSUE_BREACHED));

        assertThat(endpoint.wants(EventType.ISSUE_BREACHED)).isTrue();
        assertThat(endpoint.wants(EventType.ISSUE_WARNED)).isFalse();
        assertThat(endpoint.gone(NOW).wants(EventType.ISSUE_BREACHED)).isFalse();
    }

    @Test
    void it_chooses_something_and_of_what_can_be_chosen() {
        assertThatThrownBy(() -> endpoint(Set.of())).isInstanceOf(BrokenRuleException.class);
        assertThatThrownBy(() -> endpoint(Set.of(EventType.WEBHOOK_TEST))).isInstanceOf(BrokenRuleException.class);
        assertThat(EventType.CHOICE).doesNotContain(EventType.WEBHOOK_TEST).hasSize(25);
    }

    @Test
    void after_five_days_of_nothing_but_failures_it_is_disabled() {
        var failing = endpoint().failed(NOW);
        assertThat(failing.failingSince()).contains(NOW);
        var almost = failing.failed(NOW.plus(Duration.ofDays(5)).minusMillis(1));
        assertThat(almost.enabled()).isTrue();

        var disabled = almost.failed(NOW.plus(Duration.ofDays(5)));

        assertThat(disabled.disabled())
                .contains(new Endpoint.Disabled(Endpoint.Reason.FAILING, NOW.plus(Duration.ofDays(5))));
        assertThat(disabled.failingSince()).contains(NOW);
        assertThat(almost.succeeded().failingSince()).isEmpty();
        assertThat(almost.succeeded().failed(NOW.plus(Duration.ofDays(6))).enabled())
                .isTrue();
    }

    @Test
    void why_it_was_disabled_first_is_what_stays() {
        var gone = endpoint().gone(NOW);

        assertThat(gone.disabled()).contains(new Endpoint.Disabled(Endpoint.Reason.GONE, NOW));
        assertThat(gone.failed(NOW.plus(Duration.ofDays(9))).disabled()).isEqualTo(gone.disabled());
        assertThat(gone.changed(ADDRESS, Optional.empty(), EventType.CHOICE, false, NOW.plusSeconds(1))
                        .disabled())
                .isEqualTo(gone.disabled());
    }

    @Test
    void enabled_it_begins_anew() {
        var again = endpoint().gone(NOW).changed(ADDRESS, Optional.empty(), EventType.CHOICE, true, NOW);

        assertThat(again.enabled()).isTrue();
        assertThat(again.failingSince()).isEmpty();
        assertThat(endpoint()
                        .failed(NOW)
                        .changed(ADDRESS, Optional.empty(), EventType.CHOICE, true, NOW)
                        .failingSince())
                .as("a change of something else tells nothing of failures")
                .contains(NOW);
        assertThat(endpoint()
                        .changed(ADDRESS, Optional.empty(), EventType.CHOICE, false, NOW)
                        .disabled())
                .contains(new Endpoint.Disabled(Endpoint.Reason.BY_ADMINISTRATOR, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.acme.example",
                "ftp://hooks.acme.example/",
                "file:///etc/passwd",
                "https:///path",
                "https://user:secret@hooks.acme.example/",
                "https://hooks.acme.example/#part",
                "https://hooks.acme.example:0/",
                "https://hooks.acme.example:70000/",
                "https://hooks acme.example/",
                "javascript:alert(1)"
            })
    void what_is_no_address_is_refused(String text) {
        assertThatThrownBy(() -> EndpointAddress.parse(text)).isInstanceOf(BrokenRuleException.class);
    }

    @Test
    void an_address_is_kept_as_it_is_sent_to() {
        assertThat(EndpointAddress.parse("https://hooks.acme.example:8443/a?b=c")
                        .toString())
                .isEqualTo("https://hooks.acme.example:8443/a?b=c");
        assertThat(EndpointAddress.parse("HTTPS://hooks.acme.example/æ").toString())
                .isEqualTo("HTTPS://hooks.acme.example/%C3%A6");
        assertThat(EndpointAddress.parse("HTTPS://hooks.acme.example/").encrypted())
                .isTrue();
        assertThat(EndpointAddress.parse("http://[::1]:80/").encrypted()).isFalse();
        assertThatThrownBy(() -> EndpointAddress.parse("https://hooks.acme.example/" + "x".repeat(1974)))
                .isInstanceOf(BrokenRuleException.class);
    }

    @Test
    void a_secret_is_random_long_enough_and_never_in_a_log() {
        var secret = SigningSecret.random();

        assertThat(secret.text())
                .startsWith("whsec_")
                .hasSize(50)
                .isNotEqualTo(SigningSecret.random().text());
        assertThat(secret).hasToString("whsec_…");
        assertThat(SigningSecrets.first(secret).toString()).doesNotContain(secret.text());
        for (var bad :
                List.of("", "whsec_", "whsec_c2hvcnQ=", "whsec_!", secret.text().substring(6))) {
            assertThatThrownBy(() -> new SigningSecret(bad)).isInstanceOf(BrokenRuleException.class);
        }
    }

    @Test
    void a_secret_that_was_replaced_is_good_for_a_day_more() {
        var first = SigningSecret.random();
        var second = SigningSecret.random();
        var third = SigningSecret.random();

        var rotated = SigningSecrets.first(first).rotated(second, NOW);

        assertThat(rotated.goodAt(NOW)).containsExactly(second, first);
        assertThat(rotated.goodAt(NOW.plus(Duration.ofHours(24)).minusNanos(1000)))
                .containsExactly(second, first);
        assertThat(rotated.goodAt(NOW.plus(Duration.ofHours(24)))).containsExactly(second);
        assertThat(rotated.rotated(third, NOW.plusSeconds(1)).goodAt(NOW.plusSeconds(1)))
                .containsExactly(third, second, first);
        assertThat(rotated.rotated(third, NOW.plus(Duration.ofHours(24))).replaced())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_type_and_an_event_are_known_again_by_what_they_are_called(EventType type) {
        assertThat(EventType.of(type.word())).contains(type);
        if (EventType.CHOICE.contains(type)) {
            var id =
                    switch (type.word().replaceFirst("\\..*", "")) {
                        case "issue" -> new EventId.OfIssue(new IssueNumber(1042), 0, type);
                        case "callback" -> new EventId.OfCallback(new CallbackReference(1042), 0, type);
                        default -> CLOSED;
                    };
            assertThat(id.type()).isEqualTo(type);
            assertThat(EventId.parse(id.text())).contains(id);
            assertThat(id.text()).matches("[a-zA-Z0-9_-]+");
        }
    }

    @Test
    void an_event_is_called_by_its_place() {
        var breach = new EventId.OfIssue(new IssueNumber(1042), 3, EventType.ISSUE_BREACHED);
        var test = new EventId.OfTest(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));

        assertThat(breach.text()).isEqualTo("AC-1042-3-breached");
        assertThat(CLOSED.text()).isEqualTo("statement-01890a5d-ac96-774b-bcce-b302099a8057-2026-11");
        assertThat(test.text()).isEqualTo("test-01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(EventId.parse(test.text())).contains(test);
        assertThat(test.type()).isEqualTo(EventType.WEBHOOK_TEST);
        for (var none : List.of(
                "",
                "CB-1042-1",
                "CB-0-1-closed",
                "CB-1042-1-breached",
                "AC-1042-3",
                "AC-1042--1-breached",
                "AC-0-1-breached",
                "AC-1042-3-burnt",
                "statement-01890a5d-ac96-774b-bcce-b302099a8057-2026-13",
                "statement-01890a5d-2026-11",
                "test-1")) {
            assertThat(EventId.parse(none)).isEmpty();
        }
        assertThatThrownBy(() -> new EventId.OfIssue(new IssueNumber(1042), -1, EventType.ISSUE_BREACHED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventId.OfCallback(new CallbackReference(1042), -1, EventType.CALLBACK_CLOSED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventId.OfCallback(new CallbackReference(1042), 1, EventType.ISSUE_BREACHED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventId.OfIssue(new IssueNumber(1042), 1, EventType.WEBHOOK_TEST))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
