package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aftercare.application.access.LogInContact;
import org.aftercare.application.access.LogOutContact;
import org.aftercare.domain.Faults;
import org.aftercare.domain.customer.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Lets contacts in and out. */
@Path("/")
@Controller
@Dependent
public class LogInController {
    private static final String VIEW = "login.html";
    private static final String HOME = "/issues";
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int LONGEST_EMAIL = 254;

    /** Where one may be sent on to: pages of our own that need a log-in, and nothing else. */
    private static final Pattern OWN_PAGE =
            Pattern.compile("/issues(/[A-Za-z0-9-]{1,30})?(\\?[A-Za-z0-9=&_.~-]{0,200})?");

    private final LogInContact logInContact;
    private final LogOutContact logOutContact;
    private final LogInBrake brake;
    private final Visitor visitor;
    private final Models models;

    @Inject
    LogInController(
            LogInContact logInContact, LogOutContact logOutContact, LogInBrake brake, Visitor visitor, Models models) {
        this.logInContact = logInContact;
        this.logOutContact = logOutContact;
        this.brake = brake;
        this.visitor = visitor;
        this.models = models;
    }

    /**
     * The address of the log-in page.
     *
     * @param wanted where to go on to afterwards
     * @param lost whether something was sent that had to be turned away
     */
    static URI page(URI wanted, boolean lost) {
        var query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        var page = UriBuilder.fromPath("/login").queryParam("next", "{next}");
        return (lost ? page.queryParam("lost", "yes") : page).build(wanted.getRawPath() + query);
    }

    @GET
    @Path("login")
    public Response form(
            @DefaultValue("") @QueryParam("next") String next,
            @QueryParam("lost") @Nullable String lost,
            @QueryParam("left") @Nullable String left) {
        if (visitor.isLoggedIn()) {
            return Response.seeOther(ownPage(next)).build();
        }
        if (left != null) {
            models.put("notice", Wording.say("login.left"));
        }
        return show(Response.ok(), next, "", lost == null ? Optional.empty() : Optional.of("login.lost"));
    }

    @POST
    @Path("login")
    public Response logIn(
            @DefaultValue("") @FormParam("email") String email,
            @DefaultValue("") @FormParam("password") String password,
            @DefaultValue("") @FormParam("next") String next,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        var account = email.strip().toLowerCase(Locale.ROOT);
        var address = request.getRemoteAddr();
        if (!brake.allows(account, address)) {
            var wait = Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, LogInBrake.WAIT.toSeconds());
            return show(wait, next, email, Optional.of("login.wait"));
        }
        var secret = secret(account, password);
        if (secret.isEmpty()) {
            brake.failed(account, address);
            models.put("refused", true);
            return show(Response.status(Response.Status.FORBIDDEN), next, email, Optional.of("login.refused"));
        }
        brake.succeeded(account, address);
        Cookies.setLogIn(request, response, secret.get());
        return Response.seeOther(ownPage(next)).build();
    }

    private Optional<String> secret(String account, String password) {
        var address = new Faults().attempt("", () -> new EmailAddress(account));
        if (address.isEmpty() || password.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        return switch (logInContact.execute(new LogInContact.Command(address.get(), password))) {
            case LogInContact.Outcome.LoggedIn(var contact, var secret) -> Optional.of(secret);
            case LogInContact.Outcome.Refused() -> Optional.empty();
        };
    }

    @POST
    @Path("logout")
    public Response logOut(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        Cookies.logIn(request).map(LogOutContact.Command::new).ifPresent(logOutContact::execute);
        Cookies.clearLogIn(request, response);
        return Response.seeOther(URI.create("/login?left=yes")).build();
    }

    private Response show(Response.ResponseBuilder answer, String next, String email, Optional<String> problem) {
        models.put("next", ownPage(next).toString());
        models.put("email", email.length() > LONGEST_EMAIL ? "" : Typed.legible(email));
        problem.ifPresent(key -> models.put("problem", Wording.say(key)));
        return answer.entity(VIEW).build();
    }

    private static URI ownPage(String next) {
        return URI.create(OWN_PAGE.matcher(next).matches() ? next : HOME);
    }
}
