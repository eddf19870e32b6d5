package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.CallbackRequest.AttemptOutcome;
import org.aftercare.domain.callback.CallbackRequest.ClosingOutcome;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.IssueNumber;

/** A callback request as agents see it. */
@Schema(
        name = "CallbackRequest",
        requiredProperties = {
            "reference",
            "status",
            "askedAt",
            "name",
            "phone",
            "email",
            "company",
            "topic",
            "preferredFrom",
            "preferredTo",
            "timeZone",
            "contactId",
            "heldOver",
            "startsAt",
            "promisedBy",
            "callBy",
            "attempts"
        })
record CallbackJson(
        @Schema(example = "CB-1001") String reference,
        Status status,
        Instant askedAt,
        @Schema(example = "Nora Shopkeeper") String name,

        @Schema(description = "In the form of E.164.", example = "+442079460958")
        String phone,

        @Schema(
                types = {"string", "null"},
                format = "email")
        Optional<String> email,

        @Schema(types = {"string", "null"}) Optional<String> company,
        String topic,

        @Schema(
                types = {"string", "null"},
                format = "date-time",
                description = "Before which the person would rather not be phoned.")
        Optional<Instant> preferredFrom,

        @Schema(
                types = {"string", "null"},
                format = "date-time",
                description = "After which the person would rather not be phoned: a wish.")
        Optional<Instant> preferredTo,

        @Schema(description = "In which the person lives.", example = "Europe/London")
        String timeZone,

        @Schema(
                types = {"string", "null"},
                format = "uuid",
                description = "Who asked, if it was a contact who was logged in.")
        Optional<UUID> contactId,

        boolean heldOver,
        @Schema(description = "When the clock starts.") Instant startsAt,
        @Schema(description = "What was promised.") Instant promisedBy,

        @Schema(description = "By when to call: as promised, or as agreed on with the person last.")
        Instant callBy,

        List<AttemptJson> attempts,

        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ClosingJson> closing) {
    static final String NO_REQUEST = "There is no callback request with this reference.";

    /** Whether somebody is still to call. */
    enum Status {
        open,
        closed
    }

    @Schema(
            name = "CallAttempt",
            requiredProperties = {"at", "by", "outcome", "note", "callBy"})
    record AttemptJson(
            Instant at,
            @Schema(example = "Alex Agent") String by,
            AttemptOutcome outcome,
            String note,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            Optional<Instant> callBy) {
        static AttemptJson of(CallbackRequest.Attempt attempt) {
            return new AttemptJson(
                    attempt.at(), attempt.by().name(), attempt.outcome(), attempt.note(), attempt.callBy());
        }
    }

    @Schema(
            name = "CallbackClosing",
            requiredProperties = {"at", "by", "outcome", "note", "issue"})
    record ClosingJson(
            Instant at,
            @Schema(example = "Alex Agent") String by,
            ClosingOutcome outcome,
            String note,

            @Schema(
                    types = {"string", "null"},
                    description = "The issue that was made of it.",
                    example = "AC-1042")
            Optional<String> issue) {
        static ClosingJson of(CallbackRequest.Closing closing) {
            return new ClosingJson(
                    closing.at(),
                    closing.by().name(),
                    closing.outcome(),
                    closing.note(),
                    closing.issue().map(IssueNumber::toString));
        }
    }

    static CallbackJson of(CallbackRequest request) {
        var asked = request.asked();
        return new CallbackJson(
                request.reference().toString(),
                request.open() ? Status.open : Status.closed,
                asked.at(),
                asked.name(),
                asked.phone().value(),
                asked.email().map(EmailAddress::value),
                asked.company(),
                asked.topic(),
                asked.preferredFrom(),
                asked.preferredTo(),
                asked.timeZone().getId(),
                asked.contact().map(ContactId::value),
                request.promised().heldOver(),
                request.promised().startsAt(),
                request.promised().callBy(),
                request.callBy(),
                request.attempts().stream().map(AttemptJson::of).toList(),
                request.closing().map(ClosingJson::of));
    }

    static Response answer(Response.ResponseBuilder answer, CallbackRequest request) {
        return answer.tag(ETags.of(request.revision())).entity(of(request)).build();
    }

    /** The reference in a path; ends the request if there can be none that is written so. */
    static CallbackReference reference(String written) {
        return CallbackReference.parse(written).orElseThrow(() -> Places.unknown(NO_REQUEST));
    }
}
