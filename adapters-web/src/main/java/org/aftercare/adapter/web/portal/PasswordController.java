package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.access.AskForPassword;
import org.aftercare.application.access.LogInBrake;
import org.aftercare.application.access.SetPassword;
import org.aftercare.application.access.ShowAccountLink;
import org.aftercare.domain.Faults;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.customer.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Ways to a password for those who have none, or have forgotten it: asked for here, come by mail, and used here. */
@Path("password")
@Controller
@Dependent
public class PasswordController {
    private static final String FORGOTTEN_VIEW = "password-forgotten.html";
    private static final String NEW_VIEW = "password-new.html";
    private static final int LONGEST_EMAIL = 254;

    /** What the brake counts requests from one place under: nobody has us write to many, or to one again and again. */
    private static final String ASKING = "a forgotten password, from ";

    private final AskForPassword askForPassword;
    private final ShowAccountLink showAccountLink;
    private final SetPassword setPassword;
    private final LogInBrake brake;
    private final Models models;

    @Inject
    PasswordController(
            AskForPassword askForPassword,
            ShowAccountLink showAccountLink,
            SetPassword setPassword,
            LogInBrake brake,
            Models models) {
        this.askForPassword = askForPassword;
        this.showAccountLink = showAccountLink;
        this.setPassword = setPassword;
        this.brake = brake;
        this.models = models;
    }

    @GET
    @Path("forgotten")
    public Response forgotten(@QueryParam("sent") @Nullable String sent) {
        models.put("sent", sent != null);
        return asked(Response.ok(), "", Optional.empty());
    }

    /** Takes an address. The answer is the same whether it is anybody's or not. */
    @POST
    @Path("forgotten")
    public Response ask(@DefaultValue("") @FormParam("email") String email, @Context HttpServletRequest request) {
        var typed = email.strip().toLowerCase(Locale.ROOT);
        var address = new Faults().attempt("", () -> new EmailAddress(typed));
        if (address.isEmpty()) {
            return asked(Response.status(422), email, Optional.of("password.forgotten.noAddress"));
        }
        var place = ASKING + request.getRemoteAddr();
        if (!brake.allows(place, typed)) {
            var wait = Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, LogInBrake.WAIT.toSeconds());
            return asked(wait, email, Optional.of("password.forgotten.wait"));
        }
        brake.failed(place, typed);
        return switch (askForPassword.execute(new AskForPassword.Command(address.get()))) {
            case AskForPassword.Outcome.Taken() ->
                Response.seeOther(URI.create("/password/forgotten?sent=yes")).build();
        };
    }

    private Response asked(Response.ResponseBuilder answer, String email, Optional<String> problem) {
        models.put("email", email.length() > LONGEST_EMAIL ? "" : Typed.legible(email));
        problem.ifPresent(key -> models.put("problem", Wording.say(key)));
        return answer.entity(FORGOTTEN_VIEW).build();
    }

    @GET
    @Path("new/{secret}")
    public Response form(@PathParam("secret") String secret) {
        return switch (showAccountLink.execute(new ShowAccountLink.Command(secret))) {
            case ShowAccountLink.Outcome.Good good -> form(Response.ok(), secret, good, Map.of());
            case ShowAccountLink.Outcome.NotGood() -> notGood();
        };
    }

    @POST
    @Path("new/{secret}")
    public Response set(
            @PathParam("secret") String secret,
            @BeanParam NewPassword wanted,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        return switch (showAccountLink.execute(new ShowAccountLink.Command(secret))) {
            case ShowAccountLink.Outcome.Good good -> {
                var faults = wanted.faults(good.contact().email());
                yield faults.isEmpty()
                        ? set(secret, wanted, good, request, response)
                        : form(Response.status(422), secret, good, faults);
            }
            case ShowAccountLink.Outcome.NotGood() -> notGood();
        };
    }

    private Response set(
            String secret,
            NewPassword wanted,
            ShowAccountLink.Outcome.Good good,
            HttpServletRequest request,
            HttpServletResponse response) {
        var command = new SetPassword.Command(secret, wanted.value(), Browsers.words(request));
        return switch (setPassword.execute(command)) {
            case SetPassword.Outcome.Set(var contact, var entrance) -> {
                var first = good.purpose() == AccountLink.Purpose.INVITATION;
                yield LogInController.enter(
                        entrance, URI.create(first ? "/issues" : "/account?done=password"), request, response);
            }
            case SetPassword.Outcome.NotGood() -> notGood();
        };
    }

    private Response form(
            Response.ResponseBuilder answer,
            String secret,
            ShowAccountLink.Outcome.Good good,
            Map<String, String> faults) {
        models.put("secret", secret);
        models.put("first", good.purpose() == AccountLink.Purpose.INVITATION);
        models.put("contact", good.contact());
        models.put("faults", faults);
        return answer.entity(NEW_VIEW).build();
    }

    private Response notGood() {
        models.put("first", false);
        models.put("faults", Map.of());
        return Response.status(Response.Status.GONE).entity(NEW_VIEW).build();
    }
}
