package org.aftercare.domain;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown by constructors of domain values: what was given breaks rules of the domain, each named by one {@link Fault}. */
public final class BrokenRuleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * Names several faults.
     *
     * @param faults at least one
     */
    public BrokenRuleException(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.pointer().isEmpty() ? fault.detail() : fault.pointer() + ": " + fault.detail())
                .collect(Collectors.joining("; ")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a broken rule needs at least one fault");
        }
        this.faults = List.copyOf(faults);
    }

    public BrokenRuleException(String detail) {
        this(List.of(new Fault("", detail)));
    }

    /** Every fault that was found, at least one, in the order of the value's parts. */
    public List<Fault> faults() {
        return faults;
    }
}
