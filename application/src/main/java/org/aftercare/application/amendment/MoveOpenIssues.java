package org.aftercare.application.amendment;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;

/**
 * Moves the open issues of an agreement under a version that was signed earlier to that end and has come into force. Done
 * twice, it moves nothing twice.
 */
public final class MoveOpenIssues {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final HolidayBook book;
    private final OpenIssues openIssues;
    private final Clock clock;

    public MoveOpenIssues(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            OpenIssues openIssues,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.book = book;
        this.openIssues = openIssues;
        this.clock = clock;
    }

    public record Command(AgreementId id, int version) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Moved() implements Outcome {}

        /** A later version is in force already; nothing was moved. */
        record Superseded() implements Outcome {}

        /** There is no such version, or it is a draft. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var agreement = agreements.find(command.id());
            var version =
                    agreement.flatMap(found -> found.version(command.version())).filter(found -> found.signed());
            if (version.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (!agreement.get().governs(command.version(), now)) {
                return new Outcome.Superseded();
            }
            openIssues.move(
                    agreement.orElseThrow(),
                    command.version(),
                    book.editionFor(version.get().terms()),
                    new OpenIssues.Occasion(Actor.AFTERCARE, Channel.ALARM, now, Optional.empty()));
            return new Outcome.Moved();
        });
    }
}
