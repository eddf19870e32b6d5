package org.aftercare.adapter.mail;

import java.util.Optional;
import java.util.Properties;

/** The mail server that takes our mails, and how it is spoken to. */
public record SmtpServer(String host, int port, Encryption encryption, Optional<LogIn> logIn) {
    private static final String MILLISECONDS = "10000";

    /** How the way to the server is protected. */
    public enum Encryption {
        /** Not at all: for a server on this host, or in a network of trust. */
        NONE(25),
        /** By STARTTLS, without which nothing is sent. */
        STARTTLS(587),
        /** From the first byte on. */
        TLS(465);

        private final int usualPort;

        Encryption(int usualPort) {
            this.usualPort = usualPort;
        }

        public int usualPort() {
            return usualPort;
        }
    }

    /** How we identify ourselves to the server. */
    public record LogIn(String user, String password) {
        @Override
        public String toString() {
            return "LogIn[" + user + "]";
        }
    }

    /** For people and logs. */
    public String printable() {
        return host + ":" + port + " ("
                + switch (encryption) {
                    case NONE -> "not encrypted";
                    case STARTTLS -> "STARTTLS";
                    case TLS -> "TLS";
                }
                + ")";
    }

    /** As Jakarta Mail wants to be told. */
    Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(logIn.isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", MILLISECONDS);
        // What the server has taken is sent: how it says goodbye does not matter.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
