package org.aftercare.adapter.web.portal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.access.Password;
import org.aftercare.domain.customer.EmailAddress;

/** A password that somebody chooses, typed twice, since nobody sees what he types. */
final class NewPassword {
    static final String PASSWORD = "password";
    static final String AGAIN = "again";

    private final String password;
    private final String again;

    public NewPassword(
            @DefaultValue("") @FormParam(PASSWORD) String password, @DefaultValue("") @FormParam(AGAIN) String again) {
        this.password = password;
        this.again = again;
    }

    /** What is wrong with it, by field; empty if nothing is. */
    Map<String, String> faults(EmailAddress email) {
        var faults = new LinkedHashMap<String, String>();
        if (password.isEmpty()) {
            faults.put(PASSWORD, Wording.say("password.missing"));
            return faults;
        }
        flaw(email).ifPresent(say -> faults.put(PASSWORD, say));
        if (!again.equals(password)) {
            faults.put(AGAIN, Wording.say("password.again.other"));
        }
        return faults;
    }

    private Optional<String> flaw(EmailAddress email) {
        var flaw = Password.flaw(password).map(found -> Wording.say("password.fault." + found));
        var isAddress = password.toLowerCase(Locale.ROOT).contains(email.value());
        return flaw.or(() -> isAddress ? Optional.of(Wording.say("password.fault.ADDRESS")) : Optional.empty());
    }

    /** The password, where there are no faults. */
    Password value() {
        return new Password(password);
    }
}
