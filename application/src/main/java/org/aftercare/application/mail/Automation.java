package org.aftercare.application.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.mail.IncomingMail;
import org.aftercare.domain.mail.MailHeaders;

/** What kind of program wrote a mail, or passed it on to many: nothing comes of such a mail (RFC 3834, and the practice around it). */
enum Automation {
    /** It is one of our own, come back. */
    OWN,
    /** It says what became of another mail: it could not be delivered, or was read. */
    REPORT,
    /** It answers by itself, as of somebody who is away, or tells of something that no person tells. */
    AUTOMATIC,
    /** It went to many at once. */
    LIST;

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> POSTMASTERS = Set.of("mailer-daemon", "postmaster", "mail-daemon");
    private static final Set<String> OF_LISTS =
            Set.of("list-id", "list-post", "list-unsubscribe", "list-owner", "x-mailing-list", "mailing-list");
    private static final Set<String> OF_AUTOMATONS =
            Set.of("x-auto-response-suppress", "x-autoreply", "x-autorespond", "x-autoreply-from", "x-mail-autoreply");

    /** The field by which we know our own mails again. */
    static final String LOOP = "X-Loop";

    static Optional<Automation> of(IncomingMail mail, MailRules rules) {
        var headers = mail.headers();
        if (isOwn(mail, rules)) {
            return Optional.of(OWN);
        }
        if (isReport(mail)) {
            return Optional.of(REPORT);
        }
        if (isAutomatic(headers)) {
            return Optional.of(AUTOMATIC);
        }
        return isOfAList(headers) ? Optional.of(LIST) : Optional.empty();
    }

    private static boolean isOwn(IncomingMail mail, MailRules rules) {
        var ownAddress = mail.author().filter(rules.own()::contains).isPresent();
        var looped = mail.headers().all(LOOP).stream().anyMatch(value -> rules.own().stream()
                .anyMatch(address -> address.value().equalsIgnoreCase(value.strip())));
        return ownAddress || looped;
    }

    private static boolean isReport(IncomingMail mail) {
        var headers = mail.headers();
        var type = headers.first("content-type").orElse("").strip().toLowerCase(Locale.ROOT);
        var nobody = headers.first("return-path")
                .filter(path -> path.replaceAll("\\s", "").equals("<>"))
                .isPresent();
        var postmaster = mail.author()
                .filter(address -> POSTMASTERS.contains(
                        address.value().substring(0, address.value().indexOf('@'))))
                .isPresent();
        return nobody
                || postmaster
                || headers.has("x-failed-recipients")
                || type.startsWith("multipart/report")
                || type.startsWith("message/delivery-status")
                || type.startsWith("message/disposition-notification")
                || isReplyToInvitation(type);
    }

    private static boolean isReplyToInvitation(String type) {
        return type.startsWith("text/calendar")
                && type.replaceAll("[\\s\"]", "").contains("method=reply");
    }

    private static boolean isAutomatic(MailHeaders headers) {
        var submitted = headers.all("auto-submitted").stream()
                .map(value -> value.split("[;(]", 2)[0].strip())
                .anyMatch(value -> !value.equalsIgnoreCase("no"));
        return submitted
                || headers.first("precedence")
                        .filter(Automation::repliesByItself)
                        .isPresent()
                || OF_AUTOMATONS.stream().anyMatch(headers::has);
    }

    private static boolean repliesByItself(String precedence) {
        return precedence.strip().equalsIgnoreCase("auto_reply");
    }

    private static boolean isOfAList(MailHeaders headers) {
        return headers.first("precedence")
                        .filter(value -> BULK.contains(value.strip().toLowerCase(Locale.ROOT)))
                        .isPresent()
                || OF_LISTS.stream().anyMatch(headers::has);
    }
}
