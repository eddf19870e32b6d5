package org.aftercare.application.issue;

import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;

/** What is recorded of two issues at once, which clashes with nothing. */
final class IssuePairs {
    private IssuePairs() {}

    static Issue grown(Issue issue, IssueEvent event) {
        return switch (issue.with(event)) {
            case Issue.Change.Changed(var changed) -> changed;
            case Issue.Change.Refused(var clash) ->
                throw new IllegalStateException("a link clashes with nothing, and here is " + clash);
        };
    }
}
