package org.aftercare.domain.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.TimeOrderedId;

/**
 * That somebody of the vendor changed who may do what, or what was agreed on. It is recorded with the change, and never changed
 * or deleted. Never put a secret into it, nor the hash of one.
 *
 * @param by the agent who did it
 * @param byName as he was called then
 * @param address of the network from which he did it, if it is known
 * @param subject the identity of what it was done to, or its name where it has none, such as a region
 * @param subjectName as people call it, as it was then
 * @param changes what became different, if it is told singly
 */
public record AdministrativeAct(
        UUID id,
        Instant at,
        AgentId by,
        String byName,
        Optional<String> address,
        Kind kind,
        String subject,
        String subjectName,
        List<Change> changes) {

    /** What was done. */
    public enum Kind {
        AGENT_ADDED,
        AGENT_CHANGED,
        /** An administrator had a secret made by which an agent sets a password. */
        PASSWORD_RESET,
        /** An agent set his password. */
        PASSWORD_SET,
        TOKEN_ISSUED,
        TOKEN_REVOKED,
        CUSTOMER_CREATED,
        CONTACT_ADDED,
        /** The roles of a contact under an agreement were said. */
        CONTACT_AUTHORISED,
        VERSION_SIGNED,
        BANK_HOLIDAY_ADDED,
        BANK_HOLIDAY_REMOVED,
        WEBHOOK_ENDPOINT_ADDED,
        WEBHOOK_ENDPOINT_CHANGED,
        WEBHOOK_ENDPOINT_REMOVED,
        /** An endpoint got a new secret to sign with. */
        WEBHOOK_SECRET_ROTATED,
        /** A mail that did not get out was sent again. */
        MAIL_RESENT,
        /** It was settled that a mail is not tried any more. */
        MAIL_GIVEN_UP
    }

    /**
     * Something that became different.
     *
     * @param field as the API calls it
     * @param before empty if it was not there
     * @param after empty if it is no more
     */
    public record Change(String field, Optional<String> before, Optional<String> after) {}

    public AdministrativeAct {
        changes = List.copyOf(changes);
    }

    /** An act of the caller, done now, of which nothing is told singly yet. */
    public static AdministrativeAct by(
            Caller.OfVendor caller, Instant now, Kind kind, Object subject, String subjectName) {
        return new AdministrativeAct(
                TimeOrderedId.at(now),
                now,
                caller.agent().id(),
                caller.name(),
                caller.address(),
                kind,
                subject.toString(),
                subjectName,
                List.of());
    }

    /** With something told that became different; nothing is added if it did not. */
    public AdministrativeAct changing(String field, Optional<?> before, Optional<?> after) {
        var change = new Change(field, before.map(Object::toString), after.map(Object::toString));
        if (change.before().equals(change.after())) {
            return this;
        }
        var more = new ArrayList<>(changes);
        more.add(change);
        return new AdministrativeAct(id, at, by, byName, address, kind, subject, subjectName, more);
    }

    /** With something told that came to be. */
    public AdministrativeAct with(String field, Object value) {
        return changing(field, Optional.empty(), Optional.of(value));
    }
}
