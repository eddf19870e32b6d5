package org.aftercare.bootstrap;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.adapter.identity.OpenIdClient;

/**
 * By what else than their passwords here agents can log in.
 *
 * @param client of an identity provider, by OpenID Connect; without one there are local accounts alone
 */
public record IdentitySettings(Optional<OpenIdClient> client) {
    private static final String ISSUER = "AFTERCARE_OIDC_ISSUER";
    private static final String ID = "AFTERCARE_OIDC_CLIENT_ID";
    private static final String SECRET = "AFTERCARE_OIDC_CLIENT_SECRET";
    private static final String SCOPES = "AFTERCARE_OIDC_SCOPES";
    private static final String CLAIM = "AFTERCARE_OIDC_CLAIM";
    private static final String OPENID = "openid";
    private static final List<String> USUAL_SCOPES = List.of(OPENID, OpenIdClient.EMAIL);
    private static final String RETURN = "/agents/token/return";

    static IdentitySettings read(Settings.Reader reader, URI publicAddress) {
        var issuer = reader.read(
                ISSUER,
                IdentitySettings::issuer,
                "the https address that the identity provider calls itself by, without a query (http on this machine alone)");
        var id = reader.text(ID);
        var secret = reader.text(SECRET);
        var scopes = reader.read(
                SCOPES, IdentitySettings::scopes, "scopes with spaces between them, openid among them: openid email");
        var claim = reader.read(CLAIM, IdentitySettings::claim, "the name of a claim, such as email");
        if (reader.text(ISSUER).isEmpty()) {
            Stream.of(ID, SECRET, SCOPES, CLAIM)
                    .filter(key -> reader.text(key).isPresent())
                    .forEach(key -> reader.fault(key + " is for an identity provider, but " + ISSUER + " is missing"));
            return new IdentitySettings(Optional.empty());
        }
        Stream.of(ID, SECRET)
                .filter(key -> reader.text(key).isEmpty())
                .forEach(key -> reader.fault(key + " must be given, since " + ISSUER + " is set"));
        if (!isSafe(publicAddress)) {
            reader.fault(Settings.PUBLIC_ADDRESS + " must be an https address, since " + ISSUER
                    + " is set and browsers come back from there with what nobody else should read");
        }
        return new IdentitySettings(issuer.flatMap(address -> id.flatMap(name -> secret.map(given -> new OpenIdClient(
                address,
                name,
                given,
                URI.create(publicAddress + RETURN),
                scopes.orElse(USUAL_SCOPES),
                claim.orElse(OpenIdClient.EMAIL))))));
    }

    /** As it stands: a slash at the end is a part of it. */
    private static URI issuer(String text) {
        var issuer = URI.create(text);
        if (issuer.getHost() == null
                || issuer.getRawQuery() != null
                || issuer.getRawFragment() != null
                || issuer.getRawUserInfo() != null
                || !isSafe(issuer)) {
            throw new IllegalArgumentException("no issuer: " + text);
        }
        return issuer;
    }

    /** What is said on one machine is heard by nobody else. */
    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && address.getHost() != null
                        && address.getHost()
                                .toLowerCase(Locale.ROOT)
                                .matches("localhost|\\[::1]|127(\\.[0-9]{1,3}){3}"));
    }

    private static List<String> scopes(String text) {
        var scopes = List.of(text.split(" +"));
        if (!scopes.contains(OPENID) || !scopes.stream().allMatch(scope -> scope.matches("[!#-\\[\\]-~]+"))) {
            throw new IllegalArgumentException("no scopes: " + text);
        }
        return scopes;
    }

    private static String claim(String text) {
        if (!text.matches("[A-Za-z0-9_:./-]{1,200}")) {
            throw new IllegalArgumentException("no claim: " + text);
        }
        return text;
    }
}
