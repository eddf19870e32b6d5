package org.aftercare.domain.agreement;

import java.util.Arrays;
import java.util.Optional;

/** What kind of help a piece of work is ({@code domain.md} §1). */
public enum SupportLevel {
    /** Level 1: telling somebody how the software is used. */
    GUIDANCE(1),
    /** Level 2: technical help that leaves the software as it is. */
    TECHNICAL(2),
    /** Level 3: the software is changed. */
    CHANGE(3);

    private final int number;

    SupportLevel(int number) {
        this.number = number;
    }

    /** 1 to 3, as agreements and the API write it. */
    public int number() {
        return number;
    }

    /** The level of that number, if there is one. */
    public static Optional<SupportLevel> of(int number) {
        return Arrays.stream(values()).filter(level -> level.number == number).findFirst();
    }
}
