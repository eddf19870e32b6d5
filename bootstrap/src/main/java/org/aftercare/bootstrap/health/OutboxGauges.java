package org.aftercare.bootstrap.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.mail.MailState;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows at {@code /metrics} how many mails did not get out, so that somebody can be woken when any was given up. */
@Singleton
public class OutboxGauges {
    private static final Metadata MAILS = Metadata.builder()
            .withName("aftercare_mails")
            .withDescription("Mails of the outbox that were not taken, on all nodes together")
            .build();

    private final MetricRegistry metrics;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;

    @Inject
    OutboxGauges(MetricRegistry metrics, UnitOfWork unitOfWork, Outbox outbox) {
        this.metrics = metrics;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
    }

    /** Begins to show it. */
    public void show() {
        for (var state : List.of(MailState.WAITING, MailState.FAILING, MailState.GIVEN_UP)) {
            metrics.gauge(MAILS, () -> count(state), new Tag("state", state.name()));
        }
    }

    /** Not a number while the database is away. */
    private Double count(MailState state) {
        try {
            return unitOfWork.look(outbox::unsettled).getOrDefault(state, 0L).doubleValue();
        } catch (UnavailableException away) {
            return Double.NaN;
        }
    }
}
