package org.aftercare.application.issue;

import java.time.Clock;
import org.aftercare.application.port.Drafts;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;

/** Keeps what a contact began to report, so that it outlives his log-in and his browser; or forgets it. */
public final class KeepDraft {
    /** At most so many characters. */
    public static final int LONGEST = Drafts.LONGEST;

    private final UnitOfWork unitOfWork;
    private final Drafts drafts;
    private final Clock clock;

    public KeepDraft(UnitOfWork unitOfWork, Drafts drafts, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * What is to be kept.
     *
     * @param text forgets the draft if empty
     */
    public record Command(Caller.OfCustomer caller, String text) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Kept() implements Outcome {}

        record Forgotten() implements Outcome {}

        /** Nothing that is written here is so long; what was kept before is kept still. */
        record TooLong() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var contact = command.caller().contact().id();
        if (command.text().length() > LONGEST) {
            return new Outcome.TooLong();
        }
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            if (command.text().isEmpty()) {
                drafts.forget(contact);
                return new Outcome.Forgotten();
            }
            drafts.keep(contact, new Drafts.Draft(command.text(), now));
            return new Outcome.Kept();
        });
    }
}
