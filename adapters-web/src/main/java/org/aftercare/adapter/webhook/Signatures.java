package org.aftercare.adapter.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.util.stream.Collectors;
import org.aftercare.application.port.WebhookSender;
import org.aftercare.domain.webhook.SigningSecret;

/** Signs messages as Standard Webhooks has it. */
final class Signatures {
    private Signatures() {}

    /** The signatures of a message, one by each secret, as its header has them. */
    static String of(WebhookSender.Message message) {
        return message.secrets().stream().map(secret -> sign(message, secret)).collect(Collectors.joining(" "));
    }

    private static String sign(WebhookSender.Message message, SigningSecret secret) {
        try {
            return new Webhook(secret.text())
                    .sign(message.event().text(), message.at().getEpochSecond(), message.body());
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
