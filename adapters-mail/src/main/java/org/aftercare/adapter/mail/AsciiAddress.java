package org.aftercare.adapter.mail;

import java.net.IDN;
import java.util.Optional;
import org.aftercare.domain.customer.EmailAddress;

/**
 * Mail addresses in ASCII alone, which every mail server understands.
 *
 * <p>Worked example: {@code anna@bäckerei.example} is {@code anna@xn--bckerei-5wa.example}. Of {@code jürgen@example.org} and
 * of {@code anna@straße.example} there is no such form: the first has no ASCII name, the second would become another host's.
 */
final class AsciiAddress {
    private AsciiAddress() {}

    static Optional<String> of(EmailAddress address) {
        var at = address.value().lastIndexOf('@');
        var local = address.value().substring(0, at);
        var host = address.value().substring(at + 1);
        return isAscii(local) ? asciiHost(host).map(ascii -> local + "@" + ascii) : Optional.empty();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    private static Optional<String> asciiHost(String host) {
        if (isAscii(host)) {
            return Optional.of(host);
        }
        try {
            var ascii = IDN.toASCII(host);
            return IDN.toUnicode(ascii).equals(host) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }
}
