package org.aftercare.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftercare.domain.mail.IncomingMail;

/** What a mail says and brings: the text that people read, and files. */
final class MimeBody {
    private static final Logger LOG = System.getLogger(MimeBody.class.getName());
    private static final int DEEPEST = 30;
    private static final int MOST_PARTS = 500;
    private static final int MOST_FILES = 100;

    /** In bytes; so much of a text is looked at. */
    private static final int LONGEST_TEXT = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<IncomingMail.Enclosure> enclosures = new ArrayList<>();
    private int parts;

    private MimeBody() {}

    static MimeBody of(MimeMessage message) {
        var body = new MimeBody();
        body.read(message, 0);
        return body;
    }

    String text() {
        return text.toString().strip();
    }

    List<IncomingMail.Enclosure> enclosures() {
        return enclosures;
    }

    private void read(MimePart part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            return;
        }
        var type = type(part);
        if (type.match("multipart/*")) {
            readAll(part, type, depth);
        } else if (isFile(part, type)) {
            keep(part, type);
        } else {
            say(content(part, type));
        }
    }

    private void readAll(MimePart part, ContentType type, int depth) {
        var children = children(part);
        if (children.isEmpty()) {
            // no part of it can be found: there may be something to read all the same
            say(MimeText.readable(new String(bytes(part), StandardCharsets.UTF_8), false));
        } else if (type.match("multipart/alternative")) {
            readBest(children, depth);
        } else {
            children.forEach(child -> read(child, depth + 1));
        }
    }

    /** Of the same in several forms, the plain text, unless it is empty; files in other forms are kept. */
    private void readBest(List<MimePart> children, int depth) {
        var before = text.length();
        for (var child : children) {
            if (type(child).match("text/plain") && !isFile(child, type(child))) {
                read(child, depth + 1);
            }
        }
        var said = text.length() > before && !text.substring(before).isBlank();
        for (var child : children) {
            var type = type(child);
            var words = type.match("text/*") && !isFile(child, type);
            if (type.match("multipart/*") && said) {
                readFiles(child, depth + 1);
            } else if (words ? !said && !type.match("text/plain") : !type.match("text/calendar")) {
                read(child, depth + 1);
            }
        }
    }

    /** The files alone: its words were said in another form. */
    private void readFiles(MimePart part, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (var child : children(part)) {
            if (++parts > MOST_PARTS) {
                return;
            }
            if (type(child).match("multipart/*")) {
                readFiles(child, depth + 1);
            } else if (isFile(child, type(child))) {
                keep(child, type(child));
            }
        }
    }

    private void say(String more) {
        if (!more.isBlank() && text.length() < LONGEST_TEXT) {
            text.append(text.isEmpty() ? "" : "\n\n").append(more.strip());
        }
    }

    private void keep(MimePart part, ContentType type) {
        var content = bytes(part);
        if (content.length > 0 && enclosures.size() < MOST_FILES) {
            enclosures.add(new IncomingMail.Enclosure(
                    name(part, type), Optional.of(type.getBaseType().toLowerCase(Locale.ROOT)), content));
        }
    }

    private static boolean isFile(MimePart part, ContentType type) {
        if (!type.match("text/plain") && !type.match("text/html")) {
            return true;
        }
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    || !name(part, type).isEmpty();
        } catch (MessagingException broken) {
            return false;
        }
    }

    private static ContentType type(MimePart part) {
        try {
            var written = part.getContentType();
            return written == null ? new ContentType("text", "plain", null) : new ContentType(written);
        } catch (MessagingException broken) {
            return brokenType(part);
        }
    }

    /** What stands before the first semicolon may still be right. */
    private static ContentType brokenType(MimePart part) {
        try {
            var written = part.getHeader("Content-Type", null);
            return new ContentType(written.split(";", 2)[0].strip());
        } catch (MessagingException nothing) {
            return new ContentType("text", "plain", null);
        }
    }

    private static List<MimePart> children(MimePart part) {
        var children = new ArrayList<MimePart>();
        try {
            if (part.getContent() instanceof Multipart multipart) {
                for (var i = 0; i < Math.min(multipart.getCount(), MOST_PARTS); i++) {
                    if (multipart.getBodyPart(i) instanceof MimePart child) {
                        children.add(child);
                    }
                }
            }
        } catch (MessagingException | IOException broken) {
            LOG.log(Level.DEBUG, "Parts of a mail are broken: {0}", broken.getClass());
        }
        return children;
    }

    private static String content(MimePart part, ContentType type) {
        var bytes = bytes(part);
        var length = Math.min(bytes.length, LONGEST_TEXT);
        var charset = charset(type).orElse(StandardCharsets.UTF_8);
        return MimeText.readable(new String(bytes, 0, length, charset), type.match("text/html"));
    }

    private static Optional<Charset> charset(ContentType type) {
        try {
            return Optional.ofNullable(type.getParameter("charset"))
                    .map(MimeUtility::javaCharset)
                    .map(Charset::forName)
                    // ASCII is what programs say that have not looked
                    .filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException absurd) {
            return Optional.empty();
        }
    }

    /** As they were before they were encoded; as far as that can be undone. */
    private static byte[] bytes(MimePart part) {
        try {
            return allOf(part.getInputStream());
        } catch (IOException | MessagingException unknownEncoding) {
            return raw(part);
        }
    }

    private static byte[] raw(MimePart part) {
        try {
            return allOf(
                    switch (part) {
                        case MimeMessage message -> message.getRawInputStream();
                        case MimeBodyPart body -> body.getRawInputStream();
                        default -> InputStream.nullInputStream();
                    });
        } catch (MessagingException empty) {
            return new byte[0];
        }
    }

    private static byte[] allOf(InputStream stream) {
        var all = new ByteArrayOutputStream();
        try (stream) {
            stream.transferTo(all);
        } catch (IOException cutOff) {
            LOG.log(Level.DEBUG, "A part of a mail ends too early: {0}", cutOff.getClass());
        }
        return all.toByteArray();
    }

    private static String name(MimePart part, ContentType type) {
        try {
            var disposed = part.getFileName();
            return decoded(disposed == null ? usualName(type) : disposed);
        } catch (ParseException broken) {
            return decoded(Optional.ofNullable(type.getParameter("name")).orElse(""));
        } catch (MessagingException broken) {
            return "";
        }
    }

    private static String usualName(ContentType type) {
        return type.match("message/rfc822") ? "message.eml" : "";
    }

    private static String decoded(String name) {
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException | IllegalArgumentException unknownCharset) {
            return name;
        }
    }
}
