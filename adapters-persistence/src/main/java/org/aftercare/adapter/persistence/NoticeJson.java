package org.aftercare.adapter.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.EmailAddress;
import org.joda.money.Money;

/** The form in which notices wait in the outbox. */
final class NoticeJson {
    private static final String ACKNOWLEDGED = "REPORT_ACKNOWLEDGED";
    private static final String ARRIVED = "REPORT_ARRIVED";
    private static final String AT_RISK = "PROMISE_AT_RISK";
    private static final String BROKEN = "PROMISE_BROKEN";
    private static final String CONTACT_ACTED = "CONTACT_ACTED";
    private static final String REPLIED = "ISSUE_REPLIED";
    private static final String INVITATION = "INVITATION";
    private static final String FORGOTTEN = "PASSWORD_FORGOTTEN";
    private static final String PASSWORD_SET = "PASSWORD_SET";
    private static final String CALLBACK_ARRIVED = "CALLBACK_ARRIVED";
    private static final String CALLBACK_CONFIRMED = "CALLBACK_CONFIRMED";

    private static final String CONSENT_ASKED = "CONSENT_ASKED";
    private static final String STATEMENT_CLOSED = "STATEMENT_CLOSED";

    private NoticeJson() {}

    static String write(Notice notice) {
        var json = Json.document();
        switch (notice) {
            case Notice.ReportAcknowledged acknowledged ->
                json.add("type", ACKNOWLEDGED)
                        .add("to", acknowledged.to().value())
                        .add("name", acknowledged.name())
                        .add("issue", issue(acknowledged.issue()));
            case Notice.ReportArrived arrived ->
                json.add("type", ARRIVED).add("to", arrived.to().value()).add("issue", issue(arrived.issue()));
            case Notice.PromiseAtRisk atRisk ->
                json.add("type", AT_RISK)
                        .add("to", atRisk.to().value())
                        .add("issue", brief(atRisk.issue()))
                        .add("clock", atRisk.kind().name())
                        .add("share", atRisk.share())
                        .add("dueAt", atRisk.dueAt().toString());
            case Notice.PromiseBroken broken ->
                json.add("type", BROKEN)
                        .add("to", broken.to().value())
                        .add("issue", brief(broken.issue()))
                        .add("clock", broken.kind().name())
                        .add("severity", broken.severity().name())
                        .add("dueAt", broken.dueAt().toString())
                        .add("late", broken.late());
            case Notice.ContactActed acted ->
                json.add("type", CONTACT_ACTED)
                        .add("to", acted.to().value())
                        .add("issue", brief(acted.issue()))
                        .add("deed", acted.deed().name())
                        .add("name", acted.name())
                        .add("text", acted.text());
            case Notice.IssueReplied replied ->
                json.add("type", REPLIED)
                        .add("to", replied.to().value())
                        .add("name", replied.name())
                        .add("issue", brief(replied.issue()))
                        .add("reply", replied.reply().name())
                        .add("by", replied.by())
                        .add("text", replied.text());
            case Notice.Invitation invitation ->
                json.add("type", INVITATION)
                        .add("to", invitation.to().value())
                        .add("name", invitation.name())
                        .add("customer", invitation.customer())
                        .add("invitedBy", invitation.invitedBy())
                        .add("expiresAt", invitation.expiresAt().toString());
            case Notice.PasswordForgotten forgotten ->
                json.add("type", FORGOTTEN)
                        .add("to", forgotten.to().value())
                        .add("expiresAt", forgotten.expiresAt().toString());
            case Notice.PasswordSet set ->
                json.add("type", PASSWORD_SET).add("to", set.to().value()).add("name", set.name());
            case Notice.CallbackArrived arrived -> {
                json.add("type", CALLBACK_ARRIVED)
                        .add("to", arrived.to().value())
                        .add("call", call(arrived.call()))
                        .add("name", arrived.name())
                        .add("topic", arrived.topic());
                arrived.company().ifPresent(company -> json.add("company", company));
                arrived.email().ifPresent(email -> json.add("email", email));
                arrived.preferredFrom().ifPresent(from -> json.add("preferredFrom", from.toString()));
                arrived.preferredTo().ifPresent(to -> json.add("preferredTo", to.toString()));
            }
            case Notice.CallbackConfirmed confirmed ->
                json.add("type", CALLBACK_CONFIRMED)
                        .add("to", confirmed.to().value())
                        .add("call", call(confirmed.call()))
                        .add("moves", confirmed.moves());
            case Notice.ConsentAsked asked ->
                json.add("type", CONSENT_ASKED)
                        .add("to", asked.to().value())
                        .add("name", asked.name())
                        .add("agreement", asked.agreement())
                        .add("number", asked.issue())
                        .add("text", asked.text())
                        .add("minutes", asked.minutes())
                        .add("amount", asked.amount().toString());
            case Notice.StatementClosed closed ->
                json.add("type", STATEMENT_CLOSED)
                        .add("to", closed.to().value())
                        .add("name", closed.name())
                        .add("agreementId", closed.agreementId().value().toString())
                        .add("agreement", closed.agreement())
                        .add("title", closed.title())
                        .add("month", closed.month().toString())
                        .add("total", closed.total().toString());
        }
        return Json.text(json.build());
    }

    private static JsonObjectBuilder issue(Notice.ReportedIssue issue) {
        var json = Json.object()
                .add("number", issue.number())
                .add("customer", issue.customer())
                .add("reporter", issue.reporter())
                .add("system", issue.system())
                .add("severity", issue.severity().name())
                .add("summary", issue.summary())
                .add("description", issue.description())
                .add("reportedAt", issue.reportedAt().toString())
                .add("timeZone", issue.timeZone().getId())
                .add(
                        "coveredIn",
                        Json.array(issue.coveredIn().stream()
                                .sorted()
                                .map(ServiceWindow::name)
                                .toList()));
        issue.promise().ifPresent(promise -> json.add("promise", promise(promise)));
        return json;
    }

    private static JsonObjectBuilder brief(Notice.IssueInBrief issue) {
        return Json.object()
                .add("number", issue.number())
                .add("customer", issue.customer())
                .add("system", issue.system())
                .add("severity", issue.severity().name())
                .add("summary", issue.summary())
                .add("timeZone", issue.timeZone().getId());
    }

    private static JsonObjectBuilder call(Notice.PromisedCall call) {
        return Json.object()
                .add("reference", call.reference())
                .add("phone", call.phone())
                .add("askedAt", call.askedAt().toString())
                .add("heldOver", call.heldOver())
                .add("startsAt", call.startsAt().toString())
                .add("callBy", call.callBy().toString())
                .add("timeZone", call.timeZone().getId());
    }

    private static Notice.PromisedCall call(JsonObject json) {
        return new Notice.PromisedCall(
                json.getString("reference"),
                json.getString("phone"),
                Instant.parse(json.getString("askedAt")),
                json.getBoolean("heldOver"),
                Instant.parse(json.getString("startsAt")),
                Instant.parse(json.getString("callBy")),
                ZoneId.of(json.getString("timeZone")));
    }

    private static JsonObjectBuilder promise(Notice.Promise promise) {
        return Json.object()
                .add("heldOver", promise.heldOver())
                .add("startsAt", promise.startsAt().toString())
                .add("dueAt", promise.dueAt().toString())
                .add("target", promise.target());
    }

    static Notice read(UUID id, String text) {
        var json = Json.read(text);
        var to = new EmailAddress(json.getString("to"));
        var issue = json.getJsonObject("issue");
        return switch (json.getString("type")) {
            case ACKNOWLEDGED -> new Notice.ReportAcknowledged(id, to, json.getString("name"), issue(issue));
            case ARRIVED -> new Notice.ReportArrived(id, to, issue(issue));
            case AT_RISK ->
                new Notice.PromiseAtRisk(
                        id,
                        to,
                        brief(issue),
                        ClockKind.valueOf(json.getString("clock")),
                        json.getInt("share"),
                        Instant.parse(json.getString("dueAt")));
            case BROKEN ->
                new Notice.PromiseBroken(
                        id,
                        to,
                        brief(issue),
                        ClockKind.valueOf(json.getString("clock")),
                        Severity.valueOf(json.getString("severity")),
                        Instant.parse(json.getString("dueAt")),
                        json.getBoolean("late"));
            case CONTACT_ACTED ->
                new Notice.ContactActed(
                        id,
                        to,
                        brief(issue),
                        Notice.ContactDeed.valueOf(json.getString("deed")),
                        json.getString("name"),
                        json.getString("text"));
            case REPLIED ->
                new Notice.IssueReplied(
                        id,
                        to,
                        json.getString("name"),
                        brief(issue),
                        Notice.Reply.valueOf(json.getString("reply")),
                        json.getString("by"),
                        json.getString("text"));
            case INVITATION ->
                new Notice.Invitation(
                        id,
                        to,
                        json.getString("name"),
                        json.getString("customer"),
                        json.getString("invitedBy"),
                        Instant.parse(json.getString("expiresAt")));
            case FORGOTTEN -> new Notice.PasswordForgotten(id, to, Instant.parse(json.getString("expiresAt")));
            case PASSWORD_SET -> new Notice.PasswordSet(id, to, json.getString("name"));
            case CALLBACK_ARRIVED ->
                new Notice.CallbackArrived(
                        id,
                        to,
                        call(json.getJsonObject("call")),
                        json.getString("name"),
                        Json.optional(json, "company"),
                        Json.optional(json, "email"),
                        json.getString("topic"),
                        Json.optional(json, "preferredFrom").map(Instant::parse),
                        Json.optional(json, "preferredTo").map(Instant::parse));
            case CALLBACK_CONFIRMED ->
                new Notice.CallbackConfirmed(id, to, call(json.getJsonObject("call")), json.getInt("moves", 0));
            case CONSENT_ASKED ->
                new Notice.ConsentAsked(
                        id,
                        to,
                        json.getString("name"),
                        json.getString("agreement"),
                        json.getString("number"),
                        json.getString("text"),
                        json.getInt("minutes"),
                        Money.parse(json.getString("amount")));
            case STATEMENT_CLOSED ->
                new Notice.StatementClosed(
                        id,
                        to,
                        json.getString("name"),
                        new AgreementId(UUID.fromString(json.getString("agreementId"))),
                        json.getString("agreement"),
                        json.getString("title"),
                        YearMonth.parse(json.getString("month")),
                        Money.parse(json.getString("total")));
            default -> throw new IllegalStateException("no such notice: " + json.getString("type"));
        };
    }

    private static Notice.ReportedIssue issue(JsonObject json) {
        var coveredIn = EnumSet.noneOf(ServiceWindow.class);
        Json.texts(json.getJsonArray("coveredIn")).forEach(window -> coveredIn.add(ServiceWindow.valueOf(window)));
        return new Notice.ReportedIssue(
                json.getString("number"),
                json.getString("customer"),
                json.getString("reporter"),
                json.getString("system"),
                Severity.valueOf(json.getString("severity")),
                json.getString("summary"),
                json.getString("description"),
                Instant.parse(json.getString("reportedAt")),
                ZoneId.of(json.getString("timeZone")),
                coveredIn,
                Optional.ofNullable(json.getJsonObject("promise")).map(NoticeJson::promise));
    }

    private static Notice.IssueInBrief brief(JsonObject json) {
        return new Notice.IssueInBrief(
                json.getString("number"),
                json.getString("customer"),
                json.getString("system"),
                Severity.valueOf(json.getString("severity")),
                json.getString("summary"),
                ZoneId.of(json.getString("timeZone")));
    }

    private static Notice.Promise promise(JsonObject json) {
        return new Notice.Promise(
                json.getBoolean("heldOver"),
                Instant.parse(json.getString("startsAt")),
                Instant.parse(json.getString("dueAt")),
                json.getString("target"));
    }
}
