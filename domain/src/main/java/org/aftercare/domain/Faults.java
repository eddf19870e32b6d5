package org.aftercare.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects faults while a value is checked part by part, so that all of them can be named at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String detail) {
        found.add(new Fault(pointer, detail));
    }

    public void addAll(List<Fault> faults) {
        found.addAll(faults);
    }

    /** Makes a part; where its constructor refuses, keeps its faults, seen from the given place, and gives nothing. */
    public <T> Optional<T> attempt(String pointer, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (BrokenRuleException refused) {
            refused.faults().forEach(fault -> found.add(fault.under(pointer)));
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    /**
     * Ends the collecting.
     *
     * @throws BrokenRuleException naming every fault found so far, if there is any
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new BrokenRuleException(found);
        }
    }
}
