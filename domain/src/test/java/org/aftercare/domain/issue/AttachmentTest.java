package org.aftercare.domain.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.CustomerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final Actor ALEX = new Actor(Actor.Kind.AGENT, new UUID(0, 1), "Alex");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static Attachment attachment(boolean visible, Integer... event) {
        return new Attachment(
                new AttachmentId(new UUID(0, 7)),
                "log.txt",
                "text/plain",
                5,
                HASH,
                visible,
                List.of(event).stream().findFirst());
    }

    private static IssueEvent added(Attachment attachment) {
        return new IssueEvent.AttachmentAdded(AT, AT, ALEX, Channel.API, attachment);
    }

    /** Reported, answered for all to see, noted for the agents, paused, resolved. */
    private static Issue issue() {
        return new Issue(
                new IssueId(new UUID(0, 2)),
                new IssueNumber(1001),
                new CustomerId(new UUID(0, 3)),
                new AgreementId(new UUID(0, 4)),
                List.of(
                        new IssueEvent.Reported(
                                AT,
                                AT,
                                ALEX,
                                Channel.API,
                                Optional.empty(),
                                "Shop",
                                Severity.S3,
                                "Slow",
                                "Slow.",
                                1,
                                0),
                        new IssueEvent.Answered(AT, AT, ALEX, Channel.API, "We look.", true),
                        new IssueEvent.Answered(AT, AT, ALEX, Channel.API, "As last year.", false),
                        new IssueEvent.Paused(AT, AT, ALEX, Channel.API, "The log?"),
                        new IssueEvent.Resolved(AT, AT, ALEX, Channel.API, "Mended.")),
                Revision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 0", "true, 1", "false, 1", "false, 2", "true, 4", "false, 4"})
    void it_belongs_to_what_all_can_see_who_see_it(boolean visible, int event) {
        var attachment = attachment(visible, event);

        var change = issue().with(added(attachment));

        assertThat(((Issue.Change.Changed) change).issue().attachments()).containsExactly(attachment);
    }

    @ParameterizedTest
    @CsvSource({"true, 2", "true, 3", "false, 3", "true, 5", "false, 99", "true, -1"})
    void it_belongs_to_nothing_else(boolean visible, int event) {
        assertThatThrownBy(() -> issue().with(added(attachment(visible, event))))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageEndingWith("and is " + event);
    }

    @Test
    void it_need_not_belong_to_anything() {
        assertThat(issue().with(added(attachment(false)))).isInstanceOf(Issue.Change.Changed.class);
        assertThat(issue().attachments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../x, text/plain, 5, 0123456789abcdef",
        "x, text, 5, 0123456789abcdef",
        "x, 'text/plain; charset=x', 5, 0123456789abcdef",
        "x, TEXT/plain, 5, 0123456789abcdef",
        "x, text/plain, 0, 0123456789abcdef",
        "x, text/plain, 5, 0123456789ABCDEF",
        "x, text/plain, 5, 0"
    })
    void there_is_none_with_an_unclean_name_or_without_a_type_content_or_hash(
            String name, String type, long size, String quarterOfHash) {
        assertThatThrownBy(() -> new Attachment(
                        new AttachmentId(new UUID(0, 7)),
                        name,
                        type,
                        size,
                        quarterOfHash.repeat(4),
                        true,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
