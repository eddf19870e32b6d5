package org.aftercare.application.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.application.port.MailReader;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.mail.IncomingMail;
import org.aftercare.domain.mail.MailHeaders;

/** Reads the plainest of mails: fields of one line, addresses without names, and a text; a field "X-File" is a file. */
public final class PlainMailReader implements MailReader {
    /** In a mail that cannot even be read. */
    public static final String POISON = "X-Poison";

    @Override
    public IncomingMail read(byte[] content) {
        var written = new String(content, StandardCharsets.UTF_8);
        var parts = written.split("\n\n", 2);
        var fields = new HashMap<String, List<String>>();
        for (var line : parts[0].lines().toList()) {
            var field = line.split(":", 2);
            if (field.length == 2) {
                fields.computeIfAbsent(field[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(field[1].strip());
            }
        }
        var headers = new MailHeaders(fields);
        if (headers.has(POISON)) {
            throw new IllegalStateException("poison");
        }
        var froms = headers.all("from");
        var refersTo = Stream.of("in-reply-to", "references")
                .flatMap(name -> headers.all(name).stream())
                .map(PlainMailReader::bare)
                .toList();
        return new IncomingMail(
                SecretHash.of(written),
                headers,
                headers.first("message-id").map(PlainMailReader::bare),
                refersTo,
                String.join(", ", froms),
                froms.size() == 1 ? Optional.of(new EmailAddress(froms.getFirst())) : Optional.empty(),
                headers.first("x-name").orElse(""),
                addresses(headers),
                headers.first("subject").orElse(""),
                parts.length > 1 ? parts[1] : "",
                headers.all("x-file").stream()
                        .map(name -> new IncomingMail.Enclosure(
                                name, Optional.empty(), ("content of " + name).getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    private static Set<EmailAddress> addresses(MailHeaders headers) {
        return headers.all("to").stream().map(EmailAddress::new).collect(Collectors.toSet());
    }

    private static String bare(String id) {
        return id.replaceAll("[<>]", "");
    }
}
