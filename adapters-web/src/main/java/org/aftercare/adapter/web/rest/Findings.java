package org.aftercare.adapter.web.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.adapter.web.problem.RefusedInputException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;

/** Every fault found so far in what a client sent, and whether any of them is one of form. */
final class Findings {
    private final List<Fault> found = new ArrayList<>();
    private boolean malformed;

    /** Notes a fault of form. */
    void malformed(String place, String detail) {
        malformed = true;
        note(new Fault(place, detail));
    }

    /** Makes a value of the domain; where the domain refuses, notes its faults, seen from the given place. */
    <T> Optional<T> rule(String place, Supplier<T> value) {
        var faults = new Faults();
        var made = faults.attempt(place, value);
        faults.all().forEach(this::note);
        return made;
    }

    /** Notes all that was found elsewhere, too. */
    void addAll(Findings others) {
        malformed |= others.malformed;
        others.found.forEach(this::note);
    }

    void forEach(Consumer<Fault> action) {
        found.forEach(action);
    }

    private void note(Fault fault) {
        if (found.size() < RefusedInputException.MOST) {
            found.add(new Fault(printable(fault.pointer()), printable(fault.detail())));
        }
    }

    /** Without broken Unicode, which no answer could carry. */
    private static String printable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedInputException naming every fault, if there is any
     */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new RefusedInputException(malformed ? ProblemType.MALFORMED : ProblemType.REFUSED, found);
        }
    }
}
