package org.aftercare.domain.issue;

/** How an issue stands to another. */
public enum Relation {
    /** It tells of the same as the other, which goes on in its place. */
    DUPLICATE_OF,
    /** The other tells of the same as this one. */
    HAS_DUPLICATE,
    RELATED_TO;

    /** How the other issue stands to this one. */
    public Relation inverse() {
        return switch (this) {
            case DUPLICATE_OF -> HAS_DUPLICATE;
            case HAS_DUPLICATE -> DUPLICATE_OF;
            case RELATED_TO -> RELATED_TO;
        };
    }
}
