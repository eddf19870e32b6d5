package org.aftercare.adapter.identity;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;

/** How long a provider is waited for, in milliseconds, and how much is read of it. It is followed nowhere else. */
final class Patience {
    private static final int TO_CONNECT = 2_000;
    private static final int TO_READ = 5_000;
    private static final int MOST_BYTES = 256 * 1024;

    private Patience() {}

    static void with(HTTPRequest request) {
        request.setConnectTimeout(TO_CONNECT);
        request.setReadTimeout(TO_READ);
        request.setFollowRedirects(false);
    }

    /** Reads what lies at an address, within these bounds. */
    static DefaultResourceRetriever reader() {
        return new DefaultResourceRetriever(TO_CONNECT, TO_READ, MOST_BYTES);
    }
}
