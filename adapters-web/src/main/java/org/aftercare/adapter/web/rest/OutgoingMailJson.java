package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.domain.mail.MailPurpose;
import org.aftercare.domain.mail.MailState;

/** A mail on its way out as administrators see it: never with what it says, nor with a secret that it brings. */
@Schema(
        name = "OutgoingMail",
        requiredProperties = {
            "id",
            "purpose",
            "to",
            "subject",
            "state",
            "madeAt",
            "attempts",
            "lastAttemptAt",
            "lastFailure",
            "nextAttemptAt"
        })
record OutgoingMailJson(
        UUID id,
        @Schema(description = "What it is for.") MailPurpose purpose,
        @Schema(example = "ann.lee@acme.example") String to,

        @Schema(
                types = {"string", "null"},
                description = "The issue, callback request or agreement that it is about, if it is about any.",
                example = "AC-1042")
        Optional<String> subject,

        @Schema(
                description =
                        "WAITING was not tried yet; FAILING was, and will be again; DELIVERED was taken by the mail"
                                + " server; DROPPED was good for nothing any more when its turn came; GIVEN_UP is not tried any"
                                + " more.")
        MailState state,

        @Schema(description = "When it was put into the outbox.")
        Instant madeAt,

        @Schema(description = "Since it was put in, or last sent again by hand.", example = "3")
        int attempts,

        @Schema(types = {"string", "null"}) Optional<Instant> lastAttemptAt,

        @Schema(
                types = {"string", "null"},
                description = "Why the last attempt failed, in words.",
                example = "the mail server smtp.larkspur.example:587 did not take the mail: 451 Try again later")
        Optional<String> lastFailure,

        @Schema(
                types = {"string", "null"},
                description = "Null if it is at once, or not at all.")
        Optional<Instant> nextAttemptAt) {
    static final String NO_MAIL = "There is no mail in the outbox with this id.";

    @Schema(
            name = "OutgoingMails",
            requiredProperties = {"items", "next"})
    record Page(
            List<OutgoingMailJson> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    static OutgoingMailJson of(OutgoingMail mail) {
        return new OutgoingMailJson(
                mail.id(),
                mail.purpose(),
                mail.to().value(),
                mail.subject(),
                mail.state(),
                mail.madeAt(),
                mail.attempts(),
                mail.lastAttemptAt(),
                mail.lastFailure(),
                mail.nextAttemptAt());
    }

    /** The id in a path; ends the request if there can be none that is written so. */
    static UUID id(String written) {
        return Wire.id(written).orElseThrow(() -> Places.unknown(NO_MAIL));
    }
}
