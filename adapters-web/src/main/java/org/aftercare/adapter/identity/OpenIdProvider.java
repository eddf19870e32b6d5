package org.aftercare.adapter.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.aftercare.application.port.IdentityProvider;
import org.aftercare.domain.Faults;
import org.aftercare.domain.customer.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A provider of OpenID Connect, asked by the authorisation code flow with PKCE. What it says of itself is read when it is first
 * needed, and again each hour, so that no start waits for it. Its tokens are held against real time, since it knows of no
 * other.
 */
public final class OpenIdProvider implements IdentityProvider {
    private static final Logger LOG = System.getLogger(OpenIdProvider.class.getName());
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int LONGEST_CODE = 4_000;

    /** So many requests may wait for the provider at once: one that keeps silent must not take all threads of a node. */
    private static final int AT_ONCE = 8;

    private final OpenIdClient client;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private volatile @Nullable Discovered remembered;

    /**
     * A provider that is not asked for anything yet.
     *
     * @param clock by which what was found out about it gets old
     */
    public OpenIdProvider(OpenIdClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String name() {
        return client.issuer().toString();
    }

    @Override
    public Question question(Proof proof) {
        return asked(() -> new Question.At(page(proof)), new Question.Away());
    }

    private URI page(Proof proof) throws IOException, GeneralException {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(client.scopes().toArray(String[]::new)),
                        new ClientID(client.id()),
                        client.returnAddress())
                .endpointURI(discovered().loginPage())
                .state(new State(proof.state()))
                .nonce(new Nonce(proof.nonce()))
                .codeChallenge(new CodeVerifier(proof.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public Identity identify(String code, Proof proof) {
        return code.isBlank() || code.length() > LONGEST_CODE
                ? new Identity.Spent()
                : asked(() -> identified(code, proof), new Identity.Away());
    }

    private Identity identified(String code, Proof proof) throws IOException, GeneralException {
        var discovered = discovered();
        var answer = answer(discovered, code, proof);
        if (!answer.indicatesSuccess()) {
            return refused(answer);
        }
        try {
            var response = (OIDCTokenResponse) OIDCTokenResponseParser.parse(answer);
            var tokens = response.getOIDCTokens();
            var claims = discovered.validator().validate(tokens.getIDToken(), new Nonce(proof.nonce()));
            var address = identity(claims);
            return address instanceof Identity.Nameless && discovered.userInfo().isPresent()
                    ? identity(userInfo(discovered.userInfo().get(), claims, tokens.getAccessToken()))
                    : address;
        } catch (KeySourceException noKeys) {
            throw new IOException(noKeys);
        } catch (ParseException | BadJOSEException | JOSEException unreliable) {
            return unreliable(unreliable.toString());
        }
    }

    private HTTPResponse answer(Discovered discovered, String code, Proof proof) throws IOException {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), client.returnAddress(), new CodeVerifier(proof.verifier()));
        return sent(new TokenRequest.Builder(discovered.tokens(), us(discovered), grant)
                .build()
                .toHTTPRequest());
    }

    private ClientAuthentication us(Discovered discovered) {
        var id = new ClientID(client.id());
        var secret = new Secret(client.secret());
        return discovered.inBody() ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }

    /** Why the provider gives nothing for a code. */
    private Identity refused(HTTPResponse answer) throws IOException {
        var status = answer.getStatusCode();
        if (status >= HTTPResponse.SC_SERVER_ERROR) {
            throw new IOException("it answers " + status);
        }
        var code = ErrorObject.parse(answer).getCode();
        if (OAuth2Error.INVALID_GRANT.getCode().equals(code)) {
            return new Identity.Spent();
        }
        return unreliable("it answers " + status + ", " + code
                + (OAuth2Error.INVALID_CLIENT.getCode().equals(code)
                        ? ": check AFTERCARE_OIDC_CLIENT_ID and AFTERCARE_OIDC_CLIENT_SECRET"
                        : ""));
    }

    private Identity unreliable(String why) {
        LOG.log(Level.WARNING, "What the identity provider {0} answered was refused: {1}", name(), why);
        return new Identity.Unreliable();
    }

    /** Where the ID token does not tell the address, whoever has the access token is told it (OpenID Connect Core §5.3). */
    private static ClaimsSet userInfo(
            URI place, IDTokenClaimsSet claims, com.nimbusds.oauth2.sdk.token.AccessToken token)
            throws IOException, ParseException {
        var answer = UserInfoResponse.parse(sent(new UserInfoRequest(place, token).toHTTPRequest()));
        if (!answer.indicatesSuccess()) {
            throw new ParseException("its userinfo endpoint answers "
                    + answer.toErrorResponse().getErrorObject().getHTTPStatusCode());
        }
        var told = answer.toSuccessResponse().getUserInfo();
        if (told == null || !claims.getSubject().equals(told.getSubject())) {
            throw new ParseException(
                    "its userinfo endpoint tells of somebody else, or in a way that is not understood");
        }
        return told;
    }

    private Identity identity(ClaimsSet claims) {
        var told = Optional.ofNullable(claims.getStringClaim(client.claim()));
        var address = told.flatMap(text -> new Faults().attempt("", () -> new EmailAddress(text)));
        if (address.isEmpty()) {
            return new Identity.Nameless();
        }
        return client.claim().equals(OpenIdClient.EMAIL) && !isVerified(claims)
                ? new Identity.Unproven(address.get())
                : new Identity.Known(address.get());
    }

    /** Some providers write a text where a truth value belongs. */
    private static boolean isVerified(ClaimsSet claims) {
        return "true".equals(String.valueOf(claims.getClaim("email_verified")));
    }

    private static HTTPResponse sent(HTTPRequest request) throws IOException {
        Patience.with(request);
        return request.send();
    }

    private Discovered discovered() throws IOException, GeneralException {
        var known = remembered;
        var now = clock.instant();
        if (known == null || !now.isBefore(known.until())) {
            known = Discovered.of(client, now.plus(REMEMBERED));
            remembered = known;
        }
        return known;
    }

    /** Something that takes the provider. */
    @FunctionalInterface
    private interface Errand<T> {
        T run() throws IOException, GeneralException;
    }

    private <T> T asked(Errand<T> errand, T away) {
        if (!room.tryAcquire()) {
            LOG.log(Level.WARNING, "The identity provider {0} keeps {1} log-ins waiting.", name(), AT_ONCE);
            return away;
        }
        try {
            return errand.run();
        } catch (IOException | GeneralException | IllegalArgumentException unreachable) {
            LOG.log(Level.WARNING, "The identity provider {0} cannot be asked: {1}", name(), unreachable.toString());
            return away;
        } finally {
            room.release();
        }
    }
}
