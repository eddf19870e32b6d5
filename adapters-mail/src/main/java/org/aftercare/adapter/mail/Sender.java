package org.aftercare.adapter.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.aftercare.domain.customer.EmailAddress;

/**
 * Whom mails come from.
 *
 * @param name beside the address; may be empty
 */
public record Sender(EmailAddress address, String name) {

    /**
     * Reads a sender.
     *
     * @param text as in a mail header: {@code support@example.org} or {@code Larkspur Support <support@example.org>}
     * @throws IllegalArgumentException if it is neither
     */
    public static Sender parse(String text) {
        try {
            var parsed = new InternetAddress(text, true);
            var name = parsed.getPersonal();
            var address = new EmailAddress(parsed.getAddress());
            if (AsciiAddress.of(address).isEmpty()) {
                throw new IllegalArgumentException("an address that not every mail server understands: " + text);
            }
            return new Sender(address, name == null ? "" : name);
        } catch (AddressException e) {
            throw new IllegalArgumentException("no mail address: " + text, e);
        }
    }
}
