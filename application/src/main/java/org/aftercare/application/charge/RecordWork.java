package org.aftercare.application.charge;

/** Records work on an issue, unless it needs a consent that is not there. */
public final class RecordWork {
    private final WorkDesk desk;

    public RecordWork(WorkDesk desk) {
        this.desk = desk;
    }

    public record Command(WorkDraft draft) {}

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if times or texts break the rules for them. */
    public WorkOutcome execute(Command command) {
        return desk.attempt(command.draft(), true);
    }
}
