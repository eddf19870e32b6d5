package org.aftercare.adapter.web.problem;

import java.util.List;
import org.aftercare.domain.Fault;

/** What a client gave us is malformed, or breaks rules that can be checked without looking anything up. */
public final class RefusedInputException extends RuntimeException {
    /** Faults that are named at once: more would help nobody, and would make a large answer of a small request. */
    public static final int MOST = 1000;

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Fault> faults;

    /**
     * Names every fault.
     *
     * @param type {@link ProblemType#MALFORMED} if any of the faults is one of form, else {@link ProblemType#REFUSED}
     */
    public RefusedInputException(ProblemType type, List<Fault> faults) {
        super(type + ": " + faults);
        this.type = type;
        this.faults = faults.stream().limit(MOST).toList();
    }

    Problem problem() {
        return type.problem(
                faults.size() == 1
                        ? "There is a fault in the request."
                        : "There are " + faults.size() + " faults in the request.",
                faults);
    }
}
