package org.aftercare.bootstrap;

/**
 * How programs are told what happens.
 *
 * @param privateNetworks whether anything may be sent into private networks, and without TLS
 */
public record WebhookSettings(boolean privateNetworks) {
    static WebhookSettings read(Settings.Reader reader) {
        return new WebhookSettings(
                reader.read("AFTERCARE_WEBHOOK_PRIVATE_NETWORKS", Settings::trueOrFalse, "true or false")
                        .orElse(false));
    }
}
