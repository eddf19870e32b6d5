package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.util.List;
import org.aftercare.domain.agreement.Agreement;

/** The agreements of a customer, as their list shows them. */
record AgreementList(List<Line> lines) {

    /**
     * An agreement.
     *
     * @param tone a class of the style sheet
     * @param status how it stands today
     */
    public record Line(String number, String title, String systems, String tone, String status) {}

    static AgreementList of(List<Agreement> agreements, Instant now) {
        return new AgreementList(
                agreements.stream().map(agreement -> line(agreement, now)).toList());
    }

    private static Line line(Agreement agreement, Instant now) {
        var inForce = agreement.inForceAt(now);
        return new Line(
                agreement.number().toString(),
                agreement.title(),
                Wording.row(agreement.systems()),
                inForce.isPresent() ? "done" : "none",
                inForce.map(version -> Wording.say("own.list.inForce", version.number()))
                        .orElseGet(() -> Wording.say("own.list.notInForce")));
    }
}
