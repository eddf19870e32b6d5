package org.aftercare.domain.access;

import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;

/** Somebody, or some program, that works for the vendor. An administrator may do whatever an agent may, and more. */
public record Agent(AgentId id, String name, boolean administrator) {
    public static final int MAX_NAME = 200;

    public Agent {
        var faults = new Faults();
        var given = name;
        name = faults.attempt("/name", () -> Text.line(given, MAX_NAME)).orElse("");
        faults.refuseIfAny();
    }
}
