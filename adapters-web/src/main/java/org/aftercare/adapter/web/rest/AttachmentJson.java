package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.FileName;

/** Attachments as the API writes them. */
final class AttachmentJson {
    private AttachmentJson() {}

    @Schema(
            name = "Attachment",
            description = "A file that somebody added to an issue.",
            requiredProperties = {"id", "name", "type", "size", "sha256", "public"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Whole(
            UUID id,

            @Schema(
                    description = "Without path, control and bidirectional characters.",
                    maxLength = FileName.LONGEST,
                    example = "router.log")
            String name,

            @Schema(
                    description = "The media type that its content was found to have, whatever it was declared to be.",
                    example = "text/plain")
            String type,

            @Schema(description = "In bytes.", minimum = "1", example = "48213")
            long size,

            @Schema(
                    description = "Of the content, as 64 hex digits.",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(name = "public", description = "Whether the customer can see it.") @JsonProperty("public")
            boolean visible,

            @Schema(
                    description = "The position in the history of the report, answer or resolution that it belongs to,"
                            + " if to any.",
                    minimum = "0",
                    example = "0")
            Optional<Integer> event) {
        static Whole of(Attachment attachment) {
            return new Whole(
                    attachment.id().value(),
                    attachment.name(),
                    attachment.type(),
                    attachment.size(),
                    attachment.sha256(),
                    attachment.visible(),
                    attachment.event());
        }
    }

    @Schema(
            name = "Attachments",
            requiredProperties = {"items", "next"})
    record All(
            @Schema(description = "In the order in which they were added.")
            List<Whole> items,

            @Schema(
                    types = {"string", "null"},
                    description = "Always null: they come all at once.")
            Optional<String> next) {
        static All of(List<Attachment> attachments) {
            return new All(attachments.stream().map(Whole::of).toList(), Optional.empty());
        }
    }
}
