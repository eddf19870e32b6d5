package org.aftercare.application.report;

import java.util.List;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.issue.Issue;

/**
 * What a simulation replays.
 *
 * @param issues each under the version that was in force when it was reported, or under {@link #NO_VERSION}
 * @param work that counts
 */
record Past(List<Issue> issues, List<WorkEntry> work) {
    /** What is said to govern an issue that was reported before there was anything in force. */
    static final int NO_VERSION = 0;

    Past {
        issues = List.copyOf(issues);
        work = List.copyOf(work);
    }

    static boolean governed(Issue issue) {
        return issue.report().version() != NO_VERSION;
    }
}
