package org.aftercare.adapter.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftercare.application.port.MailReader;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.mail.IncomingMail;
import org.aftercare.domain.mail.MailHeaders;

/**
 * Reads MIME messages, and never fails: what is broken is read as far as it goes, and what is absurd is cut off. How long a
 * mail is, is bounded by whoever hands it over.
 */
public final class MimeMailReader implements MailReader {
    private static final int MOST_FIELDS = 2_000;
    private static final int LONGEST_FIELD = 100_000;
    private static final int MOST_RECIPIENTS = 20_000;

    /** The library's reading of addresses takes the square of their length. */
    private static final int LONGEST_AUTHOR = 1_000;

    /** Good enough to find known addresses among many by. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()@]{1,64}@[^\\s<>,;:\"()@]{1,255}");

    private static final int MOST_REFERENCES = 50;
    private static final int LONGEST_ID = 500;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1," + LONGEST_ID + "})>");

    /** What makes a mail the same mail on whichever way it came; what is written on the way is no part of it. */
    private static final List<String> WRITTEN_BY_THE_SENDER =
            List.of("message-id", "date", "from", "subject", "content-type");

    private static final List<String> RECIPIENTS = List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to");

    private final Session session = Session.getInstance(new Properties());

    @Override
    public IncomingMail read(byte[] content) {
        var message = message(content);
        var headers = headers(message);
        var author = author(headers.all("from"));
        var body = MimeBody.of(message);
        return new IncomingMail(
                key(headers, content),
                headers,
                headers.first("message-id").flatMap(value -> ids(value).findFirst()),
                refersTo(headers),
                decoded(String.join(", ", headers.all("from"))),
                author.map(InternetAddress::getAddress).flatMap(MimeMailReader::address),
                author.map(InternetAddress::getPersonal).orElse(""),
                recipients(headers),
                decoded(headers.first("subject").orElse("")),
                body.text(),
                body.enclosures());
    }

    private MimeMessage message(byte[] content) {
        try {
            return new MimeMessage(session, new ByteArrayInputStream(content));
        } catch (MessagingException broken) {
            throw new IllegalArgumentException("what lies in memory can be read, but for this", broken);
        }
    }

    private static MailHeaders headers(MimeMessage message) {
        var fields = new LinkedHashMap<String, List<String>>();
        try {
            var all = message.getAllHeaders();
            for (var count = 0; all.hasMoreElements() && count < MOST_FIELDS; count++) {
                put(fields, all.nextElement());
            }
        } catch (MessagingException broken) {
            throw new IllegalArgumentException("the header is in memory, and cannot be read", broken);
        }
        return new MailHeaders(fields);
    }

    private static void put(Map<String, List<String>> fields, Header field) {
        var value = MimeUtility.unfold(field.getValue() == null ? "" : field.getValue());
        fields.computeIfAbsent(field.getName().strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(utf8(value.substring(0, Math.min(value.length(), LONGEST_FIELD))));
    }

    /** The library reads bytes of fields as Latin letters, where since RFC 6532 they are UTF-8. */
    private static String utf8(String value) {
        if (value.chars().allMatch(character -> character < 128)) {
            return value;
        }
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static SecretHash key(MailHeaders headers, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            WRITTEN_BY_THE_SENDER.forEach(name -> headers.all(name)
                    .forEach(value -> digest.update((name + ":" + value + "\n").getBytes(StandardCharsets.UTF_8))));
            var start = bodyAt(content);
            digest.update(content, start, content.length - start);
            return new SecretHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Behind the first empty line. */
    private static int bodyAt(byte[] content) {
        var empty = true;
        for (var i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                if (empty) {
                    return i + 1;
                }
                empty = true;
            } else if (content[i] != '\r') {
                empty = false;
            }
        }
        return content.length;
    }

    private static List<String> refersTo(MailHeaders headers) {
        var ids = new LinkedHashSet<String>();
        headers.all("in-reply-to").stream().flatMap(MimeMailReader::ids).forEach(ids::add);
        var earlier = new ArrayList<>(
                headers.all("references").stream().flatMap(MimeMailReader::ids).toList());
        Collections.reverse(earlier);
        ids.addAll(earlier);
        return ids.stream().limit(MOST_REFERENCES).toList();
    }

    private static Stream<String> ids(String value) {
        return ID.matcher(value).results().map(match -> match.group(1));
    }

    /** The one who wrote it, if it is one. */
    private static Optional<InternetAddress> author(List<String> froms) {
        if (froms.size() != 1 || froms.getFirst().length() > LONGEST_AUTHOR) {
            return Optional.empty();
        }
        var authors = addresses(froms.getFirst()).limit(2).toList();
        return authors.size() == 1 ? Optional.of(authors.getFirst()) : Optional.empty();
    }

    private static Set<EmailAddress> recipients(MailHeaders headers) {
        var recipients = new LinkedHashSet<EmailAddress>();
        RECIPIENTS.stream()
                .flatMap(name -> headers.all(name).stream())
                .flatMap(value -> ADDRESS.matcher(value).results().map(MatchResult::group))
                .limit(MOST_RECIPIENTS)
                .flatMap(address -> address(address).stream())
                .forEach(recipients::add);
        return recipients;
    }

    private static Stream<InternetAddress> addresses(String value) {
        try {
            return Stream.of(InternetAddress.parseHeader(value, false)).flatMap(MimeMailReader::members);
        } catch (AddressException broken) {
            return Stream.empty();
        }
    }

    /** A group is its members. */
    private static Stream<InternetAddress> members(InternetAddress address) {
        if (!address.isGroup()) {
            return Stream.of(address);
        }
        try {
            var members = address.getGroup(false);
            return members == null ? Stream.empty() : Stream.of(members);
        } catch (AddressException broken) {
            return Stream.empty();
        }
    }

    private static Optional<EmailAddress> address(String address) {
        try {
            return Optional.of(new EmailAddress(inLetters(address.strip())));
        } catch (BrokenRuleException notPlain) {
            return Optional.empty();
        }
    }

    /** With the host as people write it, as we keep addresses. */
    private static String inLetters(String address) {
        var at = address.lastIndexOf('@');
        return address.toLowerCase(Locale.ROOT).contains("@xn--")
                        || address.toLowerCase(Locale.ROOT).contains(".xn--")
                ? address.substring(0, at + 1) + IDN.toUnicode(address.substring(at + 1))
                : address;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException | IllegalArgumentException unknownCharset) {
            return value;
        }
    }
}
