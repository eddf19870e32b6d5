package org.aftercare.application.port;

/** Marks texts so that we recognise them when they come back by way of a stranger. */
public interface FormSeal {
    /** A code that nobody but us can make of the text: always the same, on every node; fit for a web address. */
    String of(String text);
}
