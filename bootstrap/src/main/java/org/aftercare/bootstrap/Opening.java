package org.aftercare.bootstrap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.aftercare.application.access.AdmitAdministrator;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.bootstrap.delivery.Deliveries;
import org.aftercare.bootstrap.delivery.WebhookDeliveries;
import org.aftercare.bootstrap.demo.Demo;
import org.aftercare.bootstrap.health.OutboxGauges;

/** What is to be there when Aftercare opens, once the database is ready: the administrator, the demonstration, deliveries. */
@Singleton
class Opening {
    private static final Logger LOG = System.getLogger(Opening.class.getName());

    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final Demo demo;
    private final Clock clock;
    private final Deliveries deliveries;
    private final WebhookDeliveries webhooks;
    private final MailboxWatch mailbox;
    private final OutboxGauges gauges;

    @Inject
    Opening(
            UnitOfWork unitOfWork,
            AccessRepository access,
            Demo demo,
            Clock clock,
            Deliveries deliveries,
            WebhookDeliveries webhooks,
            MailboxWatch mailbox,
            OutboxGauges gauges) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.demo = demo;
        this.clock = clock;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.mailbox = mailbox;
        this.gauges = gauges;
    }

    /** Opens; answers what there is to say to whoever started. */
    List<String> open(Settings settings) {
        settings.bootstrapToken().ifPresent(this::admit);
        List<String> lines = settings.demo() ? demo.open(settings.dataFolder()) : List.of();
        deliveries.start(settings.database().isEmbedded());
        webhooks.start(settings.database().isEmbedded());
        mailbox.start(settings.mailbox());
        gauges.show();
        return lines;
    }

    private void admit(String token) {
        var admitAdministrator = new AdmitAdministrator(unitOfWork, access, clock);
        switch (admitAdministrator.execute(new AdmitAdministrator.Command(token))) {
            case AdmitAdministrator.Outcome.Admitted(var guessable) -> {
                if (guessable) {
                    LOG.log(
                            Level.WARNING,
                            "AFTERCARE_BOOTSTRAP_TOKEN is short: take a random one of 24 characters or more");
                }
            }
            case AdmitAdministrator.Outcome.Revoked() ->
                LOG.log(Level.WARNING, "AFTERCARE_BOOTSTRAP_TOKEN was revoked, and admits nobody any more");
        }
    }

    /** Closes: no more deliveries from here. */
    void close() {
        mailbox.stop();
        webhooks.stop();
        deliveries.stop();
    }
}
