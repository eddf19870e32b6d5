package org.aftercare.application.issue;

import org.aftercare.domain.issue.Clash;

/** What came of doing something to an issue. */
public sealed interface IssueOutcome {
    record Recorded(IssueView view) implements IssueOutcome {}

    /** There is no such issue. */
    record Unknown() implements IssueOutcome {}

    /** It cannot have happened then. */
    record Refused(Clash clash) implements IssueOutcome {}
}
