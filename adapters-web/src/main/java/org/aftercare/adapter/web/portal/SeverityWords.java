package org.aftercare.adapter.web.portal;

import org.aftercare.domain.agreement.Severity;

/**
 * A severity, as the portal shows it: by colour, by shape and by name.
 *
 * @param code {@code S1} to {@code S5}
 */
record SeverityWords(String code, String name, String description) {

    static SeverityWords of(Severity severity) {
        var code = severity.name();
        return new SeverityWords(
                code, Wording.say("severity." + code + ".name"), Wording.say("severity." + code + ".description"));
    }
}
