package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.aftercare.adapter.web.problem.ProblemException;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;

/**
 * The states in which a client wants a change to be made (RFC 9110 §13.1.1).
 *
 * @param seen the revisions of which any will do; empty where any at all will do
 */
record IfMatch(List<Revision> seen) {
    private static final int MOST = 8;
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e]*)\"\\s*(,|$)");
    /** Of a tag that is none of ours: no aggregate is ever changed so often. */
    private static final Revision NEVER = new Revision(Long.MAX_VALUE);

    /** As the header says; any state will do without one. */
    static IfMatch of(HttpHeaders headers) {
        var lines = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        return lines == null || lines.isEmpty() ? new IfMatch(List.of()) : parse(String.join(",", lines));
    }

    /**
     * As the header says, which must be there.
     *
     * @throws ProblemException if it is not
     */
    static IfMatch required(HttpHeaders headers) {
        if (headers.getRequestHeader(HttpHeaders.IF_MATCH) == null) {
            throw new ProblemException(
                    ProblemType.MATCH_REQUIRED.problem("Say in an If-Match header which ETag you last read."));
        }
        return of(headers);
    }

    private static IfMatch parse(String header) {
        if (header.strip().equals("*")) {
            return new IfMatch(List.of());
        }
        var seen = new ArrayList<Revision>();
        var tag = TAG.matcher(header);
        var end = 0;
        while (tag.lookingAt() && seen.size() < MOST) {
            seen.add(tag.group(1) == null ? revision(tag.group(2)) : NEVER);
            end = tag.end();
            tag.region(end, header.length());
        }
        if (seen.isEmpty() || end < header.length() || header.strip().endsWith(",")) {
            throw new ProblemException(ProblemType.MALFORMED.problem(
                    "The If-Match header must be * or up to " + MOST + " ETags such as \"3\", each in double quotes."));
        }
        return new IfMatch(seen);
    }

    private static Revision revision(String tag) {
        return tag.matches("[0-9]{1,18}") ? new Revision(Long.parseLong(tag)) : NEVER;
    }

    /**
     * Makes a change, provided that what is stored is in one of the wanted states.
     *
     * @param change is told the revision that the stored one must be, if it matters
     * @throws ProblemException if what is stored is in another state
     */
    <T> T make(Function<Optional<Revision>, T> change) {
        if (seen.isEmpty()) {
            return change.apply(Optional.empty());
        }
        var others = new ArrayList<>(seen);
        while (true) {
            try {
                return change.apply(Optional.of(others.removeFirst()));
            } catch (StaleAggregateException stale) {
                if (others.isEmpty()) {
                    throw new ProblemException(ProblemType.STALE.problem(stale.getMessage() + "."));
                }
            }
        }
    }
}
