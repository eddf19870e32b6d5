package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.access.IssueToken;
import org.aftercare.application.access.ListTokens;
import org.aftercare.application.access.RevokeToken;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;

/** Tokens as JSON, and what the tokens of agents and of contacts have in common. */
final class TokenJson {
    static final String NO_TOKEN = "The holder has no token with this id.";
    private static final String ADMINISTRATORS = "Only an administrator issues, lists and revokes tokens.";

    private TokenJson() {}

    @Schema(
            name = "NewToken",
            requiredProperties = {"name", "scopes"})
    record Wanted(
            @Schema(
                    description = "What it is for, on one line.",
                    minLength = 1,
                    maxLength = AccessToken.MAX_NAME,
                    example = "Nightly report")
            String name,

            @Schema(
                    description = "At least one of issues:read, issues:write, agreements:read, agreements:write, admin;"
                            + " for a contact one of the first three.",
                    example = "[\"issues:read\"]")
            List<String> scopes,

            @Schema(description = "Within 366 days; in 90 days if it is not said.")
            Instant expiresAt) {}

    @Schema(
            name = "Token",
            requiredProperties = {"id", "name", "scopes", "createdAt", "createdBy", "expiresAt", "revokedAt"})
    record Shown(
            UUID id,
            @Schema(example = "Nightly report") String name,
            @Schema(example = "[\"issues:read\"]") List<String> scopes,
            Instant createdAt,

            @Schema(
                    types = {"string", "null"},
                    format = "uuid",
                    description = "The agent who issued it, if one did.")
            Optional<UUID> createdBy,

            Instant expiresAt,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            Optional<Instant> revokedAt) {
        static Shown of(AccessToken token) {
            return new Shown(
                    token.id().value(),
                    token.name(),
                    words(token.scopes()),
                    token.createdAt(),
                    token.createdBy().map(AgentId::value),
                    token.expiresAt(),
                    token.revokedAt());
        }
    }

    @Schema(
            name = "IssuedToken",
            requiredProperties = {"secret", "token"})
    record Issued(
            @Schema(description = "What to put behind Bearer. It is shown this once.", example = "aft_eXaMpLeOnLy")
            String secret,

            Shown token) {}

    @Schema(
            name = "Tokens",
            requiredProperties = {"items", "next"})
    record Page(
            List<Shown> items,

            @Schema(
                    types = {"string", "null"},
                    description = "The cursor of the next page, if there is one.")
            Optional<String> next) {}

    private static List<String> words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::word).toList();
    }

    private static Optional<IssueToken.Command> wanted(Part json, Caller.OfVendor caller, TokenHolder holder) {
        var name = json.required("name", Readers.text());
        var scopes = json.required(
                "scopes", Readers.list(Readers.text().parsed(Scope::of, "must be a scope, such as issues:read")));
        var expiresAt = json.optional("expiresAt", Readers.instant());
        return json.complete(() ->
                new IssueToken.Command(caller, holder, name.orElseThrow(), Scope.set(scopes.orElseThrow()), expiresAt));
    }

    /** Issues what the body wants; the place is where the holder's tokens are. */
    static Response issue(
            IssueToken useCase,
            Caller.OfVendor caller,
            TokenHolder holder,
            Body body,
            String noHolder,
            Object... place) {
        return switch (useCase.execute(body.as(json -> wanted(json, caller, holder)))) {
            case IssueToken.Outcome.Issued(var token, var secret) ->
                Response.created(Places.of(place))
                        .entity(new Issued(secret, Shown.of(token)))
                        .build();
            case IssueToken.Outcome.UnknownHolder() -> ProblemType.notFound(noHolder);
            case IssueToken.Outcome.Refused(var faults) -> ProblemType.refused(faults);
            case IssueToken.Outcome.NotAdministrator() -> notAdministrator();
        };
    }

    static Response list(ListTokens useCase, Caller.OfVendor caller, Supplier<TokenHolder> holder, UriInfo address) {
        var query = new Query(address);
        var limit = query.limit(ListTokens.MAX_LIMIT);
        var after = query.optional("cursor", Readers.cursor(Cursor::ofId)).map(TokenId::new);
        query.refuseFaults();
        return switch (useCase.execute(new ListTokens.Command(caller, holder.get(), after, limit))) {
            case ListTokens.Outcome.Listed(var tokens, var last) -> {
                var next = last.map(TokenId::value).map(Cursor::text);
                yield Pages.answer(new Page(tokens.stream().map(Shown::of).toList(), next), next, address);
            }
            case ListTokens.Outcome.NotAdministrator() -> notAdministrator();
        };
    }

    static Response revoke(RevokeToken useCase, Caller.OfVendor caller, TokenHolder holder, String id) {
        var token = new TokenId(Wire.id(id).orElseThrow(() -> Places.unknown(NO_TOKEN)));
        return switch (useCase.execute(new RevokeToken.Command(caller, holder, token))) {
            case RevokeToken.Outcome.Revoked() -> Response.noContent().build();
            case RevokeToken.Outcome.Unknown() -> ProblemType.notFound(NO_TOKEN);
            case RevokeToken.Outcome.NotAdministrator() -> notAdministrator();
        };
    }

    private static Response notAdministrator() {
        return ProblemType.NOT_ALLOWED.problem(ADMINISTRATORS).response();
    }
}
