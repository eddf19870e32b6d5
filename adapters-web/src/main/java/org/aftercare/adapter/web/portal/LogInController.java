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
import org.aftercare.application.access.ConfirmLogIn;
import org.aftercare.application.access.Entrance;
import org.aftercare.application.access.LogInBrake;
import org.aftercare.application.access.LogInContact;
import org.aftercare.application.access.LogOutContact;
import org.aftercare.application.issue.KeepDraft;
import org.aftercare.domain.Faults;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Lets contacts in and out. */
@Path("/")
@Controller
@Dependent
public class LogInController {
    private static final String VIEW = "login.html";
    private static final String CODE_VIEW = "login-code.html";
    private static final String HOME = "/";
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int LONGEST_EMAIL = 254;

    /** Where one may be sent on to: pages of our own, whose addresses are as simple as this, and nothing else. */
    private static final Pattern OWN_PAGE = Pattern.compile(
            "/(?!log(in|out))([a-z-]{1,30}(/[A-Za-z0-9._-]{1,60}){0,4})?(\\?([A-Za-z0-9=&_.:~-]|%[0-9A-F]{2}){0,200})?");

    private final LogInContact logInContact;
    private final ConfirmLogIn confirmLogIn;
    private final LogOutContact logOutContact;
    private final KeepDraft keepDraft;
    private final LogInBrake brake;
    private final Visitor visitor;
    private final Models models;

    @Inject
    LogInController(
            LogInContact logInContact,
            ConfirmLogIn confirmLogIn,
            LogOutContact logOutContact,
            KeepDraft keepDraft,
            LogInBrake brake,
            Visitor visitor,
            Models models) {
        this.logInContact = logInContact;
        this.confirmLogIn = confirmLogIn;
        this.logOutContact = logOutContact;
        this.keepDraft = keepDraft;
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
            @DefaultValue("") @FormParam("kept") String kept,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        models.put("kept", kept);
        var account = email.strip().toLowerCase(Locale.ROOT);
        var address = request.getRemoteAddr();
        if (!brake.allows(account, address)) {
            return slowed(next, email);
        }
        return switch (tried(account, password, Browsers.words(request))) {
            case LogInContact.Outcome.LoggedIn(var contact, var secret) -> {
                brake.succeeded(account, address);
                keep(contact, kept);
                yield enter(new Entrance.In(secret), ownPage(next), request, response);
            }
            case LogInContact.Outcome.CodeNeeded(var contact, var secret) -> {
                if (!brake.allows(codes(contact), address)) {
                    yield slowed(next, email);
                }
                // not sent on, so that what was typed goes on to where it can be kept
                Cookies.setSecondStep(request, response, secret);
                yield askForCode(Response.ok(), next, kept, Optional.empty());
            }
            case LogInContact.Outcome.Refused() -> {
                brake.failed(account, address);
                models.put("refused", true);
                yield show(Response.status(Response.Status.FORBIDDEN), next, email, Optional.of("login.refused"));
            }
        };
    }

    private Response slowed(String next, String email) {
        var wait = Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, LogInBrake.WAIT.toSeconds());
        return show(wait, next, email, Optional.of("login.wait"));
    }

    /** What the brake counts wrong codes under: a right password does not make them good. */
    private static String codes(Contact contact) {
        return "codes of " + contact.email().value();
    }

    /** Lets somebody in who has shown his password, or has him show a code. */
    static Response enter(Entrance entrance, URI wanted, HttpServletRequest request, HttpServletResponse response) {
        return switch (entrance) {
            case Entrance.In(var secret) -> {
                Cookies.setLogIn(request, response, secret);
                yield Response.seeOther(wanted).build();
            }
            case Entrance.CodeNeeded(var secret) -> {
                Cookies.setSecondStep(request, response, secret);
                yield Response.seeOther(UriBuilder.fromPath("/login/code")
                                .queryParam("next", "{next}")
                                .build(wanted.toString()))
                        .build();
            }
        };
    }

    @GET
    @Path("login/code")
    public Response code(@DefaultValue("") @QueryParam("next") String next, @Context HttpServletRequest request) {
        if (visitor.isLoggedIn() || Cookies.secondStep(request).isEmpty()) {
            return Response.seeOther(visitor.isLoggedIn() ? ownPage(next) : URI.create("/login"))
                    .build();
        }
        return askForCode(Response.ok(), next, "", Optional.empty());
    }

    @POST
    @Path("login/code")
    public Response showCode(
            @DefaultValue("") @FormParam("code") String code,
            @DefaultValue("") @FormParam("next") String next,
            @DefaultValue("") @FormParam("kept") String kept,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        models.put("kept", kept);
        var step = Cookies.secondStep(request).orElse("");
        var typed = code.length() > LONGEST_PASSWORD ? "" : code;
        var command = new ConfirmLogIn.Command(step, typed, Browsers.words(request));
        return switch (confirmLogIn.execute(command)) {
            case ConfirmLogIn.Outcome.LoggedIn(var contact, var secret) -> {
                brake.succeeded(contact.email().value(), request.getRemoteAddr());
                brake.succeeded(codes(contact), request.getRemoteAddr());
                Cookies.clearSecondStep(request, response);
                keep(contact, kept);
                yield enter(new Entrance.In(secret), ownPage(next), request, response);
            }
            case ConfirmLogIn.Outcome.WrongCode(var contact) -> {
                brake.failed(codes(contact), request.getRemoteAddr());
                yield askForCode(
                        Response.status(Response.Status.FORBIDDEN), next, kept, Optional.of("login.code.wrong"));
            }
            case ConfirmLogIn.Outcome.Over() -> {
                Cookies.clearSecondStep(request, response);
                yield show(Response.status(Response.Status.FORBIDDEN), next, "", Optional.of("login.code.over"));
            }
        };
    }

    private Response askForCode(Response.ResponseBuilder answer, String next, String kept, Optional<String> problem) {
        models.put("kept", kept);
        models.put("next", ownPage(next).toString());
        problem.ifPresent(key -> models.put("problem", Wording.say(key)));
        return answer.entity(CODE_VIEW).build();
    }

    private LogInContact.Outcome tried(String account, String password, String browser) {
        var address = new Faults().attempt("", () -> new EmailAddress(account));
        return address.isEmpty() || password.length() > LONGEST_PASSWORD
                ? new LogInContact.Outcome.Refused()
                : logInContact.execute(new LogInContact.Command(address.get(), password, browser));
    }

    /** What was typed while an earlier log-in ended becomes the draft of whoever logs in. */
    private void keep(Contact contact, String kept) {
        ReportInput.parse(kept)
                .filter(input -> !input.isEmpty())
                .ifPresent(input ->
                        keepDraft.execute(new KeepDraft.Command(new Caller.OfCustomer(contact), input.text())));
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
