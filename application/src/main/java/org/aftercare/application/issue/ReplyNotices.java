package org.aftercare.application.issue;

import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Topic;
import org.aftercare.domain.issue.Actor;

/** Puts into the outbox, for the contact who reported an issue, what agents tell him of it, unless he does not want to hear it. */
public final class ReplyNotices {
    private final Outbox outbox;
    private final CustomerRepository customers;

    public ReplyNotices(Outbox outbox, CustomerRepository customers) {
        this.outbox = outbox;
        this.customers = customers;
    }

    /** To be used in the unit of work of what was done; if nothing was, nobody is told. */
    void put(IssueOutcome outcome, Notice.Reply reply, IssueAct act, String text) {
        if (outcome instanceof IssueOutcome.Recorded(var view)) {
            view.issue()
                    .report()
                    .reporter()
                    .flatMap(customers::contact)
                    .filter(contact -> customers.preferences(contact.id()).wants(topic(reply)))
                    .ifPresent(contact -> outbox.put(notice(view, contact, reply, act, text)));
        }
    }

    private static Topic topic(Notice.Reply reply) {
        return switch (reply) {
            case ANSWERED -> Topic.ANSWERS;
            case ASKED -> Topic.WAITING;
            case RESOLVED -> Topic.RESOLVED;
        };
    }

    private static Notice notice(IssueView view, Contact contact, Notice.Reply reply, IssueAct act, String text) {
        return new Notice.IssueReplied(
                TimeOrderedId.at(view.at()),
                contact.email(),
                contact.name(),
                view.inBrief(),
                reply,
                Actor.of(act.caller()).name(),
                text);
    }
}
