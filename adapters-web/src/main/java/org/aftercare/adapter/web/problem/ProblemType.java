package org.aftercare.adapter.web.problem;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.Fault;

/** Every type of problem that the API knows. Clients may rely on the names: they end the address of the type. */
public enum ProblemType {
    MALFORMED(
            400,
            "malformed",
            "The request is malformed",
            "The request cannot be understood: broken JSON, an unknown field or query parameter, a missing field, or a"
                    + " value of the wrong form. Each fault is named with a JSON Pointer into the body, or with a question"
                    + " mark and the name of the query parameter."),
    NOT_AUTHENTICATED(
            401,
            "not-authenticated",
            "A valid token is needed",
            "There was no bearer token in the Authorization header, or it is unknown, has expired or was revoked, or"
                    + " its holder's account was deactivated."),
    LOG_IN_REFUSED(
            401,
            "log-in-refused",
            "Address and password do not fit",
            "There is no agent with that mail address and that password who may log in: the address may be unknown, the"
                    + " password wrong or never set, or the account deactivated."),
    NOT_ALLOWED(
            403,
            "not-allowed",
            "You may not do this",
            "The token is valid, but its holder may not do this: it takes an administrator, somebody who works for the"
                    + " vendor, or a contact who has the role for it under the agreement."),
    INSUFFICIENT_SCOPE(
            403,
            "insufficient-scope",
            "The token does not open this",
            "The token is valid, but lacks the scope that this needs. The WWW-Authenticate header names the scope; take"
                    + " another token that has it."),
    NOT_FOUND(
            404,
            "not-found",
            "There is nothing here",
            "There is nothing at this address, or nothing that you may know of."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "This method does not work here",
            "The address exists, but not for this method. The Allow header names those that work."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "None of the wanted media types can be given",
            "The Accept header asks for media types that cannot be given here. Answers are application/json (a version of"
                    + " an agreement also text/html and application/pdf), problems application/problem+json."),
    ALREADY_SIGNED(
            409,
            "already-signed",
            "The version is signed",
            "A signed version of an agreement is immutable. Add a further version instead."),
    ADDRESS_TAKEN(
            409,
            "address-taken",
            "The mail address belongs to somebody else",
            "No two contacts have the same mail address, whichever customer they belong to, and no two agents."),
    LAST_ADMINISTRATOR(
            409,
            "last-administrator",
            "Nobody else would administer",
            "There must always be an active agent who is an administrator."),
    CLOSED_ALREADY(
            409,
            "closed-already",
            "The day is a bank holiday already",
            "The region has a bank holiday on that date already, at least for a part of the time."),
    ALREADY_WAITING(
            409,
            "already-waiting",
            "The issue waits for the customer already",
            "An issue that waits for the customer cannot be paused again before it is resumed. For what is entered late,"
                    + " how the issue stood at that time is what matters, and all that happened since must still fit."),
    NOT_WAITING(
            409,
            "not-waiting",
            "The issue does not wait for the customer",
            "Only an issue that waits for the customer can be resumed. For what is entered late, how the issue stood at that"
                    + " time is what matters, and all that happened since must still fit."),
    ALREADY_RESOLVED(
            409,
            "already-resolved",
            "The issue is resolved",
            "An issue that is resolved must be reopened before it can be assessed, paused or resolved again. For what is"
                    + " entered late, how the issue stood at that time is what matters, and all that happened since must"
                    + " still fit."),
    NOT_RESOLVED(
            409,
            "not-resolved",
            "The issue is not resolved",
            "Only an issue that is resolved can be reopened. For what is entered late, how the issue stood at that time is"
                    + " what matters, and all that happened since must still fit."),
    ENDPOINT_DISABLED(
            409,
            "endpoint-disabled",
            "The endpoint is disabled",
            "Nothing is sent to an endpoint of webhooks that is disabled. Enable it first."),
    ALREADY_LINKED(
            409,
            "already-linked",
            "The issues are linked already",
            "Two issues have one link at most, and an issue is a duplicate of one other at most. Take the link away that"
                    + " there is, then make another."),
    CIRCULAR_DUPLICATES(
            409,
            "circular-duplicates",
            "Each would be a duplicate of the other",
            "The issue that would be the original is a duplicate of this one, directly or by way of others."),
    TOO_MANY_ATTACHMENTS(
            409,
            "too-many-attachments",
            "The issue has too many attachments",
            "An issue has only so many attachments. Report another one, or put several files into an archive."),
    CALLBACK_CLOSED(
            409,
            "callback-closed",
            "The callback request is closed",
            "Nothing can be recorded on a callback request that is closed. One whose person was reached can still be made"
                    + " an issue of, once."),
    CONSENT_NEEDED(
            409,
            "consent-needed",
            "The work needs consent",
            "The work is chargeable, and no authorised contact approved as much before it began. Ask for consent with an"
                    + " estimate, or have an administrator record it with an override. A preview tells what it costs."),
    ALREADY_CANCELLED(
            409,
            "already-cancelled",
            "The work entry is cancelled",
            "A work entry is cancelled once, and stays on record."),
    ALREADY_DECIDED(
            409,
            "already-decided",
            "The estimate was decided on",
            "An estimate is approved or declined once. Make another one for other work, or another limit."),
    STATEMENT_CLOSED(
            409,
            "statement-closed",
            "The statement is closed",
            "A closed statement never changes. What turns out different becomes lines of a later one."),
    MONTH_NOT_OVER(
            409,
            "month-not-over",
            "The month is not over",
            "A statement can be closed once its month is over in the time zone of the agreement's calendar."),
    MAIL_SETTLED(409, "mail-settled", "The mail is settled", "A mail in quarantine is released or discarded once."),
    MAIL_NOT_WAITING(
            409,
            "mail-not-waiting",
            "The mail does not wait",
            "A mail is given up while it waits, and sent again as long as it did not get out. Look at its state."),
    MAIL_UNDER_WAY(
            409,
            "mail-under-way",
            "The mail is just being sent",
            "While a mail is being tried, nothing is done to it, so that it is not sent twice. Look again in a moment."),
    CHANGED_MEANWHILE(
            409,
            "changed-meanwhile",
            "Somebody else was faster",
            "What you wanted to change was changed by somebody else at the same moment. Nothing was stored; try again."),
    STALE(
            412,
            "stale",
            "It is not as you saw it",
            "The If-Match header names another state than the stored one: somebody changed it since. Read it again, then"
                    + " decide anew."),
    TOO_LARGE(
            413,
            "too-large",
            "The body is too large",
            "The body of the request is longer than the API takes: JSON has at most 512 KiB, an attachment as much as its"
                    + " operator lets through."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "The body's media type is not understood",
            "Bodies must be application/json, and the Content-Type header must say so; only attachments may be anything."),
    REFUSED(
            422,
            "refused",
            "The request breaks rules",
            "The request is well-formed, but breaks rules of Aftercare. Each fault is named with a JSON Pointer into the"
                    + " body, or with a question mark and the name of the query parameter."),
    KEY_USED(
            422,
            "key-used",
            "The Idempotency-Key was used for another request",
            "The same Idempotency-Key came with another path, query or body before. A key is good for one request: choose a"
                    + " new one."),
    MATCH_REQUIRED(
            428,
            "match-required",
            "An If-Match header is needed",
            "So that nobody overwrites what he has not seen, the change needs an If-Match header with the ETag that was"
                    + " last read."),
    TOO_MANY_REQUESTS(
            429,
            "too-many-requests",
            "Too many requests",
            "Wait as long as the Retry-After header says, then try again."),
    INTERNAL(
            500,
            "internal",
            "Something went wrong on our side",
            "A defect of Aftercare. The reference in the problem finds it in the log."),
    UNAVAILABLE(
            503,
            "unavailable",
            "Not available at the moment",
            "Something that Aftercare needs, such as its database, cannot be reached. Try again after as many seconds as"
                    + " the Retry-After header says.");

    /** Where the pages are that explain the types. */
    static final String ROOT = "/problems/";

    private final int status;
    private final String name;
    private final String title;
    private final String explanation;

    ProblemType(int status, String name, String title, String explanation) {
        this.status = status;
        this.name = name;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    /** The stable name that ends the address of the type. */
    String pageName() {
        return name;
    }

    /** The stable address of the type, relative to the server. */
    String address() {
        return ROOT + name;
    }

    /** A problem of this type. */
    public Problem problem(String detail, List<Fault> faults) {
        return new Problem(address(), title, status, detail, faults, Optional.empty(), Optional.empty());
    }

    /** A problem of this type, without single faults. */
    public Problem problem(String detail) {
        return problem(detail, List.of());
    }

    /** An answer that there is nothing here. */
    public static Response notFound(String detail) {
        return NOT_FOUND.problem(detail).response();
    }

    /** An answer that names what breaks the rules. */
    public static Response refused(List<Fault> faults) {
        return new RefusedInputException(REFUSED, faults).problem().response();
    }

    /** The problem behind a status that the server itself chose. */
    public static Problem ofServer(int status) {
        var type = Arrays.stream(values())
                .filter(candidate -> candidate.status == status)
                .findFirst()
                .orElse(MALFORMED);
        return type.problem(type.explanation);
    }
}
