package org.aftercare.application.charge;

/** Tells what work on an issue would draw and cost, and records nothing. */
public final class PreviewWork {
    private final WorkDesk desk;

    public PreviewWork(WorkDesk desk) {
        this.desk = desk;
    }

    public record Command(WorkDraft draft) {}

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if times or texts break the rules for them. */
    public WorkOutcome execute(Command command) {
        return desk.attempt(command.draft(), false);
    }
}
