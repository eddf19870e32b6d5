package org.aftercare.adapter.persistence;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentId;
import org.jspecify.annotations.Nullable;

/** An administrative act: added once, and never changed. */
@Entity
@Table(name = "administrative_act")
class AdministrativeActEntity {
    @Id
    private UUID id;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private UUID doneBy;

    @Column(name = "done_by_name")
    private String doneByName;

    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private AdministrativeAct.Kind kind;

    private String subject;

    @Column(name = "subject_name")
    private String subjectName;

    /** As JSON. */
    private String changes;

    @SuppressWarnings("NullAway.Init")
    protected AdministrativeActEntity() {}

    private AdministrativeActEntity(AdministrativeAct act) {
        id = act.id();
        doneAt = act.at();
        doneBy = act.by().value();
        doneByName = act.byName();
        address = act.address().orElse(null);
        kind = act.kind();
        subject = act.subject();
        subjectName = act.subjectName();
        changes = text(act.changes());
    }

    static AdministrativeActEntity from(AdministrativeAct act) {
        return new AdministrativeActEntity(act);
    }

    AdministrativeAct toDomain() {
        return new AdministrativeAct(
                id,
                doneAt,
                new AgentId(doneBy),
                doneByName,
                Optional.ofNullable(address),
                kind,
                subject,
                subjectName,
                changes(changes));
    }

    private static String text(List<AdministrativeAct.Change> changes) {
        var all = Json.array();
        for (var change : changes) {
            var one = Json.object().add("field", change.field());
            change.before().ifPresent(before -> one.add("before", before));
            change.after().ifPresent(after -> one.add("after", after));
            all.add(one);
        }
        return Json.text(Json.document().add("changes", all).build());
    }

    private static List<AdministrativeAct.Change> changes(String text) {
        return Json.read(text).getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .map(one -> new AdministrativeAct.Change(
                        one.getString("field"), Json.optional(one, "before"), Json.optional(one, "after")))
                .toList();
    }
}
