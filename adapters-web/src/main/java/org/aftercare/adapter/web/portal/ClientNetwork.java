package org.aftercare.adapter.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** From where in the network a request comes. */
public final class ClientNetwork {
    private static final String LOOPBACK = "127\\.[0-9.]{5,11}|::1|0:0:0:0:0:0:0:1";
    private static final String PRIVATE =
            "10\\.[0-9.]{5,11}|192\\.168\\.[0-9.]{3,7}|172\\.(1[6-9]|2[0-9]|3[01])\\.[0-9.]{3,7}";

    private ClientNetwork() {}

    /**
     * The address of whoever sent it: as the server sees it; where that is a proxy's, as the proxy says it. Proxies stand on
     * this machine or in a private network, end TLS, and add to what {@code X-Forwarded-For} says already, which anybody
     * can have made up: the last address is theirs.
     *
     * @param behindProxy whether people reach us through one
     */
    public static String address(HttpServletRequest request, boolean behindProxy) {
        return address(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), behindProxy);
    }

    static String address(String seen, @Nullable String forwarded, boolean behindProxy) {
        if (!behindProxy || forwarded == null || !seen.matches(LOOPBACK + "|" + PRIVATE)) {
            return seen;
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9a-fA-F:.]{2,45}") ? last : seen;
    }
}
