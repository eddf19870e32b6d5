package org.aftercare.bootstrap;

/** What a chain of exceptions says at its end. */
final class Causes {

    private static final int LONGEST = 300;

    private Causes() {}

    /** The innermost message on one line, or the innermost exception's name where it has none. */
    static String innermost(Throwable thrown) {
        Throwable innermost = thrown;
        for (int depth = 0; innermost.getCause() != null && depth < 100; depth++) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        String text = message == null || message.isBlank()
                ? innermost.getClass().getSimpleName()
                : message.strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
