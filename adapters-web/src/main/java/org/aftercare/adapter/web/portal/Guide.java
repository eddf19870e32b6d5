package org.aftercare.adapter.web.portal;

import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.domain.agreement.Severity;

/**
 * Proposes a severity from two questions that anybody can answer, in the words of the severity catalogue. What is proposed is
 * no more than that: who reports may choose another.
 */
final class Guide {
    private Guide() {}

    /** Does it still work? */
    enum Works {
        NOTHING,
        PARTLY,
        SLOWLY,
        FINE,
        LOOKS;

        static Optional<Works> of(String name) {
            return Stream.of(values())
                    .filter(value -> value.name().equals(name))
                    .findFirst();
        }

        String say() {
            return Wording.say("guide.works." + this);
        }
    }

    /** Who is affected? */
    enum Affected {
        ONE,
        SEVERAL,
        EVERYBODY;

        static Optional<Affected> of(String name) {
            return Stream.of(values())
                    .filter(value -> value.name().equals(name))
                    .findFirst();
        }

        String say() {
            return Wording.say("guide.affected." + this);
        }
    }

    /**
     * A severity, and why this one.
     *
     * @param reason in a sentence
     */
    record Proposal(Severity severity, String reason) {}

    static Proposal propose(Works works, Affected affected) {
        return switch (works) {
            case NOTHING ->
                affected == Affected.ONE
                        ? new Proposal(Severity.S2, Wording.say("guide.reason.NOTHING.ONE"))
                        : new Proposal(Severity.S1, Wording.say("guide.reason.NOTHING"));
            case PARTLY -> new Proposal(Severity.S2, Wording.say("guide.reason.PARTLY"));
            case SLOWLY -> new Proposal(Severity.S3, Wording.say("guide.reason.SLOWLY"));
            case FINE -> new Proposal(Severity.S4, Wording.say("guide.reason.FINE"));
            case LOOKS -> new Proposal(Severity.S5, Wording.say("guide.reason.LOOKS"));
        };
    }
}
