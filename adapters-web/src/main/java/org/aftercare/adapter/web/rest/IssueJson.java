package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;

/** Issues as the API writes them. */
final class IssueJson {
    private IssueJson() {}

    private static final String HELD_OVER =
            "Whether it came in at a time at which the agreement does not cover its severity.";

    /** How far an issue has come. */
    enum Status {
        open
    }

    @Schema(
            name = "Issue",
            requiredProperties = {
                "number",
                "status",
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
                "clocks"
            })
    record Whole(
            @Schema(example = "AC-1042") String number,
            Status status,
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

            @Schema(description = "The number of the agreement's version that governs the issue.", example = "1")
            int version,

            Channel channel,
            Instant reportedAt,
            List<ClockJson.Running> clocks) {

        static Whole of(IssueView view) {
            var issue = view.issue();
            var report = issue.report();
            return new Whole(
                    issue.number().toString(),
                    Status.open,
                    issue.severity(),
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
                    report.version(),
                    report.channel(),
                    issue.reportedAt(),
                    view.clocks().stream().map(ClockJson.Running::of).toList());
        }
    }

    @Schema(
            name = "QueuedIssue",
            requiredProperties = {
                "number",
                "status",
                "severity",
                "heldOver",
                "summary",
                "system",
                "customerId",
                "customerName",
                "agreementId",
                "reportedAt",
                "dueAt",
                "clocks"
            })
    record Queued(
            @Schema(example = "AC-1042") String number,
            Status status,
            Severity severity,
            @Schema(description = HELD_OVER) boolean heldOver,
            @Schema(example = "Orders cannot be placed") String summary,
            @Schema(example = "Portal") String system,
            UUID customerId,
            @Schema(example = "Acme Ltd") String customerName,
            UUID agreementId,
            Instant reportedAt,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description =
                            "The next due instant of a clock that was not stopped, by which the list is sorted; null"
                                    + " comes last.")
            Optional<Instant> dueAt,

            List<ClockJson.Queued> clocks) {

        static Queued of(IssueQueue.Line line, Instant now) {
            return new Queued(
                    line.number().toString(),
                    Status.open,
                    line.severity(),
                    line.heldOver(),
                    line.summary(),
                    line.system(),
                    line.customerId().value(),
                    line.customerName(),
                    line.agreementId().value(),
                    line.reportedAt(),
                    line.clocks().stream()
                            .filter(clock -> clock.stoppedAt().isEmpty())
                            .map(SlaClock::dueAt)
                            .min(Instant::compareTo),
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

    /** What can happen to an issue. */
    enum EventType {
        reported,
        answered
    }

    @Schema(
            name = "Event",
            description = "Something that happened to an issue.",
            requiredProperties = {"type", "happenedAt", "recordedAt", "actor", "channel"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Event(
            EventType type,
            Instant happenedAt,
            @Schema(description = "When we were told.") Instant recordedAt,
            ActorJson actor,
            Channel channel,
            @Schema(description = "Of a report.") Optional<Severity> severity,
            @Schema(description = "Of a report.") Optional<String> system,
            @Schema(description = "Of a report.") Optional<String> summary,
            @Schema(description = "Of a report.") Optional<String> description,
            @Schema(description = "Of an answer.") Optional<String> text,

            @Schema(name = "public", description = "Of an answer: whether the customer can see it.")
            @JsonProperty("public")
            Optional<Boolean> visible) {

        static Event of(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Reported reported ->
                    new Event(
                            EventType.reported,
                            reported.happenedAt(),
                            reported.recordedAt(),
                            ActorJson.of(reported.actor()),
                            reported.channel(),
                            Optional.of(reported.severity()),
                            Optional.of(reported.system()),
                            Optional.of(reported.summary()),
                            Optional.of(reported.description()),
                            Optional.empty(),
                            Optional.empty());
                case IssueEvent.Answered answered ->
                    new Event(
                            EventType.answered,
                            answered.happenedAt(),
                            answered.recordedAt(),
                            ActorJson.of(answered.actor()),
                            answered.channel(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(answered.text()),
                            Optional.of(answered.visible()));
            };
        }
    }

    @Schema(
            name = "Actor",
            requiredProperties = {"kind", "id", "name"})
    record ActorJson(
            Actor.Kind kind,
            UUID id,

            @Schema(description = "As it was then.", example = "Sam Field")
            String name) {
        static ActorJson of(Actor actor) {
            return new ActorJson(actor.kind(), actor.id(), actor.name());
        }
    }

    @Schema(
            name = "History",
            requiredProperties = {"items", "next"})
    record History(
            @Schema(description = "Oldest first, by when they happened.")
            List<Event> items,

            @Schema(
                    types = {"string", "null"},
                    description = "Always null: a history comes whole.")
            Optional<String> next) {}
}
