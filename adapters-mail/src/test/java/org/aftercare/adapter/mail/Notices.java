package org.aftercare.adapter.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.EmailAddress;

/** Makes valid notices to test with. */
final class Notices {
    static final Set<ServiceWindow> OFFICE_HOURS = EnumSet.of(ServiceWindow.OFFICE_HOURS);
    static final Set<ServiceWindow> ALWAYS = EnumSet.allOf(ServiceWindow.class);

    private static final Notice.PromisedCall CALL = new Notice.PromisedCall(
            "CB-1001",
            "+442079460958",
            Instant.parse("2026-12-25T11:00:00Z"),
            true,
            Instant.parse("2026-12-29T09:00:00Z"),
            Instant.parse("2026-12-29T13:00:00Z"),
            ZoneId.of("Europe/London"));

    private Notices() {}

    static Notice callbackConfirmed() {
        return new Notice.CallbackConfirmed(
                TimeOrderedId.at(CALL.askedAt()), new EmailAddress("nora@shop.example"), CALL, 0);
    }

    /** Agreed on by phone on the Tuesday: Wednesday by eleven. */
    static Notice callbackMoved() {
        var agreed = new Notice.PromisedCall(
                CALL.reference(),
                CALL.phone(),
                CALL.askedAt(),
                false,
                Instant.parse("2026-12-30T10:00:00Z"),
                Instant.parse("2026-12-30T11:00:00Z"),
                CALL.timeZone());
        return new Notice.CallbackConfirmed(
                TimeOrderedId.at(Instant.parse("2026-12-29T10:30:00Z")),
                new EmailAddress("nora@shop.example"),
                agreed,
                2);
    }

    static Notice callbackArrived() {
        return new Notice.CallbackArrived(
                TimeOrderedId.at(CALL.askedAt()),
                new EmailAddress("support@larkspur.example"),
                CALL,
                "Nora <Shop>",
                Optional.of("Corner Shop"),
                Optional.of("nora@shop.example"),
                "The till\nprints nothing",
                Optional.of(Instant.parse("2026-12-28T10:00:00Z")),
                Optional.empty());
    }

    /** The S3 of a Saturday: held over until Monday 09:00, to be answered by 13:00. */
    static Notice.ReportedIssue heldOver() {
        return issue(
                Severity.S3,
                "2026-11-21T10:00:00Z",
                OFFICE_HOURS,
                promise(true, "2026-11-23T09:00:00Z", "2026-11-23T13:00:00Z", "PT4H"));
    }

    /** The S3 of a Monday: runs at once. */
    static Notice.ReportedIssue running() {
        return issue(
                Severity.S3,
                "2026-11-23T09:30:00Z",
                OFFICE_HOURS,
                promise(false, "2026-11-23T09:30:00Z", "2026-11-23T13:30:00Z", "PT4H"));
    }

    static Notice.ReportedIssue issue(
            Severity severity, String reportedAt, Set<ServiceWindow> coveredIn, Optional<Notice.Promise> promise) {
        return new Notice.ReportedIssue(
                "AC-1042",
                "Harbour Lane Bakery",
                "Amelia Hart",
                "Orders portal",
                severity,
                "Orders page takes forty seconds to open",
                "Since this morning the orders page takes about forty seconds.\nNothing has changed at our end.",
                Instant.parse(reportedAt),
                ZoneId.of("Europe/London"),
                coveredIn,
                promise);
    }

    static Optional<Notice.Promise> promise(boolean heldOver, String startsAt, String dueAt, String target) {
        return Optional.of(new Notice.Promise(heldOver, Instant.parse(startsAt), Instant.parse(dueAt), target));
    }

    static Notice.ReportAcknowledged acknowledged(Notice.ReportedIssue issue) {
        return acknowledged(issue, issue.reportedAt());
    }

    static Notice.ReportAcknowledged acknowledged(Notice.ReportedIssue issue, Instant writtenAt) {
        return new Notice.ReportAcknowledged(
                id(writtenAt), new EmailAddress("amelia@harbour-lane.example"), "Amelia Hart", issue);
    }

    static Notice.ReportAcknowledged acknowledged(String to, String name) {
        var issue = heldOver();
        return new Notice.ReportAcknowledged(id(issue.reportedAt()), new EmailAddress(to), name, issue);
    }

    static Notice.ReportArrived arrived(Notice.ReportedIssue issue) {
        return new Notice.ReportArrived(id(issue.reportedAt()), new EmailAddress("support@larkspur.example"), issue);
    }

    static Notice.ReportedIssue with(Notice.ReportedIssue issue, String summary, String description) {
        return new Notice.ReportedIssue(
                issue.number(),
                issue.customer(),
                issue.reporter(),
                issue.system(),
                issue.severity(),
                summary,
                description,
                issue.reportedAt(),
                issue.timeZone(),
                issue.coveredIn(),
                issue.promise());
    }

    /** An identity made at the given instant, always the same. */
    static UUID id(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0001L);
    }

    private static final EmailAddress SUPPORT = new EmailAddress("support@larkspur.example");
    private static final Notice.IssueInBrief BRIEF = new Notice.IssueInBrief(
            "AC-1042",
            "Harbour Lane Bakery",
            "Orders portal",
            Severity.S3,
            "Orders page takes forty seconds to open",
            ZoneId.of("Europe/London"));

    /** Three of the four hours until Monday 13:30 have gone. */
    static Notice.PromiseAtRisk atRisk(ClockKind kind) {
        return new Notice.PromiseAtRisk(
                id(Instant.parse("2026-11-23T12:30:00Z")),
                SUPPORT,
                BRIEF,
                kind,
                75,
                Instant.parse("2026-11-23T13:30:00Z"));
    }

    /** On Monday at 11:15, Amelia does something to her issue. */
    static Notice.ContactActed acted(Notice.ContactDeed deed, String text) {
        return new Notice.ContactActed(
                id(Instant.parse("2026-11-23T11:15:00Z")), SUPPORT, BRIEF, deed, "Amelia Hart", text);
    }

    /** On Monday at 11:40, an agent replies to Amelia. */
    static Notice.IssueReplied replied(Notice.Reply reply, String text) {
        return new Notice.IssueReplied(
                id(Instant.parse("2026-11-23T11:40:00Z")),
                new EmailAddress("amelia@harbour-lane.example"),
                "Amelia Hart",
                BRIEF,
                reply,
                "Alex Agent",
                text);
    }

    /** Monday 13:30 has passed. */
    static Notice.PromiseBroken broken(ClockKind kind, boolean late) {
        return new Notice.PromiseBroken(
                id(Instant.parse("2026-11-23T13:30:01Z")),
                SUPPORT,
                BRIEF,
                kind,
                Severity.S3,
                Instant.parse("2026-11-23T13:30:00Z"),
                late);
    }
}
