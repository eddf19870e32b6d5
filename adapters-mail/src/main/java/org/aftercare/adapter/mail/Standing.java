package org.aftercare.adapter.mail;

import java.time.Instant;
import java.util.Locale;
import org.aftercare.application.port.Notice;

/** How a reported issue stands when its notice is written: each standing has its own sentences in the message bundle. */
enum Standing {
    /** The clock runs since the report. */
    RUNNING,
    /** It was held over, and the clock runs by now. */
    STARTED,
    /** It is held over. */
    HELD,
    /** The promised time had passed before the report was written down. */
    LATE,
    /** The severity is covered, but without a time for an answer. */
    TARGETLESS,
    /** The agreement does not cover the severity. */
    UNCOVERED;

    static Standing of(Notice.ReportedIssue issue, Instant at) {
        if (issue.promise().isEmpty()) {
            return issue.coveredIn().isEmpty() ? UNCOVERED : TARGETLESS;
        }
        var promise = issue.promise().get();
        if (promise.dueAt().isBefore(at)) {
            return LATE;
        }
        if (promise.heldOver()) {
            return promise.startsAt().isAfter(at) ? HELD : STARTED;
        }
        return RUNNING;
    }

    /** As the message bundle names it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
