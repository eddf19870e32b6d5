package org.aftercare.adapter.webhook;

import java.net.UnknownHostException;

/** A host leads to where nothing may be sent. */
final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
        super(host + " leads to where nothing may be sent");
    }
}
