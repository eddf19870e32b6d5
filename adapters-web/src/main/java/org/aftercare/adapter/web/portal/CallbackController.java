package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.aftercare.application.callback.CallbackPromises;
import org.aftercare.application.callback.CheckStamp;
import org.aftercare.application.callback.RequestCallback;
import org.aftercare.application.callback.StampForm;
import org.aftercare.domain.callback.CallbackRequest;

/**
 * Lets anybody ask to be phoned. Programs are kept off without third parties: by a field that no person sees, by a stamp that
 * says when the form was given out, and by counting.
 */
@Path("/callback")
@Controller
@Dependent
public class CallbackController {
    private static final String VIEW = "callback.html";
    private static final int UNPROCESSABLE = 422;

    private final RequestCallback requestCallback;
    private final StampForm stampForm;
    private final CheckStamp checkStamp;
    private final CallbackPromises promises;
    private final CallbackBrake brake;
    private final PortalSettings settings;
    private final Visitor visitor;
    private final Models models;
    private final Clock clock;

    @Inject
    CallbackController(
            RequestCallback requestCallback,
            StampForm stampForm,
            CheckStamp checkStamp,
            CallbackPromises promises,
            CallbackBrake brake,
            PortalSettings settings,
            Visitor visitor,
            Models models,
            Clock clock) {
        this.requestCallback = requestCallback;
        this.stampForm = stampForm;
        this.checkStamp = checkStamp;
        this.promises = promises;
        this.brake = brake;
        this.settings = settings;
        this.visitor = visitor;
        this.models = models;
        this.clock = clock;
    }

    @GET
    public String form() {
        var known = visitor.known().map(CallbackInput::of).orElse(CallbackInput.EMPTY);
        show(known, Map.of(), freshStamp());
        return VIEW;
    }

    @POST
    public Response ask(@BeanParam CallbackInput input, @Context HttpServletRequest request) {
        if (!input.trap().isEmpty()) {
            return refused(input, Map.of(CallbackInput.TRAP, Wording.say("callback.trap")), freshStamp());
        }
        switch (checkStamp.execute(new CheckStamp.Command(input.stamp()))) {
            case GOOD -> {}
            case TOO_SOON -> {
                return refused(input, Map.of(CallbackInput.STAMP, Wording.say("callback.tooSoon")), input.stamp());
            }
            case TOO_OLD, FORGED -> {
                return refused(input, Map.of(CallbackInput.STAMP, Wording.say("callback.tooOld")), freshStamp());
            }
        }
        var reading = input.read(promises.timeZone());
        if (reading.wish().isEmpty()) {
            return refused(input, reading.faults(), input.stamp());
        }
        var from = ClientNetwork.address(request, settings.overTls());
        var wait = brake.count(from);
        return wait.map(duration -> tooOften(input, duration))
                .orElseGet(() -> ask(input, reading.wish().get(), from));
    }

    private Response ask(CallbackInput input, CallbackInput.Wish wish, String from) {
        return switch (requestCallback.execute(wish.command(visitor.known()))) {
            case RequestCallback.Outcome.Taken(var taken) -> taken(taken);
            case RequestCallback.Outcome.Refused(var faults) -> {
                brake.forget(from);
                yield refused(input, CallbackInput.atFields(faults), input.stamp());
            }
            case RequestCallback.Outcome.TooOften(var retryAfter) -> tooOften(input, retryAfter);
        };
    }

    private Response taken(CallbackRequest request) {
        models.put("taken", CallbackTaken.of(request, clock.instant()));
        return Response.ok("callback-taken.html").build();
    }

    private Response tooOften(CallbackInput input, Duration wait) {
        show(input, Map.of(CallbackInput.STAMP, Wording.say("callback.tooOften")), input.stamp());
        return Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds())
                .entity(VIEW)
                .build();
    }

    private Response refused(CallbackInput input, Map<String, String> faults, String stamp) {
        show(input, faults, stamp);
        return Response.status(UNPROCESSABLE).entity(VIEW).build();
    }

    private String freshStamp() {
        return switch (stampForm.execute()) {
            case StampForm.Outcome.Stamped(var text) -> text;
        };
    }

    private void show(CallbackInput input, Map<String, String> faults, String stamp) {
        models.put("form", CallbackForm.of(input, faults, stamp, promises.timeZone(), clock.instant()));
    }
}
