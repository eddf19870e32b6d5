package org.aftercare.bootstrap;

/** Why Aftercare cannot start, as one plain sentence for whoever started it. */
public final class StartUpFailure extends RuntimeException {

    public StartUpFailure(String sentence) {
        super(sentence);
    }

    public StartUpFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
