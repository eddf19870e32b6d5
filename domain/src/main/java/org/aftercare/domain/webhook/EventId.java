package org.aftercare.domain.webhook;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.charge.StatementId;
import org.aftercare.domain.issue.IssueNumber;

/**
 * By what programs know an event again, however often they are told of it. It says where the event is kept, so that what there
 * is to tell can be made anew at any time.
 */
public sealed interface EventId {

    EventType type();

    /** As it is written; without a full stop, which separates what is signed. */
    String text();

    /**
     * Something that happened to an issue. Written as in {@code AC-1042-3-breached}.
     *
     * @param event the position in the order of recording, counted from 0, the report
     */
    record OfIssue(IssueNumber issue, int event, EventType type) implements EventId {
        private static final String PREFIX = "issue.";
        private static final Pattern WRITTEN = Pattern.compile("(.+)-(0|[1-9][0-9]{0,8})-([a-z_]+)");

        public OfIssue {
            if (event < 0 || !type.word().startsWith(PREFIX)) {
                throw new IllegalArgumentException("no " + type + " is at " + event + " of an issue's history");
            }
        }

        @Override
        public String text() {
            return issue + "-" + event + "-" + type.word().substring(PREFIX.length());
        }

        private static Optional<EventId> read(String text) {
            var parts = WRITTEN.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var event = Integer.parseInt(parts.group(2));
            return IssueNumber.parse(parts.group(1)).flatMap(issue -> EventType.of(PREFIX + parts.group(3))
                    .map(type -> new OfIssue(issue, event, type)));
        }
    }

    /**
     * Something that happened to a callback request. Written as in {@code CB-1001-1-attempted}.
     *
     * @param step what it was in the order in which things happened, counted from 0, the asking
     */
    record OfCallback(CallbackReference callback, int step, EventType type) implements EventId {
        private static final String PREFIX = "callback.";
        private static final Pattern WRITTEN = Pattern.compile("(.+)-(0|[1-9][0-9]{0,8})-([a-z_]+)");

        public OfCallback {
            if (step < 0 || !type.word().startsWith(PREFIX)) {
                throw new IllegalArgumentException("no " + type + " is the step " + step + " of a callback request");
            }
        }

        @Override
        public String text() {
            return callback + "-" + step + "-" + type.word().substring(PREFIX.length());
        }

        private static Optional<EventId> read(String text) {
            var parts = WRITTEN.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var step = Integer.parseInt(parts.group(2));
            return CallbackReference.parse(parts.group(1)).flatMap(callback -> EventType.of(PREFIX + parts.group(3))
                    .map(type -> new OfCallback(callback, step, type)));
        }
    }

    /** A statement was closed. Written as in {@code statement-01890a5d-ac96-774b-bcce-b302099a8057-2026-11}. */
    record OfStatement(StatementId statement) implements EventId {
        private static final String PREFIX = "statement-";
        private static final Pattern WRITTEN =
                Pattern.compile(PREFIX + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9]{4}-(?:0[1-9]|1[0-2]))");

        @Override
        public EventType type() {
            return EventType.STATEMENT_CLOSED;
        }

        @Override
        public String text() {
            return PREFIX + statement.agreement().value() + "-" + statement.month();
        }

        private static Optional<EventId> read(String text) {
            var parts = WRITTEN.matcher(text);
            return parts.matches()
                    ? Optional.of(new OfStatement(new StatementId(
                            new AgreementId(UUID.fromString(parts.group(1))), YearMonth.parse(parts.group(2)))))
                    : Optional.empty();
        }
    }

    /** Somebody tried an endpoint out. Written as in {@code test-01890a5d-ac96-774b-bcce-b302099a8057}. */
    record OfTest(UUID id) implements EventId {
        private static final String PREFIX = "test-";

        @Override
        public EventType type() {
            return EventType.WEBHOOK_TEST;
        }

        @Override
        public String text() {
            return PREFIX + id;
        }

        private static Optional<EventId> read(String text) {
            return text.matches(PREFIX + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? Optional.of(new OfTest(UUID.fromString(text.substring(PREFIX.length()))))
                    : Optional.empty();
        }
    }

    /** The event that is written so, if there can be one. */
    static Optional<EventId> parse(String text) {
        return OfTest.read(text)
                .or(() -> OfIssue.read(text))
                .or(() -> OfCallback.read(text))
                .or(() -> OfStatement.read(text));
    }
}
