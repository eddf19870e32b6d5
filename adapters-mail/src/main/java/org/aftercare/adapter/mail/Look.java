package org.aftercare.adapter.mail;

import org.aftercare.domain.agreement.Severity;

/**
 * The colours of a promise, those of the portal in the light; the template's style sheet knows their dark counterparts.
 *
 * @param tone the name by which the style sheet knows it
 * @param colour of the edge and of the tag's words
 * @param ground behind the tag's words
 */
record Look(String tone, String colour, String ground) {
    static final Look CALM = new Look("run", "#0b6e69", "#e3f2f0");
    static final Look HELD = new Look("held", "#7a5a00", "#fff4d6");
    static final Look LATE = new Look("late", "#a4262c", "#fde8e8");

    static Look of(Standing standing) {
        return switch (standing) {
            case HELD -> HELD;
            case LATE -> LATE;
            case RUNNING, STARTED, TARGETLESS, UNCOVERED -> CALM;
        };
    }

    static String colour(Severity severity) {
        return switch (severity) {
            case S1 -> "#a4262c";
            case S2 -> "#b4500b";
            case S3 -> "#7a5a00";
            case S4 -> "#1f5aa6";
            case S5 -> "#5b6675";
        };
    }

    /** Severities differ by shape as well as by colour. */
    static String shape(Severity severity) {
        return switch (severity) {
            case S1 -> "⬢";
            case S2 -> "▲";
            case S3 -> "◆";
            case S4 -> "●";
            case S5 -> "■";
        };
    }
}
