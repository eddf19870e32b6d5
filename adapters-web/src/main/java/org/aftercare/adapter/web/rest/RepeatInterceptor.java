package org.aftercare.adapter.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.aftercare.adapter.web.problem.ProblemException;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.repeat.ActOnce;
import org.aftercare.domain.access.SecretHash;

/**
 * Answers a POST that is sent again, with the same {@code Idempotency-Key}, as the first time. The answer is kept in the unit
 * of work of what it tells of. A key belongs to one token (to one address of the network
 * where no token is needed), and is good for one request: path, query and body.
 *
 * <p>After draft-ietf-httpapi-idempotency-key-header, but for one thing: who repeats a request that is under way waits for its
 * answer, and gets it.
 */
@RepeatSafe
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class RepeatInterceptor {
    static final String KEY = "Idempotency-Key";
    /** Says that an answer is one of before. */
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern WORTHY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final ActOnce actOnce;
    private final HttpServletRequest request;

    @Inject
    public RepeatInterceptor(ActOnce actOnce, HttpServletRequest request) {
        this.actOnce = actOnce;
        this.request = request;
    }

    /** Answers the call, or has it act. */
    @AroundInvoke
    public Object answer(InvocationContext call) throws Exception {
        if (request.getHeader(KEY) == null) {
            return call.proceed();
        }
        var key = key();
        var token = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(header -> header.substring(header.indexOf(' ') + 1).strip())
                .orElseGet(() -> "from " + request.getRemoteAddr());
        var seal = new AnswerSeal(token, key);
        var given = new AtomicReference<Response>();
        var outcome = actOnce.execute(
                new ActOnce.Command(SecretHash.of(token + " " + key), asked(call.getParameters()), () -> {
                    var response = proceed(call);
                    given.set(response);
                    return response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                            ? Optional.of(seal.close(KeptAnswer.of(response)))
                            : Optional.empty();
                }));
        return switch (outcome) {
            case ActOnce.Outcome.Acted acted -> given.get();
            case ActOnce.Outcome.Refused refused -> given.get();
            case ActOnce.Outcome.ActedBefore(var sealed) ->
                seal.open(sealed).answer().header(REPLAYED, true).build();
            case ActOnce.Outcome.KeyTaken taken ->
                ProblemType.KEY_USED
                        .problem("The " + KEY + " came with another request before. Choose a new one.")
                        .response();
        };
    }

    private String key() {
        var keys = Collections.list(request.getHeaders(KEY));
        if (keys.size() > 1 || !WORTHY.matcher(keys.getFirst()).matches()) {
            throw new ProblemException(ProblemType.MALFORMED.problem(
                    "The " + KEY + " header must be there once, with 1 to 255 visible characters of ASCII."));
        }
        return keys.getFirst();
    }

    /** All that makes one request another. */
    private SecretHash asked(Object... parameters) {
        var digest = sha256();
        var address = request.getRequestURI() + "?" + request.getQueryString() + "\n";
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        Arrays.stream(parameters).forEach(parameter -> {
            if (parameter instanceof Body body) {
                digest.update(body.bytes());
            } else if (parameter instanceof Upload upload) {
                digest.update((upload.type() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(upload.content());
            }
        });
        return new SecretHash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Response proceed(InvocationContext call) {
        try {
            return (Response) call.proceed();
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception unheardOf) {
            throw new IllegalStateException("resources throw nothing checked", unheardOf);
        }
    }
}
