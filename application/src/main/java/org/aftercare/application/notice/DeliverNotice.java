package org.aftercare.application.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Mailer;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;

/**
 * Delivers a notice of the outbox. To be called again, later, if it throws. Delivered once, a notice is not delivered again,
 * unless the process dies between the delivery and its recording.
 *
 * <p>A notice that brings a link gets the link's secret here, so that no secret waits in the outbox. Whether an address that
 * somebody typed is anybody's is found out here too, where nobody waits for the answer.
 */
public final class DeliverNotice {
    /** Forgotten passwords of one contact that are answered within the time that such a link lasts. */
    static final int LINKS_AT_ONCE = 3;

    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Mailer mailer;
    private final AccountLinks links;
    private final CustomerRepository customers;
    private final Clock clock;

    public DeliverNotice(
            UnitOfWork unitOfWork,
            Outbox outbox,
            Mailer mailer,
            AccountLinks links,
            CustomerRepository customers,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.mailer = mailer;
        this.links = links;
        this.customers = customers;
        this.clock = clock;
    }

    public record Command(UUID id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Delivered() implements Outcome {}

        /** It was delivered before, or never was in the outbox. */
        record NothingToDo() implements Outcome {}

        /** What it would bring is good for nothing any more, or for nobody; it will not be delivered. */
        record Dropped() implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.application.port.UnavailableException} if it cannot be handed over now. */
    public Outcome execute(Command command) {
        var notice = unitOfWork.look(() -> outbox.undelivered(command.id()));
        if (notice.isEmpty()) {
            return new Outcome.NothingToDo();
        }
        var outcome = deliver(notice.get());
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            outbox.delivered(command.id(), now);
            return outcome;
        });
    }

    private Outcome deliver(Notice notice) {
        if (notice instanceof Notice.WithLink withLink) {
            var secret = secret(withLink);
            secret.ifPresent(made -> mailer.deliver(withLink, made));
            return secret.isPresent() ? new Outcome.Delivered() : new Outcome.Dropped();
        }
        mailer.deliver(notice);
        return new Outcome.Delivered();
    }

    /** A new secret for the notice's link, durable before it leaves; none if the link is good for nothing. */
    private Optional<String> secret(Notice.WithLink notice) {
        var now = clock.instant();
        var secret = SecretHash.newSecret();
        return unitOfWork.execute(() -> {
            var link = link(notice, now).filter(found -> found.validAt(now));
            link.ifPresent(found -> links.give(found.id(), SecretHash.of(secret)));
            return link.map(found -> secret);
        });
    }

    private Optional<AccountLink> link(Notice.WithLink notice, Instant now) {
        var id = new AccountLinkId(notice.id());
        return switch (notice) {
            case Notice.Invitation invitation -> links.find(id);
            case Notice.PasswordForgotten forgotten ->
                links.find(id).or(() -> customers
                        .contact(forgotten.to())
                        .filter(contact -> mayHaveAnother(contact, now))
                        .map(contact -> made(id, contact, forgotten)));
        };
    }

    private boolean mayHaveAnother(Contact contact, Instant now) {
        var purpose = AccountLink.Purpose.FORGOTTEN_PASSWORD;
        return links.madeSince(contact.id(), purpose, now.minus(purpose.lasts())) < LINKS_AT_ONCE;
    }

    private AccountLink made(AccountLinkId id, Contact contact, Notice.PasswordForgotten forgotten) {
        var purpose = AccountLink.Purpose.FORGOTTEN_PASSWORD;
        var asked = forgotten.expiresAt().minus(purpose.lasts());
        var link = AccountLink.made(id, contact.id(), purpose, asked);
        links.save(link);
        return link;
    }
}
