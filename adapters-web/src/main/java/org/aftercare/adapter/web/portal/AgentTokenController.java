package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.access.BeginProviderLogIn;
import org.aftercare.application.access.LogInByProvider;
import org.aftercare.domain.access.AccessToken;
import org.jspecify.annotations.Nullable;

/**
 * Where agents come by tokens with the log-in of their company. It begins no session here: whoever has shown the provider who
 * he is sees a token, once, and that is all.
 */
@Path("agents/token")
@Controller
@Dependent
public class AgentTokenController {
    /** The path of the page, which stands in no address with anything that other sites should be told. */
    static final String PATH = "/agents/token";

    private static final String VIEW = "agent-token.html";
    private static final int UNPROCESSABLE = 422;
    private static final int RETRY_AFTER_SECONDS = 30;

    private final BeginProviderLogIn beginProviderLogIn;
    private final LogInByProvider logInByProvider;
    private final PortalSettings settings;
    private final Models models;

    @Inject
    AgentTokenController(
            BeginProviderLogIn beginProviderLogIn,
            LogInByProvider logInByProvider,
            PortalSettings settings,
            Models models) {
        this.beginProviderLogIn = beginProviderLogIn;
        this.logInByProvider = logInByProvider;
        this.settings = settings;
        this.models = models;
    }

    /** Sends the browser to the provider, or shows the form if that is asked for. */
    @GET
    public Response begin(
            @QueryParam("choose") @Nullable String choose,
            @Context UriInfo address,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        var input = AgentTokenInput.of(address.getQueryParameters());
        return switch (beginProviderLogIn.execute()) {
            case BeginProviderLogIn.Outcome.NoProvider() -> local();
            case BeginProviderLogIn.Outcome.Away() -> away();
            case BeginProviderLogIn.Outcome.Begun(var page, var secret) -> {
                var faults = input.read().faults();
                if (choose != null || !faults.isEmpty()) {
                    yield show(
                            Response.status(faults.isEmpty() ? 200 : UNPROCESSABLE),
                            AgentTokenPage.choose(input, faults));
                }
                Cookies.setAgentLogIn(request, response, secret + "." + input.text());
                yield sendTo(page, input, request);
            }
        };
    }

    /**
     * Where a form was sent, browsers follow no redirect to another site (the policy of our pages says so); and whom another
     * site sent here decides himself.
     */
    private Response sendTo(URI page, AgentTokenInput input, HttpServletRequest request) {
        var fromElsewhere = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        if (input.isEmpty() && !fromElsewhere) {
            return Response.seeOther(page).build();
        }
        var answer = fromElsewhere ? Response.ok() : Response.ok().header("Refresh", "0;url=" + page);
        return show(answer, AgentTokenPage.onward(page));
    }

    /** Takes whoever comes back from the provider. */
    @GET
    @Path("return")
    public Response back(
            @DefaultValue("") @QueryParam("state") String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("error") @Nullable String error,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        var kept = Cookies.agentLogIn(request).orElse("").split("\\.", 2);
        Cookies.clearAgentLogIn(request, response);
        var wish = kept.length == 2
                ? AgentTokenInput.parse(kept[1]).flatMap(input -> input.read().wish())
                : Optional.<AgentTokenInput.Wish>empty();
        if (wish.isEmpty() || (code == null && error == null)) {
            return over();
        }
        var command = new LogInByProvider.Command(
                kept[0],
                state,
                error == null ? Optional.ofNullable(code) : Optional.empty(),
                ClientNetwork.address(request, settings.overTls()),
                name(wish.get(), request),
                wish.get().scopes(),
                wish.get().lasts());
        return answer(logInByProvider.execute(command));
    }

    private static String name(AgentTokenInput.Wish wish, HttpServletRequest request) {
        var browser = Browsers.words(request);
        var usual = browser.isEmpty()
                ? Wording.say("agentToken.name.usual")
                : Wording.say("agentToken.name.browser", browser);
        return wish.name().isEmpty() ? usual.substring(0, Math.min(usual.length(), AccessToken.MAX_NAME)) : wish.name();
    }

    private Response answer(LogInByProvider.Outcome outcome) {
        return switch (outcome) {
            case LogInByProvider.Outcome.Issued issued -> show(Response.ok(), AgentTokenPage.issued(issued));
            case LogInByProvider.Outcome.NoProvider() -> local();
            case LogInByProvider.Outcome.NotBegun() -> over();
            case LogInByProvider.Outcome.Denied() -> refused(AgentTokenPage.refusal("denied"));
            case LogInByProvider.Outcome.Stranger(var email) ->
                refused(AgentTokenPage.refusal("stranger", email.value()));
            case LogInByProvider.Outcome.Unproven(var email) ->
                refused(AgentTokenPage.refusal("unproven", email.value()));
            case LogInByProvider.Outcome.Nameless() -> refused(AgentTokenPage.refusal("nameless"));
            case LogInByProvider.Outcome.Unreliable() -> refused(AgentTokenPage.refusal("unreliable"));
            case LogInByProvider.Outcome.Away() -> away();
            case LogInByProvider.Outcome.Refused(var faults) ->
                show(
                        Response.status(UNPROCESSABLE),
                        AgentTokenPage.choose(
                                AgentTokenInput.EMPTY,
                                Map.of(AgentTokenInput.DAYS, Wording.say("agentToken.days.wrong"))));
        };
    }

    private Response local() {
        return show(Response.status(Response.Status.NOT_FOUND), AgentTokenPage.refusal(AgentTokenPage.LOCAL));
    }

    private Response over() {
        return show(Response.status(Response.Status.BAD_REQUEST), AgentTokenPage.refusal("over"));
    }

    private Response refused(AgentTokenPage page) {
        return show(Response.status(Response.Status.FORBIDDEN), page);
    }

    private Response away() {
        return show(
                Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                AgentTokenPage.refusal("away"));
    }

    private Response show(Response.ResponseBuilder answer, AgentTokenPage page) {
        models.put("page", page);
        return answer.entity(VIEW).build();
    }
}
