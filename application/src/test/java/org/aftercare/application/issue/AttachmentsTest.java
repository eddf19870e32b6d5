package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Contact carla = contact("Bakery", "carla@bakery.example");
    private final Contact max = contact("Mill", "max@mill.example");
    private final IssueNumber issue = aftercare
            .reported(
                    carla,
                    aftercare.signed(
                            aftercare.customers.find(carla.customerId()).orElseThrow(), TermsMother.workedExamples()),
                    Severity.S3)
            .issue()
            .number();

    private Contact contact(String customer, String email) {
        return aftercare.contact(aftercare.customer(customer), "Somebody", email);
    }

    private AddAttachment.Outcome add(Caller caller, String name, String content, boolean visible, Integer... event) {
        return aftercare.addAttachment.execute(new AddAttachment.Command(
                caller,
                Channel.API,
                issue,
                name,
                Optional.of("text/plain"),
                content.getBytes(StandardCharsets.UTF_8),
                visible,
                Arrays.stream(event).findFirst()));
    }

    private Attachment added(Caller caller, String name, String content, boolean visible) {
        return ((AddAttachment.Outcome.Added) add(caller, name, content, visible)).attachment();
    }

    private ReadAttachment.Outcome read(Caller caller, AttachmentId id) {
        return aftercare.readAttachment.execute(new ReadAttachment.Command(caller, issue, id));
    }

    private static byte[] bytes(ReadAttachment.Outcome outcome) {
        var stream = new ByteArrayOutputStream();
        try {
            ((ReadAttachment.Outcome.Found) outcome).content().writeTo(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return stream.toByteArray();
    }

    private IssueView shown(Caller caller) {
        return ((ShowIssue.Outcome.Shown) aftercare.showIssue.execute(new ShowIssue.Command(caller, issue))).view();
    }

    @Test
    void what_is_added_is_in_the_history_with_its_hash_and_moves_no_clock() {
        var before = aftercare.shown(issue);

        var attachment = added(aftercare.agent(), "..\\logs\\router.log", "test", true);

        assertThat(attachment.name()).isEqualTo("router.log");
        assertThat(attachment.type()).isEqualTo("text/plain");
        assertThat(attachment.size()).isEqualTo(4);
        assertThat(attachment.sha256()).isEqualTo("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        var after = aftercare.shown(issue);
        assertThat(after.attachments()).containsExactly(attachment);
        assertThat(after.history().getLast())
                .isEqualTo(new IssueEvent.AttachmentAdded(
                        aftercare.clock.instant(),
                        aftercare.clock.instant(),
                        after.history().getLast().actor(),
                        Channel.API,
                        attachment));
        assertThat(after.clocks()).isEqualTo(before.clocks());
    }

    @Test
    void it_comes_back_as_it_was_whatever_its_length() {
        for (var length : List.of(1, AttachmentContents.PART, AttachmentContents.PART + 1)) {
            var content = "x".repeat(length);
            var attachment = added(aftercare.agent(), "x", content, true);

            assertThat(bytes(read(aftercare.agent(), attachment.id())))
                    .isEqualTo(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_contact_adds_to_an_issue_at_home_and_reads_it() {
        var attachment = added(new Caller.OfCustomer(carla), "screen.png", "not really", true);

        assertThat(shown(new Caller.OfCustomer(carla)).attachments()).containsExactly(attachment);
        assertThat(bytes(read(new Caller.OfCustomer(carla), attachment.id())))
                .asString()
                .isEqualTo("not really");
        assertThat(bytes(read(aftercare.agent(), attachment.id()))).asString().isEqualTo("not really");
    }

    @Test
    void others_neither_add_nor_read() {
        var attachment = added(new Caller.OfCustomer(carla), "x", "x", true);

        assertThat(add(new Caller.OfCustomer(max), "x", "x", true)).isEqualTo(new AddAttachment.Outcome.Unknown());
        assertThat(read(new Caller.OfCustomer(max), attachment.id())).isEqualTo(new ReadAttachment.Outcome.Unknown());
    }

    @Test
    void what_agents_have_among_themselves_no_contact_sees() {
        var internal = added(aftercare.agent(), "notes.txt", "x", false);

        assertThat(shown(new Caller.OfCustomer(carla)).attachments()).isEmpty();
        assertThat(shown(new Caller.OfCustomer(carla)).history())
                .noneMatch(IssueEvent.AttachmentAdded.class::isInstance);
        assertThat(read(new Caller.OfCustomer(carla), internal.id())).isEqualTo(new ReadAttachment.Outcome.Unknown());
        assertThat(aftercare.shown(issue).attachments()).containsExactly(internal);
    }

    @Test
    void a_contact_has_no_secrets() {
        var refused = add(new Caller.OfCustomer(carla), "x.exe", "MZ", false);

        assertThat(refused)
                .isEqualTo(new AddAttachment.Outcome.Refused(List.of(
                        new Fault("?public", "must be true, since only agents have what the customer cannot see"),
                        new Fault(
                                "", "must be of a type that is taken, and its content is application/x-msdownload"))));
    }

    @Test
    void what_is_empty_too_long_or_of_a_type_that_is_not_taken_is_refused() {
        assertThat(add(aftercare.agent(), "x", "", true))
                .isEqualTo(new AddAttachment.Outcome.Refused(List.of(new Fault("", "must not be empty"))));
        assertThat(add(aftercare.agent(), "x", "x".repeat(300_001), true))
                .isEqualTo(new AddAttachment.Outcome.TooLarge(300_000));
        assertThat(add(aftercare.agent(), "x.png", "MZ\0", true)).isInstanceOf(AddAttachment.Outcome.Refused.class);
        assertThat(add(aftercare.agent(), "x.png", "\u0001", true)).isInstanceOf(AddAttachment.Outcome.Refused.class);
        assertThat(aftercare.shown(issue).attachments()).isEmpty();
    }

    @Test
    void an_issue_has_only_so_many() {
        for (var i = 0; i < 3; i++) {
            added(aftercare.agent(), "x", "x", i % 2 == 0);
        }

        assertThat(add(new Caller.OfCustomer(carla), "x", "x", true)).isEqualTo(new AddAttachment.Outcome.TooMany(3));
    }

    @Test
    void it_may_belong_to_the_report_and_to_no_other_event_than_one_with_a_text() {
        aftercare.paused(issue);

        assertThat(((AddAttachment.Outcome.Added) add(aftercare.agent(), "x", "x", true, 0))
                        .attachment()
                        .event())
                .contains(0);
        assertThat(((AddAttachment.Outcome.Refused) add(aftercare.agent(), "x", "x", true, 1)).faults())
                .extracting(Fault::pointer)
                .containsExactly("?event");
    }

    @Test
    void there_is_nothing_of_an_issue_or_an_attachment_that_is_not_there() {
        var nowhere = new IssueNumber(7);

        assertThat(aftercare.addAttachment.execute(new AddAttachment.Command(
                        aftercare.agent(),
                        Channel.API,
                        nowhere,
                        "x",
                        Optional.empty(),
                        new byte[] {'x'},
                        true,
                        Optional.empty())))
                .isEqualTo(new AddAttachment.Outcome.Unknown());
        assertThat(read(aftercare.agent(), new AttachmentId(new UUID(0, 1))))
                .isEqualTo(new ReadAttachment.Outcome.Unknown());
    }

    @Test
    void what_was_tampered_with_is_never_handed_out_whole() {
        var content = "x".repeat(AttachmentContents.PART + 2);
        var attachment = added(aftercare.agent(), "x", content, true);
        aftercare.contents.tamper(attachment.id(), ("y" + content.substring(1)).getBytes(StandardCharsets.UTF_8));
        var stream = new ByteArrayOutputStream();

        var found = (ReadAttachment.Outcome.Found) read(aftercare.agent(), attachment.id());

        assertThatThrownBy(() -> found.content().writeTo(stream)).hasMessageContaining("is not what was added");
        assertThat(stream.size()).isEqualTo(AttachmentContents.PART);
    }

    @Test
    void limits_let_through_whole_types_and_beginnings() {
        var limits = new AttachmentLimits(1, 1, List.of("text/*", "image/png"));

        assertThat(limits.takes("text/plain")).isTrue();
        assertThat(limits.takes("image/png")).isTrue();
        assertThat(limits.takes("image/pngx")).isFalse();
        assertThat(limits.takes("textile/x")).isFalse();
        assertThatThrownBy(() -> new AttachmentLimits(0, 1, List.of("text/*")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttachmentLimits(1, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
