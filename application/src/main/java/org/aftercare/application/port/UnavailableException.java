package org.aftercare.application.port;

/** Something outside cannot be reached now; trying again later may help. */
public class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String what, Throwable cause) {
        super(what, cause);
    }
}
