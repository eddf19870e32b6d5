package org.aftercare.adapter.web.rest;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what any act upon an issue may be answered with. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "201",
        description = "It is recorded; the issue as it is now. The Location is its history.",
        headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
        content =
                @Content(
                        schema = @Schema(implementation = IssueJson.Whole.class),
                        examples = @ExampleObject(name = "Held over", value = Examples.ISSUE)))
@ApiResponse(responseCode = "400", ref = "Malformed")
@ApiResponse(responseCode = "404", ref = "NotFound")
@ApiResponse(responseCode = "409", ref = "Conflict")
@ApiResponse(responseCode = "412", ref = "Stale")
@ApiResponse(responseCode = "413", ref = "TooLarge")
@ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
@ApiResponse(responseCode = "422", ref = "Refused")
@interface ActAnswers {}
