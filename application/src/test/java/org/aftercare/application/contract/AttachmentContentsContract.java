package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.Issue;
import org.junit.jupiter.api.Test;

public interface AttachmentContentsContract extends StorageContract {
    AttachmentId ATTACHMENT = new AttachmentId(UUID.fromString("01900000-0000-7000-8000-0000000000aa"));

    private AttachmentContents contents() {
        return storage().attachmentContents();
    }

    private Issue issue() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        return storedIssue(agreement, List.of(), StorageContract.report("2026-11-20T13:30:00Z", Severity.S3));
    }

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private void kept(AttachmentId id, byte[] content) {
        var issue = issue();
        inUnitOfWork(() -> {
            contents().keep(issue.number(), id, content);
            return Optional.empty();
        });
    }

    private Optional<byte[]> part(AttachmentId id, int position) {
        return inUnitOfWork(() -> contents().part(id, position));
    }

    @Test
    default void there_is_nothing_of_what_nobody_kept() {
        assertThat(part(ATTACHMENT, 0)).isEmpty();
    }

    @Test
    default void a_short_content_is_one_part() {
        var content = new byte[] {0, -1, 127, -128, 10, 13};

        kept(ATTACHMENT, content);

        assertThat(part(ATTACHMENT, 0))
                .hasValueSatisfying(part -> assertThat(part).isEqualTo(content));
        assertThat(part(ATTACHMENT, 1)).isEmpty();
    }

    @Test
    default void a_content_that_fills_a_part_is_one_part() {
        var content = content(AttachmentContents.PART);

        kept(ATTACHMENT, content);

        assertThat(part(ATTACHMENT, 0))
                .hasValueSatisfying(part -> assertThat(part).isEqualTo(content));
        assertThat(part(ATTACHMENT, 1)).isEmpty();
    }

    @Test
    default void a_long_content_is_several_parts() {
        var content = content(2 * AttachmentContents.PART + 1);

        kept(ATTACHMENT, content);

        assertThat(part(ATTACHMENT, 1)).hasValueSatisfying(part -> assertThat(part)
                .isEqualTo(Arrays.copyOfRange(content, AttachmentContents.PART, 2 * AttachmentContents.PART)));
        assertThat(part(ATTACHMENT, 2))
                .hasValueSatisfying(part -> assertThat(part).containsExactly(content[content.length - 1]));
        assertThat(part(ATTACHMENT, 3)).isEmpty();
    }

    @Test
    default void each_content_is_its_own() {
        var other = new AttachmentId(UUID.fromString("01900000-0000-7000-8000-0000000000bb"));

        kept(ATTACHMENT, new byte[] {1});
        kept(other, new byte[] {2});

        assertThat(part(ATTACHMENT, 0))
                .hasValueSatisfying(part -> assertThat(part).containsExactly(1));
        assertThat(part(other, 0)).hasValueSatisfying(part -> assertThat(part).containsExactly(2));
    }

    @Test
    default void nothing_is_kept_if_the_unit_of_work_is_undone() {
        var issue = issue();

        undone(() -> {
            contents().keep(issue.number(), ATTACHMENT, new byte[] {1});
            return issue;
        });

        assertThat(part(ATTACHMENT, 0)).isEmpty();
    }
}
