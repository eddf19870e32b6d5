package org.aftercare.application.issue;

import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.Tags;

/** Gives an issue tags in place of those that it has. No clock moves. */
public final class TagIssue {
    private final IssueActs acts;

    public TagIssue(IssueActs acts) {
        this.acts = acts;
    }

    public record Command(IssueAct act, Tags tags) {}

    public IssueOutcome execute(Command command) {
        return acts.record(
                command.act(),
                (happenedAt, recordedAt, actor, channel) ->
                        new IssueEvent.Tagged(happenedAt, recordedAt, actor, channel, command.tags()));
    }
}
