package org.aftercare.application.issue;

import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;

/** That a contact does something to an issue of his customer. It is done now: what was earlier, only agents write down. */
public record ContactAct(Caller.OfCustomer caller, Channel channel, IssueNumber number) {}
