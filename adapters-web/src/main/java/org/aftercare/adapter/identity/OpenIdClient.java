package org.aftercare.adapter.identity;

import java.net.URI;
import java.util.List;

/**
 * What a provider knows Aftercare by, and what is believed of what it says.
 *
 * @param issuer as the provider writes it, to the letter
 * @param returnAddress where browsers come back to
 * @param scopes what the provider is asked for, {@code openid} among them
 * @param claim in which the mail address is. That of {@link #EMAIL} is believed only where {@code email_verified} stands beside
 *     it; whoever names another one says that it is to be believed as it is
 */
public record OpenIdClient(URI issuer, String id, String secret, URI returnAddress, List<String> scopes, String claim) {
    public static final String EMAIL = "email";

    public OpenIdClient {
        scopes = List.copyOf(scopes);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenIdClient[" + id + " of " + issuer + "]";
    }
}
