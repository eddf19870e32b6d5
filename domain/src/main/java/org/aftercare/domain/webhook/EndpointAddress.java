package org.aftercare.domain.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.aftercare.domain.BrokenRuleException;

/**
 * Where an endpoint listens. Whether it may be sent to there is decided when it is, by where the name of the host leads then.
 *
 * @param value an absolute address of http or https with a host, without user, password and fragment
 */
public record EndpointAddress(URI value) {
    public static final int MAX_LENGTH = 2000;
    private static final int HIGHEST_PORT = 65_535;

    public EndpointAddress {
        var scheme = value.getScheme() == null ? "" : value.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new BrokenRuleException("must be an address that begins with https://");
        }
        if (value.getHost() == null) {
            throw new BrokenRuleException("must name a host, such as hooks.example.org");
        }
        if (value.getRawUserInfo() != null) {
            throw new BrokenRuleException("must not have a user or a password in it");
        }
        if (value.getRawFragment() != null) {
            throw new BrokenRuleException("must not have a fragment");
        }
        if (value.getPort() == 0 || value.getPort() > HIGHEST_PORT) {
            throw new BrokenRuleException("must have a port from 1 to " + HIGHEST_PORT + ", if any");
        }
        if (value.toASCIIString().length() > MAX_LENGTH) {
            throw new BrokenRuleException("must be at most " + MAX_LENGTH + " characters long");
        }
    }

    /**
     * The address that is written so.
     *
     * @throws BrokenRuleException if it is none
     */
    public static EndpointAddress parse(String text) {
        try {
            return new EndpointAddress(new URI(new URI(text).toASCIIString()));
        } catch (URISyntaxException broken) {
            throw new BrokenRuleException("must be an address such as https://hooks.example.org/aftercare");
        }
    }

    /** Whether what is sent there is encrypted on its way. */
    public boolean encrypted() {
        return value.getScheme().equalsIgnoreCase("https");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
