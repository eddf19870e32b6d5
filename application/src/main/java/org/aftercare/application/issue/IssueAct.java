package org.aftercare.application.issue;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;

/**
 * That somebody does something to an issue.
 *
 * @param at when it was done, if that was earlier than now
 * @param expected the revision that the caller saw, if he says so
 */
public record IssueAct(
        Caller.OfVendor caller,
        Channel channel,
        IssueNumber number,
        Optional<Instant> at,
        Optional<Revision> expected) {}
