package org.aftercare.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Link;
import org.aftercare.domain.issue.Relation;
import org.aftercare.domain.issue.Tags;
import org.junit.jupiter.api.Test;

class EventTypeTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(0x7000, 1));
    private static final Actor AGENT =
            Actor.of(new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 3)), "Alex Agent", false)));
    private static final Actor CONTACT = Actor.of(new Caller.OfCustomer(new Contact(
            new ContactId(new UUID(0x7000, 2)),
            CUSTOMER,
            "Carla Contact",
            new EmailAddress("carla@customer.example"),
            Revision.NONE)));
    private static final Link LINK = new Link(Relation.RELATED_TO, new IssueNumber(1041), CUSTOMER);

    private static EventType answered(Actor actor, boolean visible) {
        return EventType.of(new IssueEvent.Answered(AT, AT, actor, Channel.API, "We look", visible));
    }

    @Test
    void an_answer_is_called_by_who_may_read_it_and_who_wrote_it() {
        assertThat(answered(AGENT, true).word()).isEqualTo("issue.answered");
        assertThat(answered(AGENT, false).word()).isEqualTo("issue.noted");
        assertThat(answered(CONTACT, true).word()).isEqualTo("issue.informed");
    }

    @Test
    void what_happens_to_an_issue_has_a_name_of_its_own() {
        var attachment = new Attachment(
                new AttachmentId(new UUID(0x7000, 6)),
                "a.txt",
                "text/plain",
                1,
                "0".repeat(64),
                true,
                Optional.empty());
        var events = List.<IssueEvent>of(
                new IssueEvent.Assessed(AT, AT, AGENT, Channel.API, Severity.S1, "Worse"),
                new IssueEvent.Paused(AT, AT, AGENT, Channel.API, "We ask"),
                new IssueEvent.Resumed(AT, AT, AGENT, Channel.API, Optional.empty()),
                new IssueEvent.Resolved(AT, AT, AGENT, Channel.API, "Done"),
                new IssueEvent.Confirmed(AT, AT, CONTACT, Channel.PORTAL),
                new IssueEvent.Reopened(AT, AT, CONTACT, Channel.PORTAL, "Again"),
                new IssueEvent.Assigned(AT, AT, AGENT, Channel.API, Optional.<Assignee>empty()),
                new IssueEvent.Tagged(AT, AT, AGENT, Channel.API, Tags.NONE),
                new IssueEvent.AttachmentAdded(AT, AT, AGENT, Channel.API, attachment),
                new IssueEvent.Linked(AT, AT, AGENT, Channel.API, LINK),
                new IssueEvent.Unlinked(AT, AT, AGENT, Channel.API, LINK));

        assertThat(events)
                .extracting(event -> EventType.of(event).word())
                .containsExactly(
                        "issue.assessed",
                        "issue.paused",
                        "issue.resumed",
                        "issue.resolved",
                        "issue.confirmed",
                        "issue.reopened",
                        "issue.assigned",
                        "issue.tagged",
                        "issue.attached",
                        "issue.linked",
                        "issue.unlinked");
    }

    @Test
    void is_found_by_its_name() {
        assertThat(EventType.of("issue.held_over")).contains(EventType.ISSUE_HELD_OVER);
        assertThat(EventType.of("issue.lost")).isEmpty();
    }

    @Test
    void events_are_known_again_by_what_they_are_called() {
        var breached = new EventId.OfIssue(new IssueNumber(1042), 3, EventType.ISSUE_BREACHED);
        var test = new EventId.OfTest(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));

        assertThat(breached.text()).isEqualTo("AC-1042-3-breached");
        assertThat(EventId.parse("AC-1042-3-breached")).contains(breached);
        assertThat(EventId.parse(test.text())).contains(test);
        var converted = new EventId.OfCallback(new CallbackReference(1001), 2, EventType.CALLBACK_CONVERTED);
        assertThat(converted.text()).isEqualTo("CB-1001-2-converted");
        assertThat(EventId.parse("CB-1001-2-converted")).contains(converted);
        assertThat(EventId.parse("CB-1001-02-converted")).isEmpty();
        assertThat(EventId.parse("CB-1001-2-breached")).isEmpty();
        assertThat(EventId.parse("AC-1042-2-converted")).isEmpty();
        assertThat(EventId.parse("AC-1042-03-breached")).isEmpty();
        assertThat(EventId.parse("AC-1042-3-lost")).isEmpty();
        assertThat(EventId.parse("test-1")).isEmpty();
    }

    @Test
    void no_event_is_where_it_cannot_be() {
        var request = new CallbackReference(1001);

        assertThatThrownBy(() -> new EventId.OfCallback(request, -1, EventType.CALLBACK_REQUESTED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventId.OfCallback(request, 0, EventType.ISSUE_REPORTED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
