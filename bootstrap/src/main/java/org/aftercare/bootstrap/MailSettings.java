package org.aftercare.bootstrap;

import java.util.Locale;
import java.util.Optional;
import org.aftercare.adapter.mail.Sender;
import org.aftercare.adapter.mail.SmtpServer;
import org.aftercare.domain.customer.EmailAddress;

/**
 * How mail leaves.
 *
 * @param server what takes it; without one, mails are written into the data folder
 * @param support where the vendor's agents read of new issues; where mails come from, unless told otherwise
 */
public record MailSettings(Optional<SmtpServer> server, Sender from, EmailAddress support) {
    private static final Sender NOBODY = new Sender(new EmailAddress("support@aftercare.example"), "Aftercare");

    static MailSettings read(Settings.Reader reader) {
        var host = reader.text("AFTERCARE_MAIL_HOST");
        // what is said to a relay on this machine is heard by nobody else
        boolean local = host.filter(MailSettings::isThisMachine).isPresent();
        var from =
                reader.read("AFTERCARE_MAIL_FROM", Sender::parse, "a mail address, with a name before it or without");
        var support = reader.read("AFTERCARE_MAIL_SUPPORT", EmailAddress::new, "a mail address");
        var encryption = reader.read("AFTERCARE_MAIL_TLS", MailSettings::encryption, "starttls, tls or none")
                .orElse(local ? SmtpServer.Encryption.NONE : SmtpServer.Encryption.STARTTLS);
        int port = reader.read("AFTERCARE_MAIL_PORT", MailSettings::port, "a port from 1 to 65535")
                .orElse(encryption.usualPort());
        var user = reader.text("AFTERCARE_MAIL_USER");
        var password = reader.text("AFTERCARE_MAIL_PASSWORD");
        if (host.isPresent() && !local && from.isEmpty()) {
            reader.fault("AFTERCARE_MAIL_FROM must say whom mails come from, since AFTERCARE_MAIL_HOST is set");
        }
        if (user.isPresent() != password.isPresent()) {
            reader.fault("AFTERCARE_MAIL_USER and AFTERCARE_MAIL_PASSWORD go together: one of them is missing");
        }
        var logIn = user.flatMap(name -> password.map(secret -> new SmtpServer.LogIn(name, secret)));
        var sender = from.orElse(NOBODY);
        return new MailSettings(
                host.map(name -> new SmtpServer(name, port, encryption, logIn)),
                sender,
                support.orElse(sender.address()));
    }

    static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static SmtpServer.Encryption encryption(String text) {
        return SmtpServer.Encryption.valueOf(text.toUpperCase(Locale.ROOT));
    }

    static Integer port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + text);
        }
        return port;
    }
}
