package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.Link;
import org.aftercare.domain.issue.Relation;

/** Issues as the API writes them. */
final class IssueJson {
    private IssueJson() {}

    private static final String NO_ISSUE = "There is no issue with this number.";
    private static final String WAITING = "Whether it is open, and we wait for the customer.";
    private static final String UPDATED_AT = "When its history last grew.";
    private static final String HELD_OVER =
            "Whether it came in at a time at which the agreement does not cover its severity.";

    @Schema(
            name = "Assignee",
            description = "The agent who has an issue. Not there if nobody has it; contacts never see it.",
            requiredProperties = {"id", "name"})
    record AssigneeJson(
            UUID id,

            @Schema(description = "As it was when the issue was assigned.", example = "Sam Field")
            String name) {
        static AssigneeJson of(Assignee assignee) {
            return new AssigneeJson(assignee.id().value(), assignee.name());
        }
    }

    @Schema(
            name = "Link",
            description = "That an issue has to do with another. Contacts see links among their own customer's issues.",
            requiredProperties = {"kind", "issue"})
    record LinkJson(
            @Schema(description = "How the issue that shows it stands to the other.")
            Relation kind,

            @Schema(description = "The number of the other.", example = "AC-1001")
            String issue) {
        static LinkJson of(Link link) {
            return new LinkJson(link.relation(), link.issue().toString());
        }
    }

    /** How far an issue has come. */
    enum Status {
        /** Also where we wait for the customer. */
        open,
        resolved;

        static Status of(IssueStatus status) {
            return status.open() ? open : resolved;
        }
    }

    @Schema(
            name = "Issue",
            requiredProperties = {
                "number",
                "status",
                "waiting",
                "severity",
                "covered",
                "heldOver",
                "summary",
                "description",
                "system",
                "customerId",
                "customerName",
                "contactId",
                "agreementId",
                "agreementNumber",
                "version",
                "channel",
                "reportedAt",
                "updatedAt",
                "tags",
                "links",
                "clocks"
            })
    record Whole(
            @Schema(example = "AC-1042") String number,
            Status status,
            @Schema(description = WAITING) boolean waiting,
            Severity severity,

            @Schema(description = "Whether the agreement covers the severity at all.")
            boolean covered,

            @Schema(description = HELD_OVER) boolean heldOver,
            @Schema(example = "Orders cannot be placed") String summary,

            @Schema(example = "Since this morning the button does nothing.")
            String description,

            @Schema(example = "Portal") String system,
            UUID customerId,
            @Schema(example = "Acme Ltd") String customerName,

            @Schema(
                    types = {"string", "null"},
                    format = "uuid",
                    description = "Who is told of what becomes of it, if known.")
            Optional<UUID> contactId,

            UUID agreementId,
            @Schema(example = "SA-0007") String agreementNumber,

            @Schema(description = "The number of the agreement's version that governs the issue now.", example = "1")
            int version,

            Channel channel,
            Instant reportedAt,
            @Schema(description = UPDATED_AT) Instant updatedAt,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<AssigneeJson> assignee,

            @Schema(description = "By which agents find it again. Contacts never see any.", example = "[\"router\"]")
            List<String> tags,

            List<LinkJson> links,
            List<ClockJson.Running> clocks) {

        static Whole of(IssueView view) {
            var issue = view.issue();
            var report = issue.report();
            return new Whole(
                    issue.number().toString(),
                    Status.of(view.status()),
                    view.status() == IssueStatus.WAITING,
                    view.severity(),
                    !view.coveredIn().isEmpty(),
                    view.heldOver(),
                    report.summary(),
                    report.description(),
                    report.system(),
                    issue.customerId().value(),
                    view.customerName(),
                    report.reporter().map(ContactId::value),
                    issue.agreementId().value(),
                    view.agreementNumber().toString(),
                    view.version(),
                    report.channel(),
                    issue.reportedAt(),
                    issue.updatedAt(),
                    view.assignee().map(AssigneeJson::of),
                    view.tags().words(),
                    view.links().stream().map(LinkJson::of).toList(),
                    view.clocks().stream().map(ClockJson.Running::of).toList());
        }
    }

    @Schema(
            name = "QueuedIssue",
            requiredProperties = {
                "number",
                "status",
                "waiting",
                "severity",
                "heldOver",
                "summary",
                "system",
                "customerId",
                "customerName",
                "agreementId",
                "reportedAt",
                "updatedAt",
                "tags",
                "dueAt",
                "timeLeft",
                "clocks"
            })
    record Queued(
            @Schema(example = "AC-1042") String number,
            Status status,
            @Schema(description = WAITING) boolean waiting,
            Severity severity,
            @Schema(description = HELD_OVER) boolean heldOver,
            @Schema(example = "Orders cannot be placed") String summary,
            @Schema(example = "Portal") String system,
            UUID customerId,
            @Schema(example = "Acme Ltd") String customerName,
            UUID agreementId,
            Instant reportedAt,
            @Schema(description = UPDATED_AT) Instant updatedAt,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<AssigneeJson> assignee,

            @Schema(description = "By which agents find it again. Contacts never see any.", example = "[\"router\"]")
            List<String> tags,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description =
                            "The due instant of the leading clock: the next of those that were not stopped. Null if none"
                                    + " runs or all are paused, which comes last.")
            Optional<Instant> dueAt,

            @Schema(
                    types = {"string", "null"},
                    pattern = ClockJson.DURATION,
                    example = "PT2H30M",
                    description =
                            "In a list that is sorted by it: the covered time from then until dueAt, negative if that has"
                                    + " passed. Else null.")
            Optional<String> timeLeft,

            List<ClockJson.Queued> clocks) {

        static Queued of(ListIssues.Entry entry, Instant now) {
            var line = entry.line();
            return new Queued(
                    line.number().toString(),
                    Status.of(line.status()),
                    line.status() == IssueStatus.WAITING,
                    line.severity(),
                    line.heldOver(),
                    line.summary(),
                    line.system(),
                    line.customerId().value(),
                    line.customerName(),
                    line.agreementId().value(),
                    line.reportedAt(),
                    line.updatedAt(),
                    line.assignee().map(AssigneeJson::of),
                    line.tags().words(),
                    Optional.of(line.position())
                            .filter(IssueQueue.Position::isDue)
                            .map(IssueQueue.Position::dueAt),
                    entry.left().map(Duration::toString),
                    line.clocks().stream()
                            .map(clock -> ClockJson.Queued.of(clock, now))
                            .toList());
        }
    }

    @Schema(
            name = "QueuedIssues",
            requiredProperties = {"items", "next"})
    record Page(
            List<Queued> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    /** An answer that shows an issue as it is now. */
    static Response answer(Response.ResponseBuilder answer, IssueView view) {
        return answer.tag(ETags.of(view.issue().revision()))
                .entity(Whole.of(view))
                .build();
    }

    /** An answer that there is no such issue. */
    static Response unknown() {
        return ProblemType.notFound(NO_ISSUE);
    }

    /** The number in a path; ends the request if no issue can have it. */
    static IssueNumber number(String path) {
        return IssueNumber.parse(path).orElseThrow(() -> Places.unknown(NO_ISSUE));
    }
}
