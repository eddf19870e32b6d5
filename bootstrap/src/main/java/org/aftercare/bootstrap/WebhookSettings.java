package org.aftercare.bootstrap;

import java.util.Optional;

/**
 * How programs are told what happens.
 *
 * @param key that their secrets are sealed with, in base64; one of the data folder's own, unless it is given
 * @param privateNetworks whether anything may be sent into private networks, and without TLS
 */
public record WebhookSettings(Optional<String> key, boolean privateNetworks) {
    static WebhookSettings read(Settings.Reader reader) {
        var key = reader.text("AFTERCARE_SECRET_KEY").filter(given -> isKey(reader, given));
        boolean privateNetworks = reader.read(
                        "AFTERCARE_WEBHOOK_PRIVATE_NETWORKS", Settings::trueOrFalse, "true or false")
                .orElse(false);
        return new WebhookSettings(key, privateNetworks);
    }

    /** What is wrong with a key is said without the key. */
    private static boolean isKey(Settings.Reader reader, String given) {
        try {
            SealingKey.parse(given);
            return true;
        } catch (IllegalArgumentException broken) {
            reader.fault("AFTERCARE_SECRET_KEY must be 32 bytes in base64, as by openssl rand -base64 32");
            return false;
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "WebhookSettings[privateNetworks=" + privateNetworks + "]";
    }
}
