package org.aftercare.application.repeat;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.SecretHash;

/**
 * Does what a request asks for at most once for each key, and gives the same answer when the request is sent again. The answer
 * is kept in the unit of work of what it tells of; what was refused has changed nothing, keeps nothing, and is tried afresh.
 */
public final class ActOnce {
    private final UnitOfWork unitOfWork;
    private final KeptAnswers answers;
    private final Clock clock;

    public ActOnce(UnitOfWork unitOfWork, KeptAnswers answers, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param key of the client, and his alone
     * @param request stands for all that the request says
     * @param act does it, and gives the answer if it was done; nothing if it was refused
     */
    public record Command(SecretHash key, SecretHash request, Supplier<Optional<String>> act) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It was done now. */
        record Acted() implements Outcome {}

        /** It was done before, and answered so. */
        record ActedBefore(String answer) implements Outcome {}

        /** It was refused; nothing was stored. */
        record Refused() implements Outcome {}

        /** The key was used for another request. */
        record KeyTaken() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        try {
            return unitOfWork.execute(() -> answers.find(command.key())
                    .<Outcome>map(kept -> kept.request().equals(command.request())
                            ? new Outcome.ActedBefore(kept.answer())
                            : new Outcome.KeyTaken())
                    .orElseGet(() -> {
                        answers.take(command.key(), command.request(), now);
                        answers.keep(command.key(), command.act().get().orElseThrow(RefusedException::new));
                        return new Outcome.Acted();
                    }));
        } catch (RefusedException refused) {
            return new Outcome.Refused();
        }
    }

    /** Has the unit of work undone. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException() {
            super("refused", null, false, false);
        }
    }
}
