package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.TermsHash;
import org.aftercare.domain.agreement.Version;

/** An agreement as the API writes it. */
@Schema(
        name = "Agreement",
        requiredProperties = {"id", "number", "customerId", "title", "systems", "versions"})
record AgreementJson(
        UUID id,

        @Schema(description = "By which people call it.", example = "SA-0007")
        String number,

        UUID customerId,
        @Schema(example = "Support for the ordering portal") String title,

        @Schema(description = "The bespoke software that is covered.", example = "[\"Portal\"]")
        List<String> systems,

        @Schema(description = "By number, from 1 on.") List<VersionJson> versions) {

    /** How far a version has come. */
    enum Status {
        draft,
        signed
    }

    @Schema(
            name = "Version",
            description = "One numbered set of terms: a draft that can be replaced, until it is signed.",
            requiredProperties = {"number", "status", "signedBy", "signedAt", "termsHash", "terms"})
    record VersionJson(
            @Schema(example = "1") int number,
            Status status,

            @Schema(
                    types = {"string", "null"},
                    description = "Who signed it for the customer.",
                    example = "Ann Lee")
            Optional<String> signedBy,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            Optional<Instant> signedAt,

            @Schema(
                    description =
                            "The SHA-256 of the terms: of the member terms, as canonical JSON (RFC 8785) in UTF-8.",
                    pattern = "[0-9a-f]{64}",
                    example = "2226911fa117c4f4d3778e04802d39695cc2f8395a5df356160042f2bae2aacb")
            String termsHash,

            TermsJson terms) {

        static VersionJson of(Version version) {
            return new VersionJson(
                    version.number(),
                    version.signed() ? Status.signed : Status.draft,
                    version.signature().map(Version.Signature::by),
                    version.signature().map(Version.Signature::signedAt),
                    TermsHash.of(version.terms()).hex(),
                    TermsJson.of(version.terms()));
        }
    }

    static AgreementJson of(Agreement agreement) {
        return new AgreementJson(
                agreement.id().value(),
                agreement.number().toString(),
                agreement.customerId().value(),
                agreement.title(),
                agreement.systems(),
                agreement.versions().stream().map(VersionJson::of).toList());
    }
}
