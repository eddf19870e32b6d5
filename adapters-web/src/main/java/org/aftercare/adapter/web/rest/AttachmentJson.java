package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.FileName;

/** Attachments as the API writes them. */
final class AttachmentJson {
    /** What no browser acts on, or not without asking, though it knows what it is. */
    private static final Set<String> HARMLESS = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "video/mp4",
            "video/quicktime",
            "video/webm",
            "text/plain",
            "text/csv",
            "application/json",
            "application/pdf",
            "application/rtf",
            "application/msword",
            "application/zip",
            "application/gzip",
            "application/x-7z-compressed");

    private static final List<String> HARMLESS_FAMILIES = List.of(
            "application/vnd.ms-",
            "application/vnd.openxmlformats-officedocument.",
            "application/vnd.oasis.opendocument.");

    /** What stands for itself in an extended value of a header (RFC 8187 §3.2.1). */
    private static final BitSet PLAIN = plain();

    private AttachmentJson() {}

    private static BitSet plain() {
        var plain = new BitSet();
        "!#$&+-.^_`|~".chars().forEach(plain::set);
        plain.set('0', '9' + 1);
        plain.set('A', 'Z' + 1);
        plain.set('a', 'z' + 1);
        return plain;
    }

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

    /** The media type to hand an attachment out with: its own only where that can do no harm. */
    static String servedType(Attachment attachment) {
        var type = attachment.type();
        return HARMLESS.contains(type) || HARMLESS_FAMILIES.stream().anyMatch(type::startsWith)
                ? type
                : "application/octet-stream";
    }

    /** That it is to be saved, by its name (RFC 6266), in a form that old programs read too. */
    static String disposition(Attachment attachment) {
        var ascii = new StringBuilder();
        attachment
                .name()
                .codePoints()
                .forEach(point -> ascii.append(point < 0x20 || point > 0x7e || point == '%' ? '_' : (char) point));
        var extended = new StringBuilder();
        for (var octet : attachment.name().getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.get(octet & 0xff)) {
                extended.append((char) octet);
            } else {
                extended.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + extended;
    }
}
