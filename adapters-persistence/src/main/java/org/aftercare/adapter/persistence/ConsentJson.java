package org.aftercare.adapter.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.IssueNumber;
import org.joda.money.Money;

/** The form in which consents are stored. */
final class ConsentJson {
    private ConsentJson() {}

    static String write(Consent consent) {
        var json = Json.document()
                .add("agreement", consent.agreementId().value().toString())
                .add("customer", consent.customerId().value().toString())
                .add("text", consent.text())
                .add("minutes", consent.minutes())
                .add("amount", consent.amount().toString())
                .add("agent", consent.agentId().value().toString())
                .add("agentName", consent.agentName())
                .add("askedAt", consent.askedAt().toString());
        consent.decision().ifPresent(decision -> json.add("decision", decision(decision)));
        return Json.text(json.build());
    }

    private static JsonObjectBuilder decision(Consent.Decision decision) {
        var json = Json.object()
                .add("contact", decision.contact().value().toString())
                .add("name", decision.name())
                .add("at", decision.at().toString());
        switch (decision) {
            case Consent.Decision.Approved approved ->
                json.add("limit", approved.limit().toString());
            case Consent.Decision.Declined declined ->
                declined.reason().ifPresent(reason -> json.add("reason", reason));
        }
        return json;
    }

    static Consent read(UUID id, long issue, String text, Revision revision) {
        var json = Json.read(text);
        return new Consent(
                new ConsentId(id),
                new AgreementId(UUID.fromString(json.getString("agreement"))),
                new CustomerId(UUID.fromString(json.getString("customer"))),
                new IssueNumber(issue),
                json.getString("text"),
                json.getInt("minutes"),
                Money.parse(json.getString("amount")),
                new AgentId(UUID.fromString(json.getString("agent"))),
                json.getString("agentName"),
                Instant.parse(json.getString("askedAt")),
                Optional.ofNullable(json.getJsonObject("decision")).map(ConsentJson::decision),
                revision);
    }

    private static Consent.Decision decision(JsonObject json) {
        var contact = new ContactId(UUID.fromString(json.getString("contact")));
        var name = json.getString("name");
        var at = Instant.parse(json.getString("at"));
        return Json.optional(json, "limit")
                .<Consent.Decision>map(limit -> new Consent.Decision.Approved(contact, name, at, Money.parse(limit)))
                .orElseGet(() -> new Consent.Decision.Declined(contact, name, at, Json.optional(json, "reason")));
    }
}
