package org.aftercare.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aftercare.application.port.WebhookSender;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.EventType;
import org.aftercare.domain.webhook.SigningSecret;
import org.junit.jupiter.api.Test;

/** Held against the specification by other means than those of the library that signs. */
class SignaturesTest {
    private static final EndpointAddress TO = EndpointAddress.parse("https://hooks.acme.example/");
    private static final EventId EVENT = new EventId.OfIssue(new IssueNumber(1042), 3, EventType.ISSUE_BREACHED);
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00.999999Z");

    private static String hmac(String secret, String signed) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static WebhookSender.Message message(String body, SigningSecret... secrets) {
        return new WebhookSender.Message(TO, EVENT, AT, body, List.of(secrets));
    }

    @Test
    void what_is_signed_is_id_time_in_seconds_and_body() throws GeneralSecurityException {
        var secret = SigningSecret.random();
        var body = "{\"type\":\"issue.breached\",\"summary\":\"Ærø 🎄\"}";

        var signature = Signatures.of(message(body, secret));

        assertThat(signature).isEqualTo(hmac(secret.text(), "AC-1042-3-breached.1795168800." + body));
    }

    /** Worked out with openssl: the key is 32 times the letter k. */
    @Test
    void a_signature_that_was_worked_out_by_a_third_party() {
        var secret = new SigningSecret(
                "whsec_" + Base64.getEncoder().encodeToString("k".repeat(32).getBytes(StandardCharsets.UTF_8)));

        assertThat(Signatures.of(message("{}", secret))).isEqualTo("v1,PraWeh4YWLELiwEySTBBHCRhziJMDnGpbr0OG0fLbrU=");
    }

    @Test
    void each_secret_signs_for_itself() throws GeneralSecurityException {
        var current = SigningSecret.random();
        var replaced = SigningSecret.random();

        var signature = Signatures.of(message("{}", current, replaced));

        assertThat(signature.split(" "))
                .containsExactly(
                        hmac(current.text(), "AC-1042-3-breached.1795168800.{}"),
                        hmac(replaced.text(), "AC-1042-3-breached.1795168800.{}"));
    }

    @Test
    void no_id_has_a_full_stop_which_separates_what_is_signed() {
        assertThat(EVENT.text()).doesNotContain(".");
        assertThat(new EventId.OfTest(new UUID(1, 2)).text()).doesNotContain(".");
    }
}
