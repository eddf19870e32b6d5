package org.aftercare.application.port;

/** A secret is there, but sealed with another key than the one that we have. */
public final class SealedElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SealedElsewhereException() {
        super("the secret was sealed with another key than this node has: see AFTERCARE_SECRET_KEY");
    }
}
