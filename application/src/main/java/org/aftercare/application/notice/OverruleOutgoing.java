package org.aftercare.application.notice;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;

/**
 * Sends a mail again that did not get out, at once and for as long as a new one is tried; or gives one up. While one is just
 * being tried, neither is done: so that nothing is sent twice, and nothing counts as given up that leaves after all.
 */
public final class OverruleOutgoing {
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final ActTrail trail;
    private final Clock clock;

    public OverruleOutgoing(UnitOfWork unitOfWork, Outbox outbox, ActTrail trail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is to be done with it. */
    public enum Wish {
        RESEND,
        GIVE_UP
    }

    public record Command(Caller.OfVendor caller, UUID id, Wish wish) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Overruled(OutgoingMail mail) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}

        /** It is delivered, dropped, or given up already; the mail is as it is. */
        record SettledAlready(OutgoingMail mail) implements Outcome {}

        /** It is just being tried. */
        record UnderWay() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        return unitOfWork.execute(() ->
                outbox.find(command.id()).map(mail -> overrule(command, mail)).orElseGet(Outcome.Unknown::new));
    }

    private Outcome overrule(Command command, OutgoingMail mail) {
        var possible =
                switch (command.wish()) {
                    case RESEND -> mail.canBeResent();
                    case GIVE_UP -> mail.waits();
                };
        if (!possible) {
            return new Outcome.SettledAlready(mail);
        }
        var after =
                switch (command.wish()) {
                    case RESEND -> mail.resent();
                    case GIVE_UP -> mail.givenUp();
                };
        if (!outbox.overrule(after)) {
            return new Outcome.UnderWay();
        }
        trail.record(act(command, mail).changing("state", Optional.of(mail.state()), Optional.of(after.state())));
        return new Outcome.Overruled(after);
    }

    private AdministrativeAct act(Command command, OutgoingMail mail) {
        var kind =
                switch (command.wish()) {
                    case RESEND -> AdministrativeAct.Kind.MAIL_RESENT;
                    case GIVE_UP -> AdministrativeAct.Kind.MAIL_GIVEN_UP;
                };
        var notice = mail.notice();
        var act = AdministrativeAct.by(
                        command.caller(),
                        clock.instant(),
                        kind,
                        notice.id(),
                        notice.to().value())
                .with("purpose", notice.purpose());
        return notice.subject().map(subject -> act.with("subject", subject)).orElse(act);
    }
}
