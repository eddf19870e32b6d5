package org.aftercare.application.port;

/** Something that must be unique is stored already; nothing was stored. */
public final class DuplicateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is there twice.
     *
     * @param what for people
     */
    public DuplicateException(String what, Throwable cause) {
        super(what, cause);
    }

    public DuplicateException(String what) {
        super(what);
    }
}
