package org.aftercare.domain.issue;

import java.util.Optional;

/**
 * By what people and programs call a recorded breach: its place in the history of its issue.
 *
 * @param event the position of the {@link IssueEvent.Breached} in the order of recording, counted from 0, the report; so
 *     at least 1. Written as in {@code AC-1042-3}
 */
public record BreachId(IssueNumber issue, int event) {
    public BreachId {
        if (event < 1) {
            throw new IllegalArgumentException("the report comes first, so a breach is never at " + event);
        }
    }

    /** The breach that is called so, if there can be one. */
    public static Optional<BreachId> parse(String text) {
        var cut = text.lastIndexOf('-');
        if (cut < 0 || !text.substring(cut + 1).matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        var event = Integer.parseInt(text, cut + 1, text.length(), 10);
        return IssueNumber.parse(text.substring(0, cut)).map(issue -> new BreachId(issue, event));
    }

    @Override
    public String toString() {
        return issue + "-" + event;
    }
}
