package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Duration;
import org.aftercare.application.port.Drafts;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;

/** Gives a contact what he began to report. What is older than he is likely to remember is forgotten. */
public final class ReadDraft {
    static final Duration REMEMBERED = Duration.ofDays(30);

    private final UnitOfWork unitOfWork;
    private final Drafts drafts;
    private final Clock clock;

    public ReadDraft(UnitOfWork unitOfWork, Drafts drafts, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.drafts = drafts;
        this.clock = clock;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Found(String text) implements Outcome {}

        record None() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var contact = command.caller().contact().id();
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var draft = drafts.find(contact);
            if (draft.isEmpty()) {
                return new Outcome.None();
            }
            if (draft.get().keptAt().plus(REMEMBERED).isBefore(now)) {
                drafts.forget(contact);
                return new Outcome.None();
            }
            return new Outcome.Found(draft.get().text());
        });
    }
}
