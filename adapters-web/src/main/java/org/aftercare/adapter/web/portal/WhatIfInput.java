package org.aftercare.adapter.web.portal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.domain.agreement.Severity;

/** What somebody asked of "What if?", as it came. */
final class WhatIfInput {
    static final String SEVERITY = "severity";
    static final String DAY = "day";
    static final String TIME = "time";

    private static final int FIRST_YEAR = 1972;
    private static final int LAST_YEAR = 2198;

    private final String severity;
    private final String day;
    private final String time;

    public WhatIfInput(
            @DefaultValue("") @QueryParam(SEVERITY) String severity,
            @DefaultValue("") @QueryParam(DAY) String day,
            @DefaultValue("") @QueryParam(TIME) String time) {
        this.severity = severity;
        this.day = day;
        this.time = time;
    }

    String severity() {
        return severity;
    }

    String day() {
        return day;
    }

    String time() {
        return time;
    }

    /** Whether anything was asked. */
    boolean asked() {
        return !(severity + day + time).isEmpty();
    }

    /** What can be worked out. */
    record Question(Severity severity, LocalDate day, LocalTime time) {}

    /**
     * What came of reading it.
     *
     * @param question absent if nothing was asked, or if there are faults
     * @param faults by field, in the order of the form
     */
    record Reading(Optional<Question> question, Map<String, String> faults) {}

    Reading read() {
        if (!asked()) {
            return new Reading(Optional.empty(), Map.of());
        }
        var faults = new LinkedHashMap<String, String>();
        var chosen = Stream.of(Severity.values())
                .filter(value -> value.name().equals(severity))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.put(SEVERITY, Wording.say("whatIf.severity.missing"));
        }
        var date = date();
        if (date.isEmpty()) {
            faults.put(DAY, Wording.say("whatIf.day.missing"));
        }
        var hour = hour();
        if (hour.isEmpty()) {
            faults.put(TIME, Wording.say("whatIf.time.missing"));
        }
        return faults.isEmpty()
                ? new Reading(
                        Optional.of(new Question(chosen.orElseThrow(), date.orElseThrow(), hour.orElseThrow())),
                        Map.of())
                : new Reading(Optional.empty(), faults);
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> hour() {
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
