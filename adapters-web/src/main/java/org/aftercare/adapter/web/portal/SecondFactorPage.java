package org.aftercare.adapter.web.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.access.ShowSecondFactor;
import org.aftercare.application.wording.SpokenTime;
import org.aftercare.domain.access.RecoveryCode;
import org.aftercare.domain.customer.Contact;

/**
 * The page of a contact's second factor.
 *
 * @param state {@code none}, {@code begun} or {@code active}
 * @param secret for a telephone, in groups of four; empty unless it is begun
 * @param drawing the same for its camera; empty unless it is begun
 * @param standing since when codes are asked for, and how many recovery codes are left; empty unless it is active
 * @param recoveryCodes new ones, shown this once; mostly none
 * @param faults what is wrong with what was sent, by field
 */
record SecondFactorPage(
        String state,
        String secret,
        Optional<QrCode> drawing,
        String standing,
        List<String> recoveryCodes,
        Map<String, String> faults) {

    /** What is wrong with the given field; empty if nothing is. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    static SecondFactorPage of(
            ShowSecondFactor.Outcome shown,
            Contact contact,
            Optional<ZoneId> zone,
            List<RecoveryCode> recoveryCodes,
            Map<String, String> faults,
            Instant now) {
        var codes = recoveryCodes.stream().map(RecoveryCode::text).toList();
        return switch (shown) {
            case ShowSecondFactor.Outcome.None() ->
                new SecondFactorPage("none", "", Optional.empty(), "", codes, faults);
            case ShowSecondFactor.Outcome.Begun(var secret) ->
                new SecondFactorPage(
                        "begun",
                        secret.replaceAll("(.{4})(?!$)", "$1 "),
                        Optional.of(QrCode.of(address(secret, contact))),
                        "",
                        codes,
                        faults);
            case ShowSecondFactor.Outcome.Active(var since, var left) -> {
                var day = new SpokenTime(zone.orElse(ZoneOffset.UTC), now).day(since);
                yield new SecondFactorPage(
                        "active", "", Optional.empty(), Wording.say("codes.active", day, left), codes, faults);
            }
        };
    }

    /** As telephones read it. */
    private static String address(String secret, Contact contact) {
        var name = encoded(Wording.say("site.name"));
        return "otpauth://totp/" + name + ":" + encoded(contact.email().value()) + "?secret=" + secret + "&issuer="
                + name;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
