package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.aftercare.application.wording.SpokenTime;

/**
 * The form of whoever wants to be phoned.
 *
 * @param typed what was typed, by field
 * @param faults what is wrong with what was sent, in the order of the form
 * @param stamp that says when the form was given out
 * @param zone whose time the times are
 * @param today as date fields have it
 */
record CallbackForm(
        Map<String, String> typed,
        boolean consents,
        List<ReportForm.FieldFault> faults,
        String stamp,
        String zone,
        String today) {

    /** What was typed into a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with the given field; empty if nothing is. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(ReportForm.FieldFault::say)
                .findFirst()
                .orElse("");
    }

    static CallbackForm of(CallbackInput input, Map<String, String> faults, String stamp, ZoneId zone, Instant now) {
        return new CallbackForm(
                Map.of(
                        CallbackInput.NAME, shown(input, CallbackInput.NAME),
                        CallbackInput.PHONE, shown(input, CallbackInput.PHONE),
                        CallbackInput.EMAIL, shown(input, CallbackInput.EMAIL),
                        CallbackInput.COMPANY, shown(input, CallbackInput.COMPANY),
                        CallbackInput.TOPIC, shown(input, CallbackInput.TOPIC),
                        CallbackInput.DAY, shown(input, CallbackInput.DAY),
                        CallbackInput.FROM, shown(input, CallbackInput.FROM),
                        CallbackInput.TO, shown(input, CallbackInput.TO)),
                input.consents(),
                faults.entrySet().stream()
                        .map(fault -> new ReportForm.FieldFault(fault.getKey(), fault.getValue()))
                        .toList(),
                Typed.legible(stamp),
                new SpokenTime(zone, now).zone(),
                now.atZone(zone).toLocalDate().toString());
    }

    private static String shown(CallbackInput input, String field) {
        return Typed.legible(input.typed(field));
    }
}
