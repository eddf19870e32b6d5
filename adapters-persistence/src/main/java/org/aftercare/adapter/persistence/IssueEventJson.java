package org.aftercare.adapter.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.clock.Warning;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Link;
import org.aftercare.domain.issue.Relation;
import org.aftercare.domain.issue.Tags;

/** The form in which events are stored: what all kinds have goes into columns, what one kind has into JSON. */
final class IssueEventJson {
    /** The kinds of events, as they are stored. */
    enum Kind {
        REPORTED,
        ANSWERED,
        ASSESSED,
        PAUSED,
        RESUMED,
        RESOLVED,
        CONFIRMED,
        REOPENED,
        MOVED,
        WARNED,
        BREACHED,
        EXCUSED,
        ASSIGNED,
        TAGGED,
        ATTACHMENT_ADDED,
        LINKED,
        UNLINKED
    }

    private static final String REPORTER = "reporter";
    private static final String SYSTEM = "system";
    private static final String SEVERITY = "severity";
    private static final String SUMMARY = "summary";
    private static final String DESCRIPTION = "description";
    private static final String VERSION = "version";
    private static final String HOLIDAY_EDITION = "holidayEdition";
    private static final String TEXT = "text";
    private static final String VISIBLE = "visible";
    private static final String REASON = "reason";
    private static final String CLOCK = "clock";
    private static final String COUNTS_FROM = "countsFrom";
    private static final String TARGET = "target";
    private static final String SHARE = "share";
    private static final String DUE_AT = "dueAt";
    private static final String LATE = "late";
    private static final String AGENT = "agent";
    private static final String NAME = "name";
    private static final String TAGS = "tags";
    private static final String ATTACHMENT = "attachment";
    private static final String TYPE = "type";
    private static final String SIZE = "size";
    private static final String SHA_256 = "sha256";
    private static final String EVENT = "event";
    private static final String RELATION = "relation";
    private static final String ISSUE = "issue";
    private static final String CUSTOMER = "customer";

    private IssueEventJson() {}

    static Kind kind(IssueEvent event) {
        return switch (event) {
            case IssueEvent.Reported reported -> Kind.REPORTED;
            case IssueEvent.Answered answered -> Kind.ANSWERED;
            case IssueEvent.Assessed assessed -> Kind.ASSESSED;
            case IssueEvent.Paused paused -> Kind.PAUSED;
            case IssueEvent.Resumed resumed -> Kind.RESUMED;
            case IssueEvent.Resolved resolved -> Kind.RESOLVED;
            case IssueEvent.Confirmed confirmed -> Kind.CONFIRMED;
            case IssueEvent.Reopened reopened -> Kind.REOPENED;
            case IssueEvent.Moved moved -> Kind.MOVED;
            case IssueEvent.Warned warned -> Kind.WARNED;
            case IssueEvent.Breached breached -> Kind.BREACHED;
            case IssueEvent.Excused excused -> Kind.EXCUSED;
            case IssueEvent.Assigned assigned -> Kind.ASSIGNED;
            case IssueEvent.Tagged tagged -> Kind.TAGGED;
            case IssueEvent.AttachmentAdded added -> Kind.ATTACHMENT_ADDED;
            case IssueEvent.Linked linked -> Kind.LINKED;
            case IssueEvent.Unlinked unlinked -> Kind.UNLINKED;
        };
    }

    static String payload(IssueEvent event) {
        var json = Json.document();
        switch (event) {
            case IssueEvent.Reported reported -> add(json, reported);
            case IssueEvent.Answered answered -> json.add(TEXT, answered.text()).add(VISIBLE, answered.visible());
            case IssueEvent.Assessed assessed ->
                json.add(SEVERITY, assessed.severity().name()).add(REASON, assessed.reason());
            case IssueEvent.Paused paused -> json.add(REASON, paused.reason());
            case IssueEvent.Resumed resumed -> resumed.reason().ifPresent(reason -> json.add(REASON, reason));
            case IssueEvent.Resolved resolved -> json.add(TEXT, resolved.text());
            case IssueEvent.Confirmed confirmed -> {}
            case IssueEvent.Reopened reopened -> json.add(REASON, reopened.reason());
            case IssueEvent.Moved moved -> {
                json.add(VERSION, moved.version()).add(HOLIDAY_EDITION, moved.holidayEdition());
                moved.reason().ifPresent(reason -> json.add(REASON, reason));
            }
            case IssueEvent.Warned warned -> add(json, warned.warning()).add(LATE, warned.late());
            case IssueEvent.Breached breached -> add(json, breached.breach()).add(LATE, breached.late());
            case IssueEvent.Excused excused -> add(json, excused.breach()).add(REASON, excused.reason());
            case IssueEvent.Assigned assigned ->
                assigned.to().ifPresent(to -> json.add(AGENT, to.id().value().toString())
                        .add(NAME, to.name()));
            case IssueEvent.Tagged tagged ->
                json.add(TAGS, Json.array(tagged.tags().words()));
            case IssueEvent.AttachmentAdded added -> add(json, added.attachment());
            case IssueEvent.Linked linked -> add(json, linked.link());
            case IssueEvent.Unlinked unlinked -> add(json, unlinked.link());
        }
        return Json.text(json.build());
    }

    private static void add(JsonObjectBuilder json, IssueEvent.Reported reported) {
        reported.reporter()
                .ifPresent(reporter -> json.add(REPORTER, reporter.value().toString()));
        json.add(SYSTEM, reported.system())
                .add(SEVERITY, reported.severity().name())
                .add(SUMMARY, reported.summary())
                .add(DESCRIPTION, reported.description())
                .add(VERSION, reported.version())
                .add(HOLIDAY_EDITION, reported.holidayEdition());
    }

    private static JsonObjectBuilder add(JsonObjectBuilder json, Warning warning) {
        return json.add(CLOCK, warning.kind().name())
                .add(SEVERITY, warning.severity().name())
                .add(COUNTS_FROM, warning.countsFrom().toString())
                .add(TARGET, warning.target().text())
                .add(SHARE, warning.share());
    }

    private static JsonObjectBuilder add(JsonObjectBuilder json, Breach breach) {
        return json.add(CLOCK, breach.kind().name())
                .add(SEVERITY, breach.severity().name())
                .add(COUNTS_FROM, breach.countsFrom().toString())
                .add(DUE_AT, breach.dueAt().toString());
    }

    private static void add(JsonObjectBuilder json, Attachment attachment) {
        json.add(ATTACHMENT, attachment.id().value().toString())
                .add(NAME, attachment.name())
                .add(TYPE, attachment.type())
                .add(SIZE, attachment.size())
                .add(SHA_256, attachment.sha256())
                .add(VISIBLE, attachment.visible());
        attachment.event().ifPresent(event -> json.add(EVENT, event));
    }

    private static void add(JsonObjectBuilder json, Link link) {
        json.add(RELATION, link.relation().name())
                .add(ISSUE, link.issue().toString())
                .add(CUSTOMER, link.customer().value().toString());
    }

    static IssueEvent event(
            Kind kind, Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, String payload) {
        var json = Json.read(payload);
        return switch (kind) {
            case REPORTED ->
                new IssueEvent.Reported(
                        happenedAt,
                        recordedAt,
                        actor,
                        channel,
                        Json.optional(json, REPORTER).map(UUID::fromString).map(ContactId::new),
                        json.getString(SYSTEM),
                        severity(json),
                        json.getString(SUMMARY),
                        json.getString(DESCRIPTION),
                        json.getInt(VERSION),
                        json.getInt(HOLIDAY_EDITION));
            case ANSWERED ->
                new IssueEvent.Answered(
                        happenedAt, recordedAt, actor, channel, json.getString(TEXT), json.getBoolean(VISIBLE));
            case ASSESSED ->
                new IssueEvent.Assessed(happenedAt, recordedAt, actor, channel, severity(json), json.getString(REASON));
            case PAUSED -> new IssueEvent.Paused(happenedAt, recordedAt, actor, channel, json.getString(REASON));
            case RESUMED -> new IssueEvent.Resumed(happenedAt, recordedAt, actor, channel, Json.optional(json, REASON));
            case RESOLVED -> new IssueEvent.Resolved(happenedAt, recordedAt, actor, channel, json.getString(TEXT));
            case CONFIRMED -> new IssueEvent.Confirmed(happenedAt, recordedAt, actor, channel);
            case REOPENED -> new IssueEvent.Reopened(happenedAt, recordedAt, actor, channel, json.getString(REASON));
            case MOVED ->
                new IssueEvent.Moved(
                        happenedAt,
                        recordedAt,
                        actor,
                        channel,
                        json.getInt(VERSION),
                        json.getInt(HOLIDAY_EDITION),
                        Json.optional(json, REASON));
            case WARNED ->
                new IssueEvent.Warned(happenedAt, recordedAt, actor, channel, warning(json), json.getBoolean(LATE));
            case BREACHED ->
                new IssueEvent.Breached(happenedAt, recordedAt, actor, channel, breach(json), json.getBoolean(LATE));
            case EXCUSED ->
                new IssueEvent.Excused(happenedAt, recordedAt, actor, channel, breach(json), json.getString(REASON));
            case ASSIGNED ->
                new IssueEvent.Assigned(
                        happenedAt,
                        recordedAt,
                        actor,
                        channel,
                        Json.optional(json, AGENT)
                                .map(id -> new Assignee(new AgentId(UUID.fromString(id)), json.getString(NAME))));
            case TAGGED ->
                new IssueEvent.Tagged(
                        happenedAt, recordedAt, actor, channel, new Tags(Json.texts(json.getJsonArray(TAGS))));
            case ATTACHMENT_ADDED ->
                new IssueEvent.AttachmentAdded(happenedAt, recordedAt, actor, channel, attachment(json));
            case LINKED -> new IssueEvent.Linked(happenedAt, recordedAt, actor, channel, link(json));
            case UNLINKED -> new IssueEvent.Unlinked(happenedAt, recordedAt, actor, channel, link(json));
        };
    }

    private static Link link(JsonObject json) {
        return new Link(
                Relation.valueOf(json.getString(RELATION)),
                IssueNumber.parse(json.getString(ISSUE)).orElseThrow(),
                new CustomerId(UUID.fromString(json.getString(CUSTOMER))));
    }

    private static Attachment attachment(JsonObject json) {
        return new Attachment(
                new AttachmentId(UUID.fromString(json.getString(ATTACHMENT))),
                json.getString(NAME),
                json.getString(TYPE),
                json.getJsonNumber(SIZE).longValueExact(),
                json.getString(SHA_256),
                json.getBoolean(VISIBLE),
                json.containsKey(EVENT) ? Optional.of(json.getInt(EVENT)) : Optional.empty());
    }

    private static Warning warning(JsonObject json) {
        return new Warning(
                clock(json),
                severity(json),
                countsFrom(json),
                Target.parse(json.getString(TARGET)),
                json.getInt(SHARE));
    }

    private static Breach breach(JsonObject json) {
        return new Breach(clock(json), severity(json), countsFrom(json), Instant.parse(json.getString(DUE_AT)));
    }

    private static ClockKind clock(JsonObject json) {
        return ClockKind.valueOf(json.getString(CLOCK));
    }

    private static Severity severity(JsonObject json) {
        return Severity.valueOf(json.getString(SEVERITY));
    }

    private static Instant countsFrom(JsonObject json) {
        return Instant.parse(json.getString(COUNTS_FROM));
    }
}
