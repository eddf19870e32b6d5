package org.aftercare.adapter.web.portal;

/** What people typed, as it is shown to them again. */
final class Typed {
    private static final String UNREADABLE = "\uFFFD";

    private Typed() {}

    /** The same text, with a mark in place of each control character, which no page can show. */
    static String legible(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", UNREADABLE);
    }
}
