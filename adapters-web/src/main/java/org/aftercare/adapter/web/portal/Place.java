package org.aftercare.adapter.web.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.issue.IssueNumber;

/** A place in the list of issues, as addresses carry it: {@code 2026-11-23T13:00:00Z_AC-1042}. */
final class Place {
    private static final String BETWEEN = "_";

    private Place() {}

    static String text(IssueQueue.Position position) {
        return position.dueAt() + BETWEEN + position.number();
    }

    static Optional<IssueQueue.Position> parse(String text) {
        var cut = text.indexOf(BETWEEN);
        if (cut < 0) {
            return Optional.empty();
        }
        try {
            var dueAt = Instant.parse(text.substring(0, cut));
            return dueAt.isAfter(IssueQueue.Position.RESOLVED) || dueAt.isBefore(Instant.EPOCH)
                    ? Optional.empty()
                    : IssueNumber.parse(text.substring(cut + 1)).map(number -> new IssueQueue.Position(dueAt, number));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }
}
