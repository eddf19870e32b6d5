package org.aftercare.application.mail;

import java.time.Instant;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.mail.IncomingMail;
import org.aftercare.domain.mail.QuarantineReason;

/** Decides, by what stands in a mail, what is to be done with it. */
final class MailSorting {
    private final MailRules rules;

    MailSorting(MailRules rules) {
        this.rules = rules;
    }

    /** What is to be done. */
    sealed interface Verdict {
        /** Nothing: no person wrote it to us. */
        record Ignore(Automation automation) implements Verdict {}

        /** A person of the vendor is to look at it. */
        record LookAt(QuarantineReason reason) implements Verdict {}

        /** Its author asks to be phoned. */
        record Call(EmailAddress author) implements Verdict {}

        /** It is for support. */
        record Support(EmailAddress author) implements Verdict {}
    }

    /**
     * Decides.
     *
     * @param whole whether all of the mail was read
     * @param receivedAt when our server received it
     * @param lately how many mails the same sender has sent within an hour, without this one
     */
    Verdict sort(IncomingMail mail, boolean whole, Instant receivedAt, Instant now, int lately) {
        var automation = Automation.of(mail, rules);
        if (automation.isPresent()) {
            return new Verdict.Ignore(automation.get());
        }
        if (mail.author().isEmpty()) {
            return new Verdict.LookAt(QuarantineReason.UNREADABLE);
        }
        if (rules.trusted()
                .filter(server -> !Findings.vouchFor(mail.headers(), server))
                .isPresent()) {
            return new Verdict.LookAt(QuarantineReason.SUSPECT);
        }
        if (!whole) {
            return new Verdict.LookAt(QuarantineReason.TOO_LARGE);
        }
        if (receivedAt.isBefore(now.minus(MailRules.OLDEST))) {
            return new Verdict.LookAt(QuarantineReason.TOO_OLD);
        }
        if (lately >= MailRules.MOST) {
            return new Verdict.LookAt(QuarantineReason.TOO_MANY);
        }
        var author = mail.author().get();
        return isForACall(mail) ? new Verdict.Call(author) : new Verdict.Support(author);
    }

    boolean isForACall(IncomingMail mail) {
        return rules.callback().filter(mail.recipients()::contains).isPresent();
    }
}
