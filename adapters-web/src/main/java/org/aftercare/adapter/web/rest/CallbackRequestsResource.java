package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.adapter.web.portal.CallbackBrake;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.callback.RequestCallback;
import org.aftercare.domain.Text;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Channel;

/** Takes in the wish of anybody to be phoned. */
@Path("callback-requests")
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PublicAnswers
@Tag(name = "Callback requests")
public class CallbackRequestsResource {
    private static final int LONGEST_PHONE = 50;

    private final RequestCallback requestCallback;
    private final CallbackBrake brake;
    private final ClientAddress address;

    @Inject
    public CallbackRequestsResource(RequestCallback requestCallback, CallbackBrake brake, ClientAddress address) {
        this.requestCallback = requestCallback;
        this.brake = brake;
        this.address = address;
    }

    @Schema(
            name = "NewCallbackRequest",
            requiredProperties = {"name", "phone", "topic"})
    record NewCallbackRequest(
            @Schema(
                    description = "On one line.",
                    minLength = 1,
                    maxLength = CallbackRequest.MAX_NAME,
                    example = "Nora Shopkeeper")
            String name,

            @Schema(
                    description = "A number that can be called; without a country's code, one of the vendor's country.",
                    minLength = 1,
                    maxLength = LONGEST_PHONE,
                    example = "+44 20 7946 0958")
            String phone,

            @Schema(description = "Where the promise is confirmed.", format = "email", maxLength = 254)
            String email,

            @Schema(description = "On one line.", minLength = 1, maxLength = CallbackRequest.MAX_NAME)
            String company,

            @Schema(minLength = 1, maxLength = CallbackRequest.MAX_TOPIC, example = "The till prints nothing.")
            String topic,

            @Schema(
                    description = "Before which the person would rather not be phoned: the promise counts from then."
                            + " Within 60 days.")
            Instant preferredFrom,

            @Schema(description = "After which the person would rather not be phoned: a wish. In the future.")
            Instant preferredTo,

            @Schema(
                    description = "In which the person lives, by the IANA database.",
                    defaultValue = "the vendor's",
                    example = "Europe/London")
            String timeZone) {}

    @Schema(
            name = "CallbackPromise",
            requiredProperties = {"reference", "callBy", "heldOver"})
    record PromiseJson(
            @Schema(description = "By which to speak of it.", example = "CB-1001")
            String reference,

            @Schema(description = "A person calls by then.") Instant callBy,

            @Schema(description = "Whether it was asked for at a time at which nobody phones.")
            boolean heldOver) {}

    private static Optional<RequestCallback.Command> asked(Part json) {
        var name = json.required("name", Readers.text().then(text -> Text.line(text, CallbackRequest.MAX_NAME)));
        var phone = json.required("phone", Readers.text().then(text -> Text.line(text, LONGEST_PHONE)));
        var email = json.optional("email", Readers.text().then(EmailAddress::new));
        var company = json.optional("company", Readers.text().then(text -> Text.line(text, CallbackRequest.MAX_NAME)));
        var topic = json.required("topic", Readers.block(CallbackRequest.MAX_TOPIC));
        var preferredFrom = json.optional("preferredFrom", Readers.instant());
        var preferredTo = json.optional("preferredTo", Readers.instant());
        var timeZone = json.optional("timeZone", Readers.text().then(SupportCalendar::timeZone));
        return json.complete(() -> new RequestCallback.Command(
                Optional.empty(),
                Channel.API,
                name.orElseThrow(),
                phone.orElseThrow(),
                email,
                company,
                topic.orElseThrow(),
                preferredFrom,
                preferredTo,
                timeZone));
    }

    @POST
    @RepeatSafe
    @SecurityRequirements
    @Operation(
            operationId = "requestCallback",
            summary = "Ask to be phoned",
            description =
                    "Needs no token. The same request within ten minutes is taken once and answered alike. An address"
                            + " of the network, and a number, may ask only so often.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCallbackRequest.class),
                            examples = @ExampleObject(name = "Till", value = Examples.NEW_CALLBACK)))
    @ApiResponse(
            responseCode = "201",
            description = "A person will call.",
            headers = @Header(name = "Location", ref = "Location"),
            content =
                    @Content(
                            schema = @Schema(implementation = PromiseJson.class),
                            examples = @ExampleObject(name = "Held over", value = Examples.CALLBACK_PROMISE)))
    @ApiResponse(responseCode = "400", ref = "Malformed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Refused")
    public Response ask(@Parameter(hidden = true) Body body) {
        var command = body.as(CallbackRequestsResource::asked);
        var from = address.get();
        var wait = brake.count(from);
        if (wait.isPresent()) {
            return tooOften("There were too many requests from this address of the network.", wait.get());
        }
        return switch (requestCallback.execute(command)) {
            case RequestCallback.Outcome.Taken(var request) ->
                Response.created(Places.of("callback-requests", request.reference()))
                        .entity(new PromiseJson(
                                request.reference().toString(),
                                request.callBy(),
                                request.promised().heldOver()))
                        .build();
            case RequestCallback.Outcome.Refused(var faults) -> {
                brake.forget(from);
                yield ProblemType.refused(faults);
            }
            case RequestCallback.Outcome.TooOften(var retryAfter) ->
                tooOften("This number has asked often enough for now.", retryAfter);
        };
    }

    private static Response tooOften(String detail, Duration wait) {
        return ProblemType.TOO_MANY_REQUESTS
                .problem(detail)
                .answer()
                .header(HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds())
                .build();
    }
}
