package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.issue.IssueAct;
import org.aftercare.application.issue.IssueOutcome;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Clash;
import org.aftercare.domain.issue.IssueNumber;

/** That an agent wants to do something to an issue: what all such requests have in common. */
record ActRequest(Caller.OfVendor caller, IssueNumber number, IfMatch ifMatch) {
    static final String AT = "When it was so, if that was earlier than now. Never before the report.";

    /** Reads what stands outside the body; ends the request if no issue can have such a number. */
    static ActRequest of(SecurityContext security, String number, HttpHeaders headers) {
        return new ActRequest(AgentPrincipal.caller(security), IssueJson.number(number), IfMatch.of(headers));
    }

    /**
     * Has it done to the issue as the client saw it.
     *
     * @param at when it was done, if that was earlier than now
     */
    <T> T make(Optional<Instant> at, Function<IssueAct, T> useCase) {
        return ifMatch.make(expected -> useCase.apply(new IssueAct(caller, Channel.API, number, at, expected)));
    }

    /** Has it done, and answers with the issue as it is then. */
    Response record(Optional<Instant> at, Function<IssueAct, IssueOutcome> useCase) {
        return switch (make(at, useCase)) {
            case IssueOutcome.Recorded(var view) ->
                IssueJson.answer(Response.created(Places.of("issues", number, "history")), view);
            case IssueOutcome.Unknown() -> IssueJson.unknown();
            case IssueOutcome.Refused(var clash) -> refused(clash);
        };
    }

    /** An answer that the issue does not stand so that it could be done. */
    Response refused(Clash clash) {
        var problem =
                switch (clash) {
                    case WAITING_ALREADY ->
                        ProblemType.ALREADY_WAITING.problem(number + " waits for the customer already.");
                    case NOT_WAITING -> ProblemType.NOT_WAITING.problem(number + " does not wait for the customer.");
                    case RESOLVED_ALREADY -> ProblemType.ALREADY_RESOLVED.problem(number + " is resolved already.");
                    case NOT_RESOLVED -> ProblemType.NOT_RESOLVED.problem(number + " is not resolved.");
                };
        return problem.response();
    }
}
