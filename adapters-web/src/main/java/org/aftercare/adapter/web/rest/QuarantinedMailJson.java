package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantineReason;
import org.aftercare.domain.mail.QuarantinedMail;

/** A mail in quarantine as agents see it. */
@Schema(
        name = "QuarantinedMail",
        requiredProperties = {"id", "status", "reason", "receivedAt", "keptAt", "from", "subject", "text", "size"})
record QuarantinedMailJson(
        UUID id,
        Status status,

        @Schema(description = "Why it was not taken in by itself.")
        QuarantineReason reason,

        @Schema(description = "When the vendor's server received it.")
        Instant receivedAt,

        @Schema(description = "When it was put into quarantine.")
        Instant keptAt,

        @Schema(description = "As the mail says it; nobody vouches for it.", example = "Nora <nora@shop.example>")
        String from,

        @Schema(description = "May be empty.", example = "The till prints nothing")
        String subject,

        @Schema(description = "As far as it could be read; may be empty.")
        String text,

        @Schema(description = "In bytes.", example = "4711") long size,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SettlingJson> settling) {
    static final String NO_MAIL = "There is no mail in quarantine with this id.";

    /** Whether somebody is still to look at it. */
    enum Status {
        waiting,
        settled
    }

    @Schema(
            name = "MailSettling",
            requiredProperties = {"at", "by", "decision", "issue", "callback"})
    record SettlingJson(
            Instant at,
            @Schema(example = "Alex Agent") String by,
            QuarantinedMail.Decision decision,

            @Schema(
                    types = {"string", "null"},
                    description = "The issue that it became, or was added to.",
                    example = "AC-1042")
            Optional<String> issue,

            @Schema(
                    types = {"string", "null"},
                    description = "The callback request that it became.",
                    example = "CB-1001")
            Optional<String> callback) {
        static SettlingJson of(QuarantinedMail.Settling settling) {
            return new SettlingJson(
                    settling.at(),
                    settling.by().name(),
                    settling.decision(),
                    settling.issue().map(IssueNumber::toString),
                    settling.callback().map(CallbackReference::toString));
        }
    }

    static QuarantinedMailJson of(QuarantinedMail mail) {
        return new QuarantinedMailJson(
                mail.id().value(),
                mail.waits() ? Status.waiting : Status.settled,
                mail.reason(),
                mail.receivedAt(),
                mail.keptAt(),
                mail.from(),
                mail.subject(),
                mail.text(),
                mail.size(),
                mail.settling().map(SettlingJson::of));
    }

    static Response answer(Response.ResponseBuilder answer, QuarantinedMail mail) {
        return answer.tag(ETags.of(mail.revision())).entity(of(mail)).build();
    }

    /** The id in a path; ends the request if there can be none that is written so. */
    static MailId id(String written) {
        return Wire.id(written).map(MailId::new).orElseThrow(() -> Places.unknown(NO_MAIL));
    }
}
