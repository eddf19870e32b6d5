package org.aftercare.adapter.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.UUID;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.charge.Authority;
import org.aftercare.domain.charge.Cancellation;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.IssueNumber;

/** The form in which work entries and cancellations are stored, but for what has columns of its own. */
final class WorkJson {
    private WorkJson() {}

    static String write(WorkEntry entry) {
        var json = Json.document()
                .add("agentName", entry.agentName())
                .add("level", entry.level().name())
                .add("severity", entry.severity().name())
                .add("defect", entry.defect())
                .add("activity", entry.activity())
                .add("onSite", entry.onSite())
                .add("recordedAt", entry.recordedAt().toString());
        entry.session().ifPresent(session -> json.add("session", session));
        entry.note().ifPresent(note -> json.add("note", note));
        entry.internalNote().ifPresent(note -> json.add("internalNote", note));
        authority(json, entry.authority());
        return Json.text(json.build());
    }

    private static void authority(JsonObjectBuilder json, Authority authority) {
        switch (authority) {
            case Authority.None none -> {}
            case Authority.Consented(var consent) ->
                json.add("consent", consent.value().toString());
            case Authority.Overridden(var by, var name, var reason) ->
                json.add(
                        "override",
                        Json.object()
                                .add("by", by.value().toString())
                                .add("name", name)
                                .add("reason", reason));
        }
    }

    static WorkEntry entry(
            UUID id, UUID agreement, long issue, UUID agent, Instant startedAt, Instant finishedAt, String text) {
        var json = Json.read(text);
        return new WorkEntry(
                new WorkEntryId(id),
                new AgreementId(agreement),
                new IssueNumber(issue),
                new AgentId(agent),
                json.getString("agentName"),
                startedAt,
                finishedAt,
                Json.optional(json, "session"),
                SupportLevel.valueOf(json.getString("level")),
                Severity.valueOf(json.getString("severity")),
                json.getBoolean("defect"),
                json.getString("activity"),
                json.getBoolean("onSite"),
                Json.optional(json, "note"),
                Json.optional(json, "internalNote"),
                authority(json),
                Instant.parse(json.getString("recordedAt")));
    }

    private static Authority authority(JsonObject json) {
        var override = json.getJsonObject("override");
        if (override != null) {
            return new Authority.Overridden(
                    new AgentId(UUID.fromString(override.getString("by"))),
                    override.getString("name"),
                    override.getString("reason"));
        }
        return Json.optional(json, "consent")
                .<Authority>map(consent -> new Authority.Consented(new ConsentId(UUID.fromString(consent))))
                .orElseGet(Authority.None::new);
    }

    static String write(Cancellation cancellation) {
        var json = Json.document()
                .add("agent", cancellation.agentId().value().toString())
                .add("by", cancellation.by())
                .add("reason", cancellation.reason())
                .add("at", cancellation.at().toString());
        cancellation
                .replacement()
                .ifPresent(entry -> json.add("replacement", entry.value().toString()));
        return Json.text(json.build());
    }

    static Cancellation cancellation(UUID entry, String text) {
        var json = Json.read(text);
        return new Cancellation(
                new WorkEntryId(entry),
                new AgentId(UUID.fromString(json.getString("agent"))),
                json.getString("by"),
                json.getString("reason"),
                Json.optional(json, "replacement").map(id -> new WorkEntryId(UUID.fromString(id))),
                Instant.parse(json.getString("at")));
    }
}
