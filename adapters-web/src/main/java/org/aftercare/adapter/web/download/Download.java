package org.aftercare.adapter.web.download;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.aftercare.application.issue.AttachmentContent;
import org.aftercare.domain.issue.Attachment;

/** Hands attachments out: to be saved by their name, never to be shown by a browser or run in it. */
public final class Download {
    private static final String POLICY = "sandbox; default-src 'none'";

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

    private Download() {}

    /** The answer that is the file, byte for byte. */
    public static Response of(Attachment attachment, AttachmentContent content) {
        return Response.ok((StreamingOutput) content::writeTo, servedType(attachment))
                .header(HttpHeaders.CONTENT_LENGTH, attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static BitSet plain() {
        var plain = new BitSet();
        "!#$&+-.^_`|~".chars().forEach(plain::set);
        plain.set('0', '9' + 1);
        plain.set('A', 'Z' + 1);
        plain.set('a', 'z' + 1);
        return plain;
    }

    /** The media type to hand an attachment out with: its own only where that can do no harm. */
    private static String servedType(Attachment attachment) {
        var type = attachment.type();
        return HARMLESS.contains(type) || HARMLESS_FAMILIES.stream().anyMatch(type::startsWith)
                ? type
                : "application/octet-stream";
    }

    /** That it is to be saved, by its name (RFC 6266), in a form that old programs read too. */
    private static String disposition(Attachment attachment) {
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
