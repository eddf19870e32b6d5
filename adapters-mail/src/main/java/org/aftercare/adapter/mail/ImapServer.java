package org.aftercare.adapter.mail;

import java.util.Properties;

/**
 * The mail server whose mailbox we read, and how it is spoken to.
 *
 * @param folder that is emptied
 * @param done where mails go that were dealt with
 * @param quarantine where mails go that agents look at
 * @param deletes whether mails that were dealt with are deleted instead
 * @param largest in bytes; of what is larger, the beginning is read
 */
public record ImapServer(
        String host,
        int port,
        Encryption encryption,
        SmtpServer.LogIn logIn,
        String folder,
        String done,
        String quarantine,
        boolean deletes,
        int largest) {
    private static final String MILLISECONDS = "20000";

    /** How the way to the server is protected. */
    public enum Encryption {
        /** Not at all: for a server on this host, or in a network of trust. */
        NONE(143),
        /** By STARTTLS, without which nothing is read. */
        STARTTLS(143),
        /** From the first byte on. */
        TLS(993);

        private final int usualPort;

        Encryption(int usualPort) {
            this.usualPort = usualPort;
        }

        public int usualPort() {
            return usualPort;
        }
    }

    /** For people and logs. */
    public String printable() {
        return folder + " of " + logIn.user() + " at " + host + ":" + port + " ("
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
        properties.setProperty("mail.store.protocol", "imap");
        properties.setProperty("mail.imap.host", host);
        properties.setProperty("mail.imap.port", Integer.toString(port));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
        properties.setProperty("mail.imap.starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty("mail.imap.starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty("mail.imap.connectiontimeout", MILLISECONDS);
        properties.setProperty("mail.imap.timeout", MILLISECONDS);
        properties.setProperty("mail.imap.writetimeout", MILLISECONDS);
        // what we read stays unread for people, until it is filed
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.fetchsize", "65536");
        return properties;
    }
}
