package org.aftercare.bootstrap;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.aftercare.adapter.mail.ImapServer;
import org.aftercare.adapter.mail.SmtpServer;
import org.aftercare.application.issue.AttachmentLimits;
import org.aftercare.domain.agreement.Severity;

/**
 * How mail comes in.
 *
 * @param server whose mailbox is read; without one, none is
 * @param trusted what the mail server calls itself where it says what it found out about a mail
 * @param severity of what is reported without one
 * @param every how often to look at the latest, also where the server tells
 */
public record MailboxSettings(
        Optional<ImapServer> server, Optional<String> trusted, Severity severity, Duration every) {
    private static final String HOST = "AFTERCARE_MAILBOX_HOST";
    private static final String LARGEST = "AFTERCARE_MAILBOX_MAX_BYTES";
    private static final int SHORTEST_MAIL = 1024;
    private static final int USUAL_EVERY = 60;
    private static final int LONGEST_EVERY = 3600;
    private static final int LONGEST_NAME = 200;
    private static final String MAIL = "message/rfc822";

    static MailboxSettings read(Settings.Reader reader, AttachmentLimits attachments) {
        var host = reader.text(HOST);
        boolean local = host.filter(MailSettings::isThisMachine).isPresent();
        var encryption = reader.read("AFTERCARE_MAILBOX_TLS", MailboxSettings::encryption, "tls, starttls or none")
                .orElse(local ? ImapServer.Encryption.NONE : ImapServer.Encryption.TLS);
        int port = reader.read("AFTERCARE_MAILBOX_PORT", MailSettings::port, "a port from 1 to 65535")
                .orElse(encryption.usualPort());
        var user = reader.text("AFTERCARE_MAILBOX_USER");
        var password = reader.text("AFTERCARE_MAILBOX_PASSWORD");
        if (host.isPresent() && (user.isEmpty() || password.isEmpty())) {
            reader.fault(
                    "AFTERCARE_MAILBOX_USER and AFTERCARE_MAILBOX_PASSWORD must be given, since " + HOST + " is set");
        }
        var folder = folder(reader, "AFTERCARE_MAILBOX_FOLDER", "INBOX");
        var done = folder(reader, "AFTERCARE_MAILBOX_DONE_FOLDER", "Aftercare");
        var quarantine = folder(reader, "AFTERCARE_MAILBOX_QUARANTINE_FOLDER", "Quarantine");
        if (folder.equals(done) || folder.equals(quarantine)) {
            reader.fault("AFTERCARE_MAILBOX_FOLDER must be another folder than those that mails are filed into");
        }
        boolean deletes = reader.read("AFTERCARE_MAILBOX_DELETE", Settings::trueOrFalse, "true or false")
                .orElse(false);
        int largest = reader.read(
                        LARGEST,
                        text -> number(text, SHORTEST_MAIL, attachments.maxBytes()),
                        "a whole number from " + SHORTEST_MAIL + " to AFTERCARE_ATTACHMENT_MAX_BYTES, "
                                + attachments.maxBytes())
                .orElse(attachments.maxBytes());
        int every = reader.read(
                        "AFTERCARE_MAILBOX_EVERY",
                        text -> number(text, 1, LONGEST_EVERY),
                        "a whole number of seconds from 1 to " + LONGEST_EVERY)
                .orElse(USUAL_EVERY);
        if (host.isPresent() && !attachments.types().contains(MAIL)) {
            reader.fault("AFTERCARE_ATTACHMENT_TYPES must have " + MAIL + " among them, since " + HOST
                    + " is set: each mail is kept beside what came of it");
        }
        var severity = reader.read("AFTERCARE_MAILBOX_SEVERITY", Severity::valueOf, "S1, S2, S3, S4 or S5")
                .orElse(Severity.S3);
        return new MailboxSettings(
                host.map(name -> new ImapServer(
                        name,
                        port,
                        encryption,
                        new SmtpServer.LogIn(user.orElse(""), password.orElse("")),
                        folder,
                        done,
                        quarantine,
                        deletes,
                        largest)),
                reader.text("AFTERCARE_MAILBOX_TRUSTED"),
                severity,
                Duration.ofSeconds(every));
    }

    private static String folder(Settings.Reader reader, String key, String usual) {
        return reader.read(key, MailboxSettings::name, "the name of a folder").orElse(usual);
    }

    private static String name(String text) {
        if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no name of a folder");
        }
        return text;
    }

    private static ImapServer.Encryption encryption(String text) {
        return ImapServer.Encryption.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Integer number(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range: " + text);
        }
        return number;
    }
}
