package org.aftercare.adapter.web.rest;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.aftercare.adapter.web.problem.ProblemException;
import org.aftercare.adapter.web.problem.ProblemType;

/** Addresses of the API's own resources. */
final class Places {
    private Places() {}

    /**
     * An address relative to the API's base, which the answer makes absolute.
     *
     * @param segments ids, numbers and names, none of which needs encoding
     */
    static URI of(Object... segments) {
        return URI.create(Arrays.stream(segments).map(String::valueOf).collect(Collectors.joining("/")));
    }

    /** Ends the request, since the path names something that cannot exist. */
    static ProblemException unknown(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND.problem(detail));
    }
}
