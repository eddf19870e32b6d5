package org.aftercare.adapter.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aftercare.domain.access.SecretHash;
import org.eclipse.krazo.security.CsrfToken;
import org.eclipse.krazo.security.CsrfTokenStrategy;

/**
 * Tells our own forms from forged ones without a session: each carries a code that only the holder of the log-in cookie can
 * make (before log-in, of a cookie for that). So a form of one log-in is refused under another, on whatever node.
 */
final class FormTokens implements CsrfTokenStrategy {
    private static final String MADE = FormTokens.class.getName() + ".made";
    private static final String PARAMETER = "form-token";
    private static final String HEADER = "X-Form-Token";
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "Aftercare form".getBytes(StandardCharsets.UTF_8);

    @Override
    public Optional<CsrfToken> getToken(HttpServletRequest request, HttpServletResponse response, boolean create) {
        var secret = Cookies.logIn(request)
                .or(() -> Cookies.form(request))
                .or(() -> Optional.ofNullable((String) request.getAttribute(MADE)));
        // without a cookie no code is right; yet there must be one, since otherwise Krazo does not even read what was
        // typed
        var held = secret.orElseGet(() -> create ? make(request, response) : SecretHash.newSecret());
        return Optional.of(new CsrfToken(HEADER, PARAMETER, code(held)));
    }

    private static String make(HttpServletRequest request, HttpServletResponse response) {
        var secret = SecretHash.newSecret();
        Cookies.setForm(request, response, secret);
        request.setAttribute(MADE, secret);
        return secret;
    }

    private static String code(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
