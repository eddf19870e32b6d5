package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aftercare.application.access.BeginSecondFactor;
import org.aftercare.application.access.ConfirmSecondFactor;
import org.aftercare.application.access.EndSecondFactor;
import org.aftercare.application.access.LogInBrake;
import org.aftercare.application.access.RenewRecoveryCodes;
import org.aftercare.application.access.ShowSecondFactor;
import org.aftercare.domain.access.RecoveryCode;

/** Has contacts log in with a code of their telephone besides, if they want it so. */
@Path("account/codes")
@Controller
@LogInNeeded
@Dependent
public class SecondFactorController {
    private static final String VIEW = "second-factor.html";
    private static final String PASSWORD = "password";
    private static final String CODE = "code";
    private static final String RENEW = "renew";
    private static final String END = "end";
    private static final URI PLACE = URI.create("/account/codes");
    private static final int LONGEST_TYPED = 1_000;

    private final ShowSecondFactor showSecondFactor;
    private final BeginSecondFactor beginSecondFactor;
    private final ConfirmSecondFactor confirmSecondFactor;
    private final RenewRecoveryCodes renewRecoveryCodes;
    private final EndSecondFactor endSecondFactor;
    private final LogInBrake brake;
    private final Visitor visitor;
    private final Models models;
    private final Clock clock;

    @Inject
    SecondFactorController(
            ShowSecondFactor showSecondFactor,
            BeginSecondFactor beginSecondFactor,
            ConfirmSecondFactor confirmSecondFactor,
            RenewRecoveryCodes renewRecoveryCodes,
            EndSecondFactor endSecondFactor,
            LogInBrake brake,
            Visitor visitor,
            Models models,
            Clock clock) {
        this.showSecondFactor = showSecondFactor;
        this.beginSecondFactor = beginSecondFactor;
        this.confirmSecondFactor = confirmSecondFactor;
        this.renewRecoveryCodes = renewRecoveryCodes;
        this.endSecondFactor = endSecondFactor;
        this.brake = brake;
        this.visitor = visitor;
        this.models = models;
        this.clock = clock;
    }

    @GET
    public Response shown() {
        return show(Response.ok(), List.of(), Map.of());
    }

    @POST
    public Response begin(@DefaultValue("") @FormParam(PASSWORD) String password, @Context HttpServletRequest request) {
        return byPassword(password, PASSWORD, request, () -> switch (beginSecondFactor.execute(
                new BeginSecondFactor.Command(visitor.caller(), password))) {
            case BeginSecondFactor.Outcome.Begun() ->
                Optional.of(Response.seeOther(PLACE).build());
            case BeginSecondFactor.Outcome.Active() ->
                Optional.of(Response.seeOther(PLACE).build());
            case BeginSecondFactor.Outcome.WrongPassword() -> Optional.empty();
        });
    }

    @POST
    @Path("confirmation")
    public Response confirm(@DefaultValue("") @FormParam(CODE) String code) {
        var command = new ConfirmSecondFactor.Command(visitor.caller(), visitor.logIn(), bounded(code));
        return switch (confirmSecondFactor.execute(command)) {
            case ConfirmSecondFactor.Outcome.Confirmed(var recoveryCodes) ->
                show(Response.ok(), recoveryCodes, Map.of());
            case ConfirmSecondFactor.Outcome.WrongCode() ->
                show(Response.status(422), List.of(), Map.of(CODE, Wording.say("codes.code.wrong")));
            case ConfirmSecondFactor.Outcome.NotBegun() ->
                Response.seeOther(PLACE).build();
        };
    }

    @POST
    @Path("recovery")
    public Response renew(@DefaultValue("") @FormParam(PASSWORD) String password, @Context HttpServletRequest request) {
        return byPassword(password, RENEW, request, () -> switch (renewRecoveryCodes.execute(
                new RenewRecoveryCodes.Command(visitor.caller(), password))) {
            case RenewRecoveryCodes.Outcome.Renewed(var recoveryCodes) ->
                Optional.of(show(Response.ok(), recoveryCodes, Map.of()));
            case RenewRecoveryCodes.Outcome.NotActive() ->
                Optional.of(Response.seeOther(PLACE).build());
            case RenewRecoveryCodes.Outcome.WrongPassword() -> Optional.empty();
        });
    }

    @POST
    @Path("end")
    public Response end(@DefaultValue("") @FormParam(PASSWORD) String password, @Context HttpServletRequest request) {
        return byPassword(password, END, request, () -> switch (endSecondFactor.execute(
                new EndSecondFactor.Command(visitor.caller(), password))) {
            case EndSecondFactor.Outcome.Ended() ->
                Optional.of(Response.seeOther(URI.create("/account?done=codesEnded"))
                        .build());
            case EndSecondFactor.Outcome.WrongPassword() -> Optional.empty();
        });
    }

    /**
     * Does what takes the password, slowed like log-ins.
     *
     * @param field at which a wrong one is told
     * @param act gives nothing where the password is wrong
     */
    private Response byPassword(
            String password, String field, HttpServletRequest request, Supplier<Optional<Response>> act) {
        var account = visitor.caller().contact().email().value();
        var address = request.getRemoteAddr();
        if (!brake.allows(account, address)) {
            var wait = Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, LogInBrake.WAIT.toSeconds());
            return show(wait, List.of(), Map.of(field, Wording.say("login.wait")));
        }
        var done = password.isEmpty() || password.length() > LONGEST_TYPED ? Optional.<Response>empty() : act.get();
        if (done.isEmpty()) {
            brake.failed(account, address);
            var say = Wording.say(password.isEmpty() ? "account.present.missing" : "account.present.wrong");
            return show(Response.status(422), List.of(), Map.of(field, say));
        }
        brake.succeeded(account, address);
        return done.get();
    }

    private static String bounded(String typed) {
        return typed.length() > LONGEST_TYPED ? "" : typed;
    }

    private Response show(
            Response.ResponseBuilder answer, List<RecoveryCode> recoveryCodes, Map<String, String> faults) {
        var shown = showSecondFactor.execute(new ShowSecondFactor.Command(visitor.caller()));
        models.put(
                "codes",
                SecondFactorPage.of(
                        shown, visitor.caller().contact(), visitor.zone(), recoveryCodes, faults, clock.instant()));
        return answer.entity(VIEW).build();
    }
}
