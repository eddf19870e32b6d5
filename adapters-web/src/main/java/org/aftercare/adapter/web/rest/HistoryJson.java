package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.issue.IssueView;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.Link;

/** Histories of issues as the API writes them. */
final class HistoryJson {
    private HistoryJson() {}

    @Schema(
            name = "History",
            requiredProperties = {"items", "next"})
    record Page(
            @Schema(description = "Oldest first, by when they happened.")
            List<Event> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page; null on the last one.")
            Optional<String> next) {

        /**
         * What happened after a place, or from the report on.
         *
         * @param limit so many events at most; else all
         */
        static Page of(IssueView view, Optional<Place> after, Optional<Integer> limit) {
            var events = events(view).stream()
                    .filter(event -> after.isEmpty() || event.place().isAfter(after.get()))
                    .toList();
            var most = limit.filter(wanted -> wanted < events.size());
            var items = most.map(wanted -> events.subList(0, wanted)).orElse(events);
            return new Page(items, most.map(more -> Cursor.text(items.getLast().place())));
        }

        private static List<Event> events(IssueView view) {
            var all = view.issue().history();
            var events = new ArrayList<Event>();
            var position = 0;
            for (var event : view.history()) {
                // what the caller may see stands in the same order as all there is
                while (!all.get(position).equals(event)) {
                    position++;
                }
                events.add(Event.of(position, event));
                position++;
            }
            events.sort(Comparator.comparing(Event::happenedAt));
            return List.copyOf(events);
        }
    }

    /** Of an event, by when it happened; of those that happened at once, by when they were recorded. */
    record Place(Instant happenedAt, int position) {
        boolean isAfter(Place other) {
            return happenedAt.equals(other.happenedAt)
                    ? position > other.position
                    : happenedAt.isAfter(other.happenedAt);
        }
    }

    /** What can happen to an issue. */
    enum EventType {
        reported,
        answered,
        assessed,
        paused,
        resumed,
        resolved,
        confirmed,
        reopened,
        moved,
        warned,
        breached,
        excused,
        assigned,
        tagged,
        attachmentAdded,
        linked,
        unlinked;

        static EventType of(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Reported it -> reported;
                case IssueEvent.Answered it -> answered;
                case IssueEvent.Assessed it -> assessed;
                case IssueEvent.Paused it -> paused;
                case IssueEvent.Resumed it -> resumed;
                case IssueEvent.Resolved it -> resolved;
                case IssueEvent.Confirmed it -> confirmed;
                case IssueEvent.Reopened it -> reopened;
                case IssueEvent.Moved it -> moved;
                case IssueEvent.Warned it -> warned;
                case IssueEvent.Breached it -> breached;
                case IssueEvent.Excused it -> excused;
                case IssueEvent.Assigned it -> assigned;
                case IssueEvent.Tagged it -> tagged;
                case IssueEvent.AttachmentAdded it -> attachmentAdded;
                case IssueEvent.Linked it -> linked;
                case IssueEvent.Unlinked it -> unlinked;
            };
        }
    }

    @Schema(
            name = "Event",
            description = "Something that happened to an issue.",
            requiredProperties = {"position", "type", "happenedAt", "recordedAt", "actor", "channel"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Event(
            @Schema(
                    description = "Its place in the order of recording, counted from 0, the report. Where contacts do"
                            + " not see all, some are left out.",
                    minimum = "0",
                    example = "0")
            int position,

            EventType type,
            Instant happenedAt,
            @Schema(description = "When we were told.") Instant recordedAt,
            ActorJson actor,

            @Schema(description = "By which way it came in; ALARM, where nobody outside did it.")
            Channel channel,

            @Schema(
                    description =
                            "Of a report or an assessment: the one that it was given. Of a warning, a breach or an"
                                    + " excusal: the one that the clock ran under.")
            Optional<Severity> severity,

            @Schema(description = "Of a report.") Optional<String> system,
            @Schema(description = "Of a report.") Optional<String> summary,
            @Schema(description = "Of a report.") Optional<String> description,

            @Schema(description = "Of an answer or a resolution.")
            Optional<String> text,

            @Schema(name = "public", description = "Of an answer: whether the customer can see it.")
            @JsonProperty("public")
            Optional<Boolean> visible,

            @Schema(
                    description = "Of an assessment, a pause, a reopening or an excusal; of a resumption, if somebody"
                            + " said; of a move, if bank holidays were corrected.")
            Optional<String> reason,

            @Schema(
                    description =
                            "Of a report or a move: the number of the agreement's version that governs from then.")
            Optional<Integer> version,

            @Schema(
                    description = "Of a report or a move: the edition of the region's bank holidays that governs from"
                            + " then.")
            Optional<Integer> holidayEdition,

            @Schema(description = "Of a warning, a breach or an excusal: which clock.")
            Optional<ClockKind> kind,

            @Schema(
                    description = "Of a warning: the share of the target that had gone by, in per cent.",
                    example = "75")
            Optional<Integer> share,

            @Schema(description = "Of a breach or an excusal: by when the promise was to be kept.")
            Optional<Instant> dueAt,

            @Schema(description = "Of a warning or a breach: whether it was found out only well after it was so.")
            Optional<Boolean> late,

            @Schema(description = "Of an assignment: who has it from then; absent if nobody.")
            Optional<IssueJson.AssigneeJson> assignee,

            @Schema(description = "Of a tagging: all tags from then.")
            Optional<List<String>> tags,

            @Schema(description = "Of an attachment: what was added.")
            Optional<AttachmentJson.Whole> attachment,

            @Schema(description = "Of a link, made or taken away: to which issue.")
            Optional<IssueJson.LinkJson> link) {

        Place place() {
            return new Place(happenedAt, position);
        }

        static Event of(int position, IssueEvent event) {
            var reported = only(IssueEvent.Reported.class, event);
            var answered = only(IssueEvent.Answered.class, event);
            var breach = breach(event);
            return new Event(
                    position,
                    EventType.of(event),
                    event.happenedAt(),
                    event.recordedAt(),
                    ActorJson.of(event.actor()),
                    event.channel(),
                    severity(event),
                    reported.map(IssueEvent.Reported::system),
                    reported.map(IssueEvent.Reported::summary),
                    reported.map(IssueEvent.Reported::description),
                    text(event),
                    answered.map(IssueEvent.Answered::visible),
                    reason(event),
                    version(event),
                    holidayEdition(event),
                    kind(event),
                    only(IssueEvent.Warned.class, event)
                            .map(warned -> warned.warning().share()),
                    breach.map(Breach::dueAt),
                    late(event),
                    only(IssueEvent.Assigned.class, event)
                            .flatMap(IssueEvent.Assigned::to)
                            .map(IssueJson.AssigneeJson::of),
                    only(IssueEvent.Tagged.class, event)
                            .map(tagged -> tagged.tags().words()),
                    only(IssueEvent.AttachmentAdded.class, event)
                            .map(IssueEvent.AttachmentAdded::attachment)
                            .map(AttachmentJson.Whole::of),
                    link(event).map(IssueJson.LinkJson::of));
        }

        private static <E extends IssueEvent> Optional<E> only(Class<E> type, IssueEvent event) {
            return Optional.of(event).filter(type::isInstance).map(type::cast);
        }

        private static Optional<Link> link(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Linked linked -> Optional.of(linked.link());
                case IssueEvent.Unlinked unlinked -> Optional.of(unlinked.link());
                default -> Optional.empty();
            };
        }

        private static Optional<Breach> breach(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Breached breached -> Optional.of(breached.breach());
                case IssueEvent.Excused excused -> Optional.of(excused.breach());
                default -> Optional.empty();
            };
        }

        private static Optional<Severity> severity(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Reported reported -> Optional.of(reported.severity());
                case IssueEvent.Assessed assessed -> Optional.of(assessed.severity());
                case IssueEvent.Warned warned -> Optional.of(warned.warning().severity());
                default -> breach(event).map(Breach::severity);
            };
        }

        private static Optional<ClockKind> kind(IssueEvent event) {
            return event instanceof IssueEvent.Warned warned
                    ? Optional.of(warned.warning().kind())
                    : breach(event).map(Breach::kind);
        }

        private static Optional<String> text(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Answered answered -> Optional.of(answered.text());
                case IssueEvent.Resolved resolved -> Optional.of(resolved.text());
                default -> Optional.empty();
            };
        }

        private static Optional<String> reason(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Assessed assessed -> Optional.of(assessed.reason());
                case IssueEvent.Paused paused -> Optional.of(paused.reason());
                case IssueEvent.Resumed resumed -> resumed.reason();
                case IssueEvent.Reopened reopened -> Optional.of(reopened.reason());
                case IssueEvent.Moved moved -> moved.reason();
                case IssueEvent.Excused excused -> Optional.of(excused.reason());
                default -> Optional.empty();
            };
        }

        private static Optional<Integer> version(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Reported reported -> Optional.of(reported.version());
                case IssueEvent.Moved moved -> Optional.of(moved.version());
                default -> Optional.empty();
            };
        }

        private static Optional<Integer> holidayEdition(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Reported reported -> Optional.of(reported.holidayEdition());
                case IssueEvent.Moved moved -> Optional.of(moved.holidayEdition());
                default -> Optional.empty();
            };
        }

        private static Optional<Boolean> late(IssueEvent event) {
            return switch (event) {
                case IssueEvent.Warned warned -> Optional.of(warned.late());
                case IssueEvent.Breached breached -> Optional.of(breached.late());
                default -> Optional.empty();
            };
        }
    }

    @Schema(
            name = "Actor",
            requiredProperties = {"kind", "id", "name"})
    record ActorJson(
            @Schema(description = "SYSTEM is Aftercare itself, woken by an alarm.")
            Actor.Kind kind,

            UUID id,

            @Schema(description = "As it was then.", example = "Sam Field")
            String name) {
        static ActorJson of(Actor actor) {
            return new ActorJson(actor.kind(), actor.id(), actor.name());
        }
    }
}
