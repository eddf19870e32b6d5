package org.aftercare.adapter.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself (OpenID Connect Discovery), as far as it is needed.
 *
 * @param validator holds ID tokens against the provider's keys, which it reads when it needs one that it does not have: so a
 *     change of keys is noticed
 * @param inBody whether the client's secret goes into the body of a request; usually it goes into its head
 * @param until when to look again
 */
record Discovered(
        URI loginPage, URI tokens, Optional<URI> userInfo, IDTokenValidator validator, boolean inBody, Instant until) {
    /** Keys that anybody may have are used to verify; a secret of ours is none. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** Reads what the issuer says of itself, and refuses it where that cannot be relied on. */
    static Discovered of(OpenIdClient client, Instant until) throws IOException, GeneralException {
        var issuer = new Issuer(client.issuer());
        var told = OIDCProviderMetadata.resolve(issuer, Patience::with);
        var keys = reliable(client, "jwks_uri", told.getJWKSetURI()).toURL();
        return new Discovered(
                reliable(client, "authorization_endpoint", told.getAuthorizationEndpointURI()),
                reliable(client, "token_endpoint", told.getTokenEndpointURI()),
                told.getUserInfoEndpointURI() == null
                        ? Optional.empty()
                        : Optional.of(reliable(client, "userinfo_endpoint", told.getUserInfoEndpointURI())),
                new IDTokenValidator(issuer, new ClientID(client.id()), selector(keys), null),
                isInBody(told.getTokenEndpointAuthMethods()),
                until);
    }

    private static JWSVerificationKeySelector<SecurityContext> selector(URL keys) {
        // keys are read by whoever needs them: threads of its own would outlive the application
        var source = JWKSourceBuilder.<SecurityContext>create(keys, Patience.reader())
                .refreshAheadCache(false)
                .build();
        return new JWSVerificationKeySelector<>(SIGNATURES, source);
    }

    private static boolean isInBody(@Nullable List<ClientAuthenticationMethod> methods) {
        return methods != null
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    /** What is asked over TLS is not sent on without. */
    private static URI reliable(OpenIdClient client, String name, @Nullable URI told) throws GeneralException {
        if (told == null || !told.isAbsolute()) {
            throw new GeneralException("it tells no " + name);
        }
        if (!"https".equals(told.getScheme())
                && !told.getScheme().equals(client.issuer().getScheme())) {
            throw new GeneralException("its " + name + " is without TLS: " + told);
        }
        return told;
    }
}
