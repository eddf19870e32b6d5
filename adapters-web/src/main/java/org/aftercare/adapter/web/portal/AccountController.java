package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.access.ChangePassword;
import org.aftercare.application.access.EndLogIns;
import org.aftercare.application.access.ListLogIns;
import org.aftercare.application.access.LogInBrake;
import org.aftercare.application.access.ShowSecondFactor;
import org.aftercare.application.customer.ChangeProfile;
import org.aftercare.application.customer.ShowPreferences;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.LogInId;

/** A contact's own page: who he is, how he wants to have it, his password, and where he is logged in. */
@Path("account")
@Controller
@LogInNeeded
@Dependent
public class AccountController {
    private static final String VIEW = "account.html";
    private static final String PRESENT = "present";
    private static final int LONGEST_PASSWORD = 1_000;

    private final ShowPreferences showPreferences;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final ListLogIns listLogIns;
    private final EndLogIns endLogIns;
    private final ShowSecondFactor showSecondFactor;
    private final LogInBrake brake;
    private final Visitor visitor;
    private final Models models;
    private final Clock clock;

    @Inject
    AccountController(
            ShowPreferences showPreferences,
            ChangeProfile changeProfile,
            ChangePassword changePassword,
            ListLogIns listLogIns,
            EndLogIns endLogIns,
            ShowSecondFactor showSecondFactor,
            LogInBrake brake,
            Visitor visitor,
            Models models,
            Clock clock) {
        this.showPreferences = showPreferences;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.listLogIns = listLogIns;
        this.endLogIns = endLogIns;
        this.showSecondFactor = showSecondFactor;
        this.brake = brake;
        this.visitor = visitor;
        this.models = models;
        this.clock = clock;
    }

    @GET
    public String account(@DefaultValue("") @QueryParam("done") String done) {
        var key = "account.done." + done;
        show(stored(), Wording.has(key) ? Wording.say(key) : "", Map.of());
        return VIEW;
    }

    @POST
    @Path("profile")
    public Response profile(@BeanParam ProfileInput input) {
        var faults = input.faults();
        if (!faults.isEmpty()) {
            return refused(Response.status(422), input, faults);
        }
        var command = new ChangeProfile.Command(visitor.caller(), input.name(), input.preferences());
        return switch (changeProfile.execute(command)) {
            case ChangeProfile.Outcome.Changed changed -> done("profile");
        };
    }

    @POST
    @Path("password")
    public Response password(
            @DefaultValue("") @FormParam(PRESENT) String present,
            @BeanParam NewPassword wanted,
            @Context HttpServletRequest request) {
        var email = visitor.caller().contact().email();
        var faults = new LinkedHashMap<String, String>();
        if (present.isEmpty()) {
            faults.put(PRESENT, Wording.say("account.present.missing"));
        }
        faults.putAll(wanted.faults(email));
        if (!faults.isEmpty()) {
            return refused(Response.status(422), stored(), faults);
        }
        if (!brake.allows(email.value(), request.getRemoteAddr())) {
            var wait = Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, LogInBrake.WAIT.toSeconds());
            return refused(wait, stored(), Map.of(PRESENT, Wording.say("login.wait")));
        }
        if (present.length() > LONGEST_PASSWORD || !changed(present, wanted)) {
            brake.failed(email.value(), request.getRemoteAddr());
            return refused(Response.status(422), stored(), Map.of(PRESENT, Wording.say("account.present.wrong")));
        }
        brake.succeeded(email.value(), request.getRemoteAddr());
        return done("password");
    }

    private boolean changed(String present, NewPassword wanted) {
        var command = new ChangePassword.Command(visitor.caller(), visitor.logIn(), present, wanted.value());
        return switch (changePassword.execute(command)) {
            case ChangePassword.Outcome.Changed() -> true;
            case ChangePassword.Outcome.WrongPassword() -> false;
        };
    }

    /** Ends another log-in, or all others where none is named. */
    @POST
    @Path("log-ins/end")
    public Response end(@DefaultValue("") @FormParam("id") String id) {
        if (id.isEmpty()) {
            return end(Optional.empty());
        }
        return id(id).map(logIn -> end(Optional.of(logIn))).orElseGet(() -> done("logIn"));
    }

    private Response end(Optional<LogInId> logIn) {
        return switch (endLogIns.execute(new EndLogIns.Command(visitor.caller(), visitor.logIn(), logIn))) {
            case EndLogIns.Outcome.Ended() -> done(logIn.isPresent() ? "logIn" : "logIns");
        };
    }

    private static Optional<LogInId> id(String text) {
        try {
            return Optional.of(new LogInId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/account?done=" + what)).build();
    }

    private Response refused(Response.ResponseBuilder answer, ProfileInput input, Map<String, String> faults) {
        show(input, "", faults);
        return answer.entity(VIEW).build();
    }

    private ProfileInput stored() {
        return switch (showPreferences.execute(new ShowPreferences.Command(visitor.caller()))) {
            case ShowPreferences.Outcome.Shown(var preferences) ->
                ProfileInput.of(visitor.caller().contact(), preferences);
        };
    }

    private String codes() {
        return switch (showSecondFactor.execute(new ShowSecondFactor.Command(visitor.caller()))) {
            case ShowSecondFactor.Outcome.None() -> "none";
            case ShowSecondFactor.Outcome.Begun begun -> "begun";
            case ShowSecondFactor.Outcome.Active active -> "active";
        };
    }

    private List<LogIn> logIns() {
        return switch (listLogIns.execute(new ListLogIns.Command(visitor.caller()))) {
            case ListLogIns.Outcome.Listed(var logIns) -> logIns;
        };
    }

    private void show(ProfileInput input, String done, Map<String, String> faults) {
        models.put("account", AccountPage.of(input, codes(), logIns(), visitor.logIn(), done, faults, clock.instant()));
    }
}
