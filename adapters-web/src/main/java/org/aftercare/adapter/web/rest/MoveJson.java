package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.issue.IssueMove;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;

/** How due instants would move, as the API writes it. */
final class MoveJson {
    private MoveJson() {}

    @Schema(
            name = "DuePreview",
            description = "An issue whose due instants would move.",
            requiredProperties = {"number", "summary", "severity", "clocks"})
    record OfIssue(
            @Schema(example = "AC-1042") String number,
            @Schema(example = "Orders cannot be placed") String summary,
            Severity severity,

            @Schema(description = "Those that would move, come or go.")
            List<ClockMove> clocks) {

        static OfIssue of(IssueMove move) {
            return new OfIssue(move.number().toString(), move.summary(), move.severity(), ClockMove.all(move));
        }
    }

    @Schema(
            name = "AssessmentPreview",
            requiredProperties = {"number", "severity", "clocks"})
    record OfAssessment(
            @Schema(example = "AC-1042") String number,
            @Schema(description = "Before the assessment.") Severity severity,

            @Schema(description = "Those that would move, come or go.")
            List<ClockMove> clocks) {

        static OfAssessment of(IssueMove move) {
            return new OfAssessment(move.number().toString(), move.severity(), ClockMove.all(move));
        }
    }

    @Schema(
            name = "MovedClock",
            requiredProperties = {"kind", "before", "after"})
    record ClockMove(
            ClockKind kind,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "When it is due; null if there is no such clock, or it is paused.")
            Optional<Instant> before,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "When it would be due; null if there would be no such clock, or it would be paused.")
            Optional<Instant> after) {

        private static List<ClockMove> all(IssueMove move) {
            return move.clocks().stream()
                    .map(clock -> new ClockMove(
                            clock.kind(),
                            clock.before().flatMap(SlaClock::dueAt),
                            clock.after().flatMap(SlaClock::dueAt)))
                    .toList();
        }
    }

    @Schema(name = "DuePreviews", requiredProperties = "items")
    record All(
            @Schema(description = "The open issues on which something would move, by number.")
            List<OfIssue> items) {}

    static Response answer(List<IssueMove> moves) {
        return Response.ok(new All(moves.stream().map(OfIssue::of).toList())).build();
    }
}
