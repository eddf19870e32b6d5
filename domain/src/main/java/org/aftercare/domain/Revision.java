package org.aftercare.domain;

/**
 * Which state of an aggregate this is. A save is refused unless it is made from the state that is stored.
 *
 * @param number 0 for an aggregate that was never stored, then counting up
 */
public record Revision(long number) {
    /** Of an aggregate that was never stored. */
    public static final Revision NONE = new Revision(0);

    public Revision {
        if (number < 0) {
            throw new IllegalArgumentException("a revision is not negative: " + number);
        }
    }

    public Revision next() {
        return new Revision(number + 1);
    }
}
