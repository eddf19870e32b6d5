package org.aftercare.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.callback.CallbackOccurrences;
import org.aftercare.application.callback.CloseCallback;
import org.aftercare.application.callback.ConvertCallback;
import org.aftercare.application.callback.RecordCallAttempt;
import org.aftercare.application.callback.RequestCallback;
import org.aftercare.application.charge.CloseStatement;
import org.aftercare.application.fake.InMemoryWebhookEndpoints;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.SealedElsewhereException;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookSender;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.charge.StatementId;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.EventType;
import org.aftercare.domain.webhook.SigningSecret;
import org.aftercare.domain.webhook.SigningSecrets;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private static final EndpointAddress ADDRESS = EndpointAddress.parse("https://hooks.acme.example/");

    /** A Saturday, at which S3 is held over. */
    private final Aftercare aftercare = Aftercare.at("2026-11-21T10:00:00Z");

    private final Customer customer = aftercare.customer("Acme");
    private final Contact contact = aftercare.contact(customer, "Carla", "carla@acme.example");
    private final Agreement agreement = aftercare.signed(customer, TermsMother.fullPromises());

    private RegisterEndpoint.Outcome.Registered registered(EventType... types) {
        var command = new RegisterEndpoint.Command(
                aftercare.administrator(),
                ADDRESS,
                Optional.of("The board"),
                types.length == 0 ? EventType.CHOICE : Set.of(types));
        return (RegisterEndpoint.Outcome.Registered) aftercare.registerEndpoint.execute(command);
    }

    private IssueNumber reported(Severity severity) {
        return aftercare.reported(contact, agreement, severity).issue().number();
    }

    private List<String> sent() {
        return aftercare.webhookSender.messages().stream()
                .map(message -> message.event().text())
                .toList();
    }

    private Endpoint endpoint(EndpointId id) {
        return ((ShowEndpoint.Outcome.Shown)
                        aftercare.showEndpoint.execute(new ShowEndpoint.Command(aftercare.administrator(), id)))
                .endpoint();
    }

    private List<Delivery> log(EndpointId id) {
        var command = new ListDeliveries.Command(aftercare.administrator(), id, Optional.empty(), 200);
        return ((ListDeliveries.Outcome.Listed) aftercare.listDeliveries.execute(command)).deliveries();
    }

    private void wait(Duration duration) {
        aftercare.clock.advance(duration);
        aftercare.tellPrograms();
    }

    @Test
    void an_endpoint_is_told_what_happens_to_an_issue_once() {
        registered();

        var issue = reported(Severity.S3);
        aftercare.answered(issue);
        aftercare.tellPrograms();
        aftercare.tellPrograms();

        assertThat(sent()).containsExactly(issue + "-0-held_over", issue + "-0-reported", issue + "-1-answered");
        assertThat(aftercare.webhookSender.messages().getFirst().body())
                .isEqualTo("issue.held_over 2026-11-21T10:00:00Z");
    }

    @Test
    void what_falls_due_is_told_as_well() {
        registered(EventType.ISSUE_WARNED, EventType.ISSUE_BREACHED);
        var issue = reported(Severity.S1);

        aftercare.wait("2026-11-23T18:00:00Z");
        aftercare.tellPrograms();

        assertThat(sent()).contains(issue + "-1-warned").anyMatch(event -> event.endsWith("-breached"));
        assertThat(sent()).noneMatch(event -> event.endsWith("-reported"));
    }

    @Test
    void an_assessment_that_holds_an_issue_over_says_so() {
        var issue = reported(Severity.S1);
        aftercare.clock.advance(Duration.ofSeconds(1));
        registered();

        aftercare.assessed(issue, Severity.S3);
        aftercare.assessed(issue, Severity.S3);
        aftercare.tellPrograms();

        assertThat(sent()).containsExactly(issue + "-1-assessed", issue + "-1-held_over", issue + "-2-assessed");
    }

    @Test
    void where_there_is_no_endpoint_nothing_is_put_in() {
        reported(Severity.S3);

        assertThat(aftercare.webhookOutbox.announced()).isEmpty();
    }

    private CallbackRequest phoned() {
        var command = new RequestCallback.Command(
                Optional.empty(),
                Channel.PORTAL,
                "Nora",
                "020 7946 0958",
                Optional.empty(),
                Optional.empty(),
                "The till",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return ((RequestCallback.Outcome.Taken) aftercare.requestCallback.execute(command)).request();
    }

    private void attempted(CallbackRequest request, CallbackRequest.AttemptOutcome outcome) {
        aftercare.recordCallAttempt.execute(new RecordCallAttempt.Command(
                aftercare.agent(), request.reference(), outcome, "Rang.", Optional.empty()));
    }

    @Test
    void an_endpoint_is_told_what_becomes_of_callback_requests() {
        registered();
        var request = phoned();
        aftercare.clock.advance(Duration.ofMinutes(1));
        attempted(request, CallbackRequest.AttemptOutcome.NO_ANSWER);
        attempted(request, CallbackRequest.AttemptOutcome.REACHED);
        // told after all of it happened, as it was then
        aftercare.tellPrograms();
        aftercare.tellPrograms();

        assertThat(sent())
                .containsExactly(
                        request.reference() + "-0-requested",
                        request.reference() + "-1-attempted",
                        request.reference() + "-2-attempted",
                        request.reference() + "-2-closed");
        assertThat(aftercare.webhookSender.messages().getFirst().body())
                .isEqualTo("callback.requested 2026-11-21T10:00:00Z");
    }

    @Test
    void what_is_closed_or_converted_is_told_too_and_what_was_sent_twice_once() {
        registered(EventType.CALLBACK_REQUESTED, EventType.CALLBACK_CLOSED, EventType.CALLBACK_CONVERTED);
        var request = phoned();
        phoned();
        aftercare.closeCallback.execute(new CloseCallback.Command(
                aftercare.agent(), request.reference(), CallbackRequest.ClosingOutcome.NO_CALL_NEEDED, ""));
        aftercare.closeCallback.execute(new CloseCallback.Command(
                aftercare.agent(), request.reference(), CallbackRequest.ClosingOutcome.SPAM, ""));
        var other = phoned();
        attempted(other, CallbackRequest.AttemptOutcome.NO_ANSWER);
        aftercare.convertCallback.execute(new ConvertCallback.Command(
                aftercare.agent(),
                other.reference(),
                agreement.id(),
                "Shop",
                Severity.S3,
                Optional.empty(),
                Optional.empty(),
                Optional.of(contact.id())));

        aftercare.tellPrograms();

        assertThat(sent())
                .containsExactly(
                        request.reference() + "-0-requested",
                        request.reference() + "-1-closed",
                        other.reference() + "-0-requested",
                        other.reference() + "-2-converted");
    }

    @Test
    void a_replay_reaches_back_to_callback_requests_before_the_endpoint_was_there() {
        var early = phoned();
        aftercare.clock.advance(Duration.ofMinutes(20));
        attempted(early, CallbackRequest.AttemptOutcome.NO_ANSWER);
        aftercare.clock.advance(Duration.ofSeconds(1));
        var id = registered().endpoint().id();
        aftercare.clock.advance(Duration.ofSeconds(1));

        aftercare.replayEvents.execute(
                new ReplayEvents.Command(aftercare.administrator(), id, Instant.parse("2026-11-21T10:20:00Z")));
        aftercare.tellPrograms();

        assertThat(sent()).containsExactly(early.reference() + "-1-attempted");
    }

    @Test
    void programs_are_told_of_a_closed_statement_at_once_and_by_a_replay() {
        var agreement = aftercare.signed(aftercare.customer("Bakery"), TermsMother.charged());
        var before = closed(agreement, YearMonth.of(2026, 9));
        aftercare.clock.advance(Duration.ofSeconds(1));
        var id = registered().endpoint().id();
        var after = closed(agreement, YearMonth.of(2026, 10));

        aftercare.tellPrograms();
        assertThat(sent()).containsExactly(after);

        aftercare.clock.advance(Duration.ofSeconds(1));
        aftercare.replayEvents.execute(
                new ReplayEvents.Command(aftercare.administrator(), id, Instant.parse("2026-11-21T10:00:00Z")));
        aftercare.tellPrograms();
        assertThat(sent()).containsExactly(after, before, after);
    }

    private String closed(Agreement agreement, YearMonth month) {
        var outcome =
                aftercare.closeStatement.execute(new CloseStatement.Command(aftercare.agent(), agreement.id(), month));
        assertThat(outcome).isInstanceOf(CloseStatement.Outcome.Closed.class);
        return new EventId.OfStatement(new StatementId(agreement.id(), month)).text();
    }

    @Test
    void a_callback_request_that_was_deleted_meanwhile_is_not_told_of() {
        var id = registered().endpoint().id();
        var gone = new EventId.OfCallback(new CallbackReference(7), 0, EventType.CALLBACK_REQUESTED);
        var never = new EventId.OfCallback(phoned().reference(), 1, EventType.CALLBACK_ATTEMPTED);
        aftercare.store.execute(() -> {
            aftercare.webhookOutbox.announce(gone);
            aftercare.webhookOutbox.announce(never);
            return gone;
        });

        aftercare.tellPrograms();

        assertThat(sent()).hasSize(1);
        assertThat(log(id)).extracting(Delivery::state).contains(Delivery.State.GIVEN_UP);
    }

    @Test
    void a_node_that_has_not_heard_of_an_endpoint_yet_leaves_nothing_out_for_good() {
        // looks, finds none, and remembers that
        reported(Severity.S3);
        var elsewhere = new RegisterEndpoint(
                aftercare.store,
                aftercare.webhookEndpoints,
                aftercare.webhookSender,
                new Beginning(
                        aftercare.webhookOutbox,
                        new Announcements(aftercare.webhookEndpoints, aftercare.webhookOutbox, aftercare.clock)),
                aftercare.actTrail,
                aftercare.clock);
        aftercare.clock.advance(Duration.ofSeconds(1));
        elsewhere.execute(new RegisterEndpoint.Command(
                aftercare.administrator(), ADDRESS, Optional.empty(), Set.of(EventType.ISSUE_REPORTED)));

        aftercare.clock.advance(Duration.ofSeconds(1));
        var missed = reported(Severity.S3);
        assertThat(aftercare.webhookOutbox.announced()).isEmpty();
        assertThat(aftercare.webhookOutbox.catchingUp()).hasSize(1);
        aftercare.clock.advance(Duration.ofSeconds(5));
        var heard = reported(Severity.S3);
        aftercare.tellPrograms();

        assertThat(sent()).containsExactlyInAnyOrder(missed + "-0-reported", heard + "-0-reported");
    }

    @Test
    void what_was_not_taken_is_tried_again_with_the_same_id() {
        var id = registered(EventType.ISSUE_REPORTED).endpoint().id();
        aftercare.webhookSender.answer(500);
        var issue = reported(Severity.S3);
        aftercare.tellPrograms();

        assertThat(log(id)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.WAITING);
            assertThat(delivery.lastStatus()).contains(500);
            assertThat(delivery.lastFailure()).contains("the endpoint answered 500");
            assertThat(delivery.nextAttemptAt()).contains(Instant.parse("2026-11-21T10:00:05Z"));
        });
        assertThat(endpoint(id).failingSince()).contains(Instant.parse("2026-11-21T10:00:00Z"));
        wait(Duration.ofSeconds(4));
        assertThat(sent()).hasSize(1);
        aftercare.webhookSender.answer(204);
        wait(Duration.ofSeconds(1));

        assertThat(sent()).containsExactly(issue + "-0-reported", issue + "-0-reported");
        assertThat(aftercare.webhookSender.messages())
                .extracting(WebhookSender.Message::body)
                .containsOnly("issue.reported 2026-11-21T10:00:00Z");
        assertThat(log(id)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(delivery.attempts()).isEqualTo(2);
            assertThat(delivery.nextAttemptAt()).isEmpty();
        });
        assertThat(endpoint(id).failingSince()).isEmpty();
    }

    @Test
    void after_three_days_it_is_given_up_and_after_five_of_nothing_but_failures_the_endpoint_is_disabled() {
        var id = registered(EventType.ISSUE_REPORTED).endpoint().id();
        aftercare.webhookSender.answer(new WebhookSender.Answer.Failed("nobody listens there"));
        reported(Severity.S3);
        aftercare.tellPrograms();

        for (var hour = 0; hour < 90; hour++) {
            wait(Duration.ofHours(1));
        }
        assertThat(log(id)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
            assertThat(delivery.attempts()).isBetween(8, 13);
            assertThat(delivery.lastFailure()).contains("nobody listens there");
        });
        assertThat(endpoint(id).enabled()).isTrue();
        aftercare.clock.advance(Duration.ofDays(2));
        reported(Severity.S3);
        aftercare.tellPrograms();

        assertThat(endpoint(id).disabled().map(Endpoint.Disabled::reason)).contains(Endpoint.Reason.FAILING);
        var attempts = sent().size();
        wait(Duration.ofDays(1));
        assertThat(sent()).hasSize(attempts);
        assertThat(log(id)).extracting(Delivery::state).containsOnly(Delivery.State.GIVEN_UP);
    }

    @Test
    void an_endpoint_that_is_gone_is_disabled_at_once_until_it_is_enabled() {
        var id = registered(EventType.ISSUE_REPORTED).endpoint().id();
        aftercare.webhookSender.answer(410);
        reported(Severity.S3);
        aftercare.tellPrograms();

        assertThat(endpoint(id).disabled().map(Endpoint.Disabled::reason)).contains(Endpoint.Reason.GONE);
        assertThat(log(id)).singleElement().extracting(Delivery::state).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(aftercare.replayEvents.execute(
                        new ReplayEvents.Command(aftercare.administrator(), id, aftercare.clock.instant())))
                .isInstanceOf(ReplayEvents.Outcome.Disabled.class);
        assertThat(aftercare.testEndpoint.execute(new TestEndpoint.Command(aftercare.administrator(), id)))
                .isInstanceOf(TestEndpoint.Outcome.Disabled.class);
        aftercare.clock.advance(Duration.ofSeconds(30));
        reported(Severity.S3);
        aftercare.webhookSender.answer(204);
        aftercare.clock.advance(Duration.ofSeconds(30));
        aftercare.changeEndpoint.execute(new ChangeEndpoint.Command(
                aftercare.administrator(),
                id,
                Optional.empty(),
                ADDRESS,
                Optional.empty(),
                Set.of(EventType.ISSUE_REPORTED),
                true));
        var fresh = reported(Severity.S3);
        aftercare.tellPrograms();

        assertThat(endpoint(id).enabled()).isTrue();
        assertThat(sent()).hasSize(2).last().isEqualTo(fresh + "-0-reported");
    }

    @Test
    void a_replay_tells_again_what_was_recorded_since_an_instant_also_before_the_endpoint_was_there() {
        var old = reported(Severity.S3);
        aftercare.clock.advance(Duration.ofHours(1));
        var from = aftercare.clock.instant();
        var before = reported(Severity.S3);
        aftercare.clock.advance(Duration.ofHours(1));
        var id = registered(EventType.ISSUE_REPORTED, EventType.ISSUE_ANSWERED)
                .endpoint()
                .id();
        aftercare.answered(old);
        aftercare.tellPrograms();
        assertThat(sent()).containsExactly(old + "-1-answered");
        aftercare.clock.advance(Duration.ofHours(1));

        var outcome = aftercare.replayEvents.execute(new ReplayEvents.Command(aftercare.administrator(), id, from));
        aftercare.clock.advance(Duration.ofSeconds(1));
        var later = reported(Severity.S3);
        aftercare.tellPrograms();

        assertThat(sent().subList(1, 4))
                .containsExactlyInAnyOrder(before + "-0-reported", old + "-1-answered", later + "-0-reported");
        assertThat(sent()).hasSize(4);
        assertThat(log(id))
                .filteredOn(delivery -> delivery.replay().isPresent())
                .hasSize(2)
                .allSatisfy(delivery -> assertThat(outcome)
                        .isEqualTo(
                                new ReplayEvents.Outcome.Begun(delivery.replay().orElseThrow())));
    }

    @Test
    void a_replay_reaches_neither_into_the_future_nor_far_back() {
        var id = registered().endpoint().id();
        var now = aftercare.clock.instant();

        for (var from :
                List.of(now.plusSeconds(1), now.minus(Duration.ofDays(31)).minusSeconds(1))) {
            assertThat(aftercare.replayEvents.execute(new ReplayEvents.Command(aftercare.administrator(), id, from)))
                    .isInstanceOfSatisfying(ReplayEvents.Outcome.Refused.class, refused -> assertThat(
                                    refused.faults().getFirst().pointer())
                            .isEqualTo("/from"));
        }
    }

    @Test
    void messages_are_signed_with_the_new_secret_and_for_a_day_with_the_old_one() {
        var registered = registered();
        var id = registered.endpoint().id();
        var rotated = (RotateSecret.Outcome.Rotated)
                aftercare.rotateSecret.execute(new RotateSecret.Command(aftercare.administrator(), id));

        aftercare.testEndpoint.execute(new TestEndpoint.Command(aftercare.administrator(), id));
        aftercare.tellPrograms();
        aftercare.clock.advance(Duration.ofHours(24));
        aftercare.testEndpoint.execute(new TestEndpoint.Command(aftercare.administrator(), id));
        aftercare.tellPrograms();

        assertThat(rotated.until()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(aftercare.webhookSender.messages())
                .extracting(WebhookSender.Message::secrets)
                .containsExactly(List.of(rotated.secret(), registered.secret()), List.of(rotated.secret()));
        assertThat(aftercare.webhookSender.messages().getFirst().event()).isInstanceOf(EventId.OfTest.class);
    }

    @Test
    void an_endpoint_that_was_removed_is_told_nothing_more() {
        var id = registered().endpoint().id();
        reported(Severity.S3);
        aftercare.fanOutEvent.execute(
                new FanOutEvent.Command(aftercare.webhookOutbox.takeAnnounced().orElseThrow()));

        assertThat(aftercare.removeEndpoint.execute(new RemoveEndpoint.Command(aftercare.administrator(), id)))
                .isInstanceOf(RemoveEndpoint.Outcome.Removed.class);
        aftercare.tellPrograms();

        assertThat(sent()).isEmpty();
        assertThat(aftercare.listDeliveries.execute(
                        new ListDeliveries.Command(aftercare.administrator(), id, Optional.empty(), 5)))
                .isInstanceOf(ListDeliveries.Outcome.Unknown.class);
    }

    @Test
    void what_must_not_be_sent_to_is_neither_taken_in_nor_changed_to() {
        var inside = EndpointAddress.parse("https://router.private.example/");
        var id = registered().endpoint().id();

        var refused = aftercare.registerEndpoint.execute(
                new RegisterEndpoint.Command(aftercare.administrator(), inside, Optional.empty(), EventType.CHOICE));
        var unchanged = aftercare.changeEndpoint.execute(new ChangeEndpoint.Command(
                aftercare.administrator(), id, Optional.empty(), inside, Optional.empty(), EventType.CHOICE, true));

        assertThat(refused).isInstanceOfSatisfying(RegisterEndpoint.Outcome.Refused.class, outcome -> assertThat(
                        outcome.faults().getFirst().detail())
                .isEqualTo("must not lead into a private network"));
        assertThat(unchanged).isInstanceOf(ChangeEndpoint.Outcome.Refused.class);
        assertThat(endpoint(id).address()).isEqualTo(ADDRESS);
    }

    @Test
    void webhooks_are_for_administrators() {
        var id = registered().endpoint().id();
        var agent = aftercare.agent();

        assertThat(List.of(
                        aftercare.registerEndpoint.execute(
                                new RegisterEndpoint.Command(agent, ADDRESS, Optional.empty(), EventType.CHOICE)),
                        aftercare.listEndpoints.execute(new ListEndpoints.Command(agent, Optional.empty(), 5)),
                        aftercare.showEndpoint.execute(new ShowEndpoint.Command(agent, id)),
                        aftercare.changeEndpoint.execute(new ChangeEndpoint.Command(
                                agent, id, Optional.empty(), ADDRESS, Optional.empty(), EventType.CHOICE, false)),
                        aftercare.removeEndpoint.execute(new RemoveEndpoint.Command(agent, id)),
                        aftercare.rotateSecret.execute(new RotateSecret.Command(agent, id)),
                        aftercare.listDeliveries.execute(new ListDeliveries.Command(agent, id, Optional.empty(), 5)),
                        aftercare.replayEvents.execute(new ReplayEvents.Command(agent, id, Instant.EPOCH)),
                        aftercare.testEndpoint.execute(new TestEndpoint.Command(agent, id))))
                .allSatisfy(outcome ->
                        assertThat(outcome.getClass().getSimpleName()).isEqualTo("NotAdministrator"));
        assertThat(endpoint(id).enabled()).isTrue();
    }

    @Test
    void deliveries_are_forgotten_after_a_month() {
        var id = registered().endpoint().id();
        aftercare.testEndpoint.execute(new TestEndpoint.Command(aftercare.administrator(), id));
        aftercare.tellPrograms();

        aftercare.clock.advance(Duration.ofDays(31));
        assertThat(aftercare.forgetDeliveries.execute().forgotten()).isZero();
        aftercare.clock.advance(Duration.ofSeconds(1));
        assertThat(aftercare.forgetDeliveries.execute().forgotten()).isOne();

        assertThat(log(id)).isEmpty();
    }

    /** The key is lost that secrets were sealed with. */
    private record Sealed(WebhookEndpoints all) implements WebhookEndpoints {
        @Override
        public Optional<Endpoint> find(EndpointId id) {
            return all.find(id);
        }

        @Override
        public List<Endpoint> endpoints(Optional<EndpointId> after, int limit) {
            return all.endpoints(after, limit);
        }

        @Override
        public List<Endpoint> enabled() {
            return all.enabled();
        }

        @Override
        public boolean anyEnabled() {
            return all.anyEnabled();
        }

        @Override
        public Endpoint save(Endpoint endpoint) {
            return all.save(endpoint);
        }

        @Override
        public void remove(EndpointId id) {
            all.remove(id);
        }

        @Override
        public Optional<SigningSecrets> secrets(EndpointId id) {
            throw new SealedElsewhereException();
        }

        @Override
        public void saveSecrets(EndpointId id, SigningSecrets secrets) {
            all.saveSecrets(id, secrets);
        }
    }

    @Test
    void what_cannot_be_signed_waits_and_is_not_held_against_the_endpoint_and_a_rotation_mends_it() {
        var id = registered().endpoint().id();
        aftercare.testEndpoint.execute(new TestEndpoint.Command(aftercare.administrator(), id));
        var sealed = new Sealed(new InMemoryWebhookEndpoints(aftercare.store));
        var attempt = new AttemptDelivery(
                aftercare.store,
                sealed,
                aftercare.webhookOutbox,
                aftercare.webhookSender,
                aftercare.occurrences,
                new CallbackOccurrences(aftercare.callbacks),
                aftercare.closings,
                event -> "{}",
                aftercare.clock,
                () -> 0.5);

        attempt.execute(new AttemptDelivery.Command(log(id).getFirst().id()));

        assertThat(sent()).isEmpty();
        assertThat(log(id).getFirst().state()).isEqualTo(Delivery.State.WAITING);
        assertThat(log(id).getFirst().lastFailure().orElseThrow()).contains("another key");
        assertThat(endpoint(id).failingSince()).isEmpty();
        var rotated = (RotateSecret.Outcome.Rotated)
                new RotateSecret(aftercare.store, sealed, aftercare.actTrail, aftercare.clock, aftercare.clock)
                        .execute(new RotateSecret.Command(aftercare.administrator(), id));
        wait(Duration.ofSeconds(5));
        assertThat(aftercare.webhookSender.messages())
                .singleElement()
                .extracting(WebhookSender.Message::secrets)
                .isEqualTo(List.<SigningSecret>of(rotated.secret()));
    }

    @Test
    void an_event_that_is_not_there_is_dropped() {
        var id = registered().endpoint().id();
        var nothing = new EventId.OfIssue(new IssueNumber(7), 7, EventType.ISSUE_TAGGED);
        aftercare.store.execute(() -> {
            aftercare.webhookOutbox.announce(nothing);
            return nothing;
        });

        aftercare.tellPrograms();

        assertThat(sent()).isEmpty();
        assertThat(log(id)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
            assertThat(delivery.attempts()).isZero();
        });
    }

    @Test
    void an_attempt_that_comes_too_early_or_too_late_does_nothing() {
        var id = registered(EventType.ISSUE_REPORTED).endpoint().id();
        aftercare.webhookSender.answer(new WebhookSender.Answer.Answered(503, Optional.of(Duration.ofMinutes(10))));
        reported(Severity.S3);
        aftercare.tellPrograms();
        var delivery = log(id).getFirst().id();

        assertThat(aftercare.attemptDelivery.execute(new AttemptDelivery.Command(delivery)))
                .isEqualTo(new AttemptDelivery.Outcome.NotYet(Instant.parse("2026-11-21T10:10:00Z")));
        aftercare.webhookSender.answer(204);
        wait(Duration.ofMinutes(10));
        assertThat(aftercare.attemptDelivery.execute(new AttemptDelivery.Command(delivery)))
                .isInstanceOf(AttemptDelivery.Outcome.NothingToDo.class);
        assertThat(aftercare.attemptDelivery.execute(new AttemptDelivery.Command(new DeliveryId(UUID.randomUUID()))))
                .isInstanceOf(AttemptDelivery.Outcome.NothingToDo.class);
        assertThat(sent()).hasSize(2);
    }
}
