package org.aftercare.domain;

import java.util.Objects;

/**
 * One thing wrong with what somebody gave us, said so that they can mend it.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) relative to the value that was checked; empty for the whole of it
 * @param detail what is wrong, as a sentence without a full stop, naming the value and the rule
 */
public record Fault(String pointer, String detail) {
    public Fault {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(detail, "detail");
    }

    /** The same fault seen from one level further out. */
    public Fault under(String prefix) {
        return new Fault(prefix + pointer, detail);
    }
}
