package org.aftercare.application.issue;

import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.EmailAddress;

/** Puts into the outbox, for support, what contacts do to issues after they have reported them. */
public final class ContactNotices {
    private final Outbox outbox;
    private final EmailAddress support;

    /**
     * Tells support at one address.
     *
     * @param support where the vendor's agents read of it
     */
    public ContactNotices(Outbox outbox, EmailAddress support) {
        this.outbox = outbox;
        this.support = support;
    }

    /** To be used in the unit of work of what was done, with the issue as it is then. */
    void put(IssueView view, Notice.ContactDeed deed, Contact contact, String text) {
        outbox.put(new Notice.ContactActed(
                TimeOrderedId.at(view.at()), support, view.inBrief(), deed, contact.name(), text));
    }
}
