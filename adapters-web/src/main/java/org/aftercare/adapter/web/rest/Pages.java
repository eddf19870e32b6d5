package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Answers with pages of lists. */
final class Pages {
    private Pages() {}

    /**
     * A page, with a link to the next one if there is one.
     *
     * @param page as it is written
     * @param next the cursor of the next page
     */
    static Response answer(Record page, Optional<String> next, UriInfo address) {
        return builder(page, next, address).build();
    }

    /** The same, for who has more to say of it. */
    static Response.ResponseBuilder builder(Record page, Optional<String> next, UriInfo address) {
        var answer = Response.ok(page);
        next.ifPresent(cursor -> answer.link(
                address.getRequestUriBuilder()
                        .replaceQueryParam("cursor", cursor)
                        .build(),
                "next"));
        return answer;
    }
}
