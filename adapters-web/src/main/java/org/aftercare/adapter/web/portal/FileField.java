package org.aftercare.adapter.web.portal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftercare.application.issue.AttachmentLimits;

/**
 * A field of a form by which files are added.
 *
 * @param mostBytes of all files together
 * @param hint what can be added, in words
 */
record FileField(long mostBytes, String hint) {
    /** The name of the field. */
    static final String FILES = "files";

    private static final Pattern BETWEEN = Pattern.compile(" ");

    /** Kinds of files, each with how the media types begin that belong to it, in the order in which they are said. */
    private enum Kind {
        PICTURES("image/"),
        FILMS("video/"),
        TEXTS("text/"),
        PDF("application/pdf"),
        OFFICE(
                "application/msword",
                "application/rtf",
                "application/vnd.ms-",
                "application/vnd.openxmlformats-officedocument.",
                "application/vnd.oasis.opendocument."),
        DATA("application/json", "application/xml"),
        ARCHIVES("application/zip", "application/gzip", "application/x-7z-compressed"),
        MAILS("message/rfc822");

        private final String beginnings;

        Kind(String... beginnings) {
            this.beginnings = String.join(" ", beginnings);
        }

        private boolean has(String type) {
            return BETWEEN.splitAsStream(beginnings).anyMatch(type::startsWith);
        }
    }

    static FileField of(AttachmentLimits limits) {
        return new FileField(
                limits.maxBytes(), Wording.say("files.hint", kinds(limits.types()), size(limits.maxBytes())));
    }

    /** Media types in words; what no word stands for, as it is. */
    static String kinds(List<String> types) {
        var words = new LinkedHashSet<String>();
        for (var kind : Kind.values()) {
            if (types.stream().anyMatch(kind::has)) {
                words.add(Wording.say("files.kind." + kind));
            }
        }
        types.stream().filter(type -> !isNamed(type)).forEach(words::add);
        return Wording.row(List.copyOf(words));
    }

    private static boolean isNamed(String type) {
        return Stream.of(Kind.values()).anyMatch(kind -> kind.has(type));
    }

    /** A length in bytes as people say it: 312 bytes, 48 KB, 1.5 MB. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return Wording.say("files.size.bytes", bytes);
        }
        return bytes < 1024 * 1024
                ? Wording.say("files.size.kilobytes", Math.round(bytes / 1024.0))
                : Wording.say("files.size.megabytes", Math.round(bytes / 1024.0 / 1024.0 * 10) / 10.0);
    }
}
