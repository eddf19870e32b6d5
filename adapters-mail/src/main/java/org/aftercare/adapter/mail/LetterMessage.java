package org.aftercare.adapter.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aftercare.domain.customer.EmailAddress;

/** A letter as a MIME message. The same letter always has the same Message-ID, so that a repeat can be told from a second one. */
final class LetterMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** RFC 5322 §3.3. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String messageId;

    private LetterMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static LetterMessage of(Letter letter, Sender from, Session session) throws MessagingException {
        var sender = address(from.address(), from.name());
        var host = sender.getAddress().substring(sender.getAddress().indexOf('@'));
        var about = letter.about().isEmpty() ? "" : letter.about() + ".";
        var message = new LetterMessage(session, "<" + about + letter.id() + host + ">");
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, address(letter.to(), letter.toName()));
        message.setSubject(onOneLine(letter.subject()), UTF_8);
        message.setHeader("Date", date(letter.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("X-Loop", sender.getAddress());
        if (!letter.about().isEmpty()) {
            // one that was never sent, under which mail programs put all that is about the issue
            var conversation = "<" + letter.about() + host + ">";
            message.setHeader("In-Reply-To", conversation);
            message.setHeader("References", conversation);
        }
        if (letter.choice().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.choice().get() + ">");
        }
        message.setContent(content(letter, from));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart content(Letter letter, Sender from) throws MessagingException {
        if (letter.entry().isEmpty()) {
            return alternatives(letter);
        }
        var said = new MimeBodyPart();
        said.setContent(alternatives(letter));
        return new MimeMultipart("mixed", said, calendar(letter.entry().get(), from));
    }

    private static MimeBodyPart calendar(CalendarEntry entry, Sender from) throws MessagingException {
        var calendar = new MimeBodyPart();
        calendar.setText(entry.text(from), UTF_8, "calendar");
        calendar.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=PUBLISH");
        calendar.setDisposition(Part.ATTACHMENT);
        calendar.setFileName(entry.fileName());
        return readable(calendar);
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", readable(text), readable(html));
    }

    /** Always in the same way, since to find out whether there is a simpler one takes as long as writing it. */
    private static MimeBodyPart readable(MimeBodyPart part) throws MessagingException {
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static String date(Instant at) {
        return DATE.format(at);
    }

    private static InternetAddress address(EmailAddress address, String name) {
        var written = new InternetAddress();
        written.setAddress(AsciiAddress.of(address).orElse(address.value()));
        try {
            written.setPersonal(name.isEmpty() ? null : onOneLine(name), UTF_8);
        } catch (UnsupportedEncodingException everyJavaKnowsUtf8) {
            throw new IllegalStateException(everyJavaKnowsUtf8);
        }
        return written;
    }

    /** A line break in a header would begin another header. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
