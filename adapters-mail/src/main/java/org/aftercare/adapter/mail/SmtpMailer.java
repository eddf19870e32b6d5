package org.aftercare.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.function.Supplier;
import org.aftercare.application.port.Mailer;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnavailableException;

/** Sends notices as mails, through a mail server. */
public final class SmtpMailer implements Mailer {
    private static final Logger LOG = System.getLogger(SmtpMailer.class.getName());

    private final SmtpServer server;
    private final Sender from;
    private final Letters letters;
    private final Pen pen;
    private final Sessions sessions;

    /**
     * Sends through a server.
     *
     * @param portal the address at which people reach the portal, without a slash at its end
     * @param answersAreRead whether answers to mails come back to us, so that mails may say so
     */
    public SmtpMailer(SmtpServer server, Sender from, URI portal, boolean answersAreRead, Pen pen) {
        this.pen = pen;
        this.server = server;
        this.from = from;
        this.letters = new Letters(portal, answersAreRead);
        this.sessions = new Sessions(server.properties());
        LOG.log(Level.INFO, "Mails are sent through {0}", server.printable());
        if (server.logIn().isPresent() && server.encryption() == SmtpServer.Encryption.NONE) {
            LOG.log(Level.WARNING, "The password for the mail server travels unencrypted: see AFTERCARE_MAIL_TLS");
        }
    }

    @Override
    public void deliver(Notice notice) {
        deliver(notice, () -> letters.of(notice));
    }

    @Override
    public void deliver(Notice.WithLink notice, String secret) {
        deliver(notice, () -> letters.of(notice, secret));
    }

    private void deliver(Notice notice, Supplier<Letter> words) {
        try {
            send(pen.write(() -> written(words.get())));
        } catch (IOException | MessagingException e) {
            throw new UnavailableException(
                    "the mail server " + server.printable() + " did not take mail " + notice.id() + ": " + reason(e),
                    e);
        }
        LOG.log(Level.INFO, "Mail {0} was taken by {1}", notice.id(), server.printable());
    }

    private LetterMessage written(Letter letter) throws MessagingException {
        return LetterMessage.of(letter, from, sessions.of(letter));
    }

    /** What the whole chain of exceptions says, since only its end tells a wrong name from a certificate that has run out. */
    private static String reason(Exception failure) {
        var reason = new StringBuilder(String.valueOf(failure.getMessage()).strip());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reason.append(" (")
                    .append(String.valueOf(cause.getMessage()).strip())
                    .append(')');
        }
        return reason.toString();
    }

    private void send(LetterMessage message) throws MessagingException {
        Transport transport = message.getSession().getTransport();
        try {
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (server.logIn().isPresent()) {
            var logIn = server.logIn().get();
            transport.connect(server.host(), server.port(), logIn.user(), logIn.password());
        } else {
            transport.connect();
        }
    }

    /** A connection that breaks only now has done its work, or has failed before: neither is changed by it. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The connection to the mail server broke at its end", e);
        }
    }
}
