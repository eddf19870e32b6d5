package org.aftercare.adapter.web.portal;

import java.util.List;
import org.aftercare.application.agreement.ListAuthorisedContacts;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AuthorisedContact;

/**
 * Who may do what under an agreement, as its page shows it to one of them.
 *
 * @param more whether there are more than are shown
 */
record AgreementPeople(List<Person> people, boolean more) {
    /** More than anybody wants to read; the others can be asked for. */
    static final int MOST = 100;

    /**
     * A contact.
     *
     * @param you whether it is the one who looks
     * @param may what he may do, in words
     */
    public record Person(String name, boolean you, String may) {}

    static AgreementPeople of(ListAuthorisedContacts.Outcome.Listed listed, Caller.OfCustomer caller) {
        return new AgreementPeople(
                listed.lines().stream()
                        .map(line -> new Person(
                                line.contact().name(),
                                line.contact().id().equals(caller.contact().id()),
                                may(line.authorised())))
                        .toList(),
                listed.next().isPresent());
    }

    private static String may(AuthorisedContact authorised) {
        return authorised.roles().isEmpty()
                ? Wording.say("own.people.none")
                : Wording.say(
                        "own.people.may",
                        Wording.row(authorised.roles().stream()
                                .map(role -> Wording.say("own.people." + role))
                                .toList()));
    }
}
