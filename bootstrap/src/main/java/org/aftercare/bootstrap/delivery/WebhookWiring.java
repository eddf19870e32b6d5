package org.aftercare.bootstrap.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.aftercare.adapter.persistence.JpaWebhookOutbox;
import org.aftercare.adapter.persistence.PlainSql;
import org.aftercare.adapter.persistence.SchedulerTask;
import org.aftercare.adapter.web.rest.WebhookJson;
import org.aftercare.adapter.webhook.HttpWebhookSender;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.callback.CallbackOccurrences;
import org.aftercare.application.charge.StatementOccurrences;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.application.issue.IssueOccurrences;
import org.aftercare.application.issue.IssueViews;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.application.port.WebhookSender;
import org.aftercare.application.webhook.AttemptDelivery;
import org.aftercare.application.webhook.Beginning;
import org.aftercare.application.webhook.CatchUp;
import org.aftercare.application.webhook.ChangeEndpoint;
import org.aftercare.application.webhook.FanOutEvent;
import org.aftercare.application.webhook.ForgetDeliveries;
import org.aftercare.application.webhook.ListDeliveries;
import org.aftercare.application.webhook.ListEndpoints;
import org.aftercare.application.webhook.RegisterEndpoint;
import org.aftercare.application.webhook.RemoveEndpoint;
import org.aftercare.application.webhook.ReplayEvents;
import org.aftercare.application.webhook.RotateSecret;
import org.aftercare.application.webhook.ShowEndpoint;
import org.aftercare.application.webhook.TestEndpoint;
import org.aftercare.bootstrap.Settings;
import org.jspecify.annotations.Nullable;

/** Makes what programs are told what happens by. Whatever is sent goes by real time, since receivers hold it against theirs. */
@Dependent
class WebhookWiring {
    private static final Clock REAL_TIME = Clock.systemUTC();

    private @Nullable EntityManager entityManager;

    @PersistenceContext
    void setEntityManager(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Produces
    @Singleton
    WebhookOutbox webhookOutbox(DataSource pool, PlainSql plain, WebhookDeliveries deliveries) {
        return new JpaWebhookOutbox(
                Objects.requireNonNull(entityManager, "entityManager"),
                plain,
                SchedulerTask.client(pool, JpaWebhookOutbox.TABLE),
                REAL_TIME,
                deliveries::lookAfterCommit);
    }

    @Produces
    @Singleton
    static WebhookSender webhookSender(Settings settings) {
        return HttpWebhookSender.of(settings.webhooks().privateNetworks());
    }

    static void close(@Disposes WebhookSender sender) {
        if (sender instanceof HttpWebhookSender http) {
            http.close();
        }
    }

    @Produces
    @Singleton
    static Announcements announcements(WebhookEndpoints endpoints, WebhookOutbox outbox, Clock clock) {
        return new Announcements(endpoints, outbox, clock);
    }

    @Produces
    @Singleton
    static Beginning beginning(WebhookOutbox outbox, Announcements announcements) {
        return new Beginning(outbox, announcements);
    }

    @Produces
    @Singleton
    static IssueOccurrences issueOccurrences(IssueQueue queue, IssueLedger ledger, IssueViews views) {
        return new IssueOccurrences(queue, ledger, views);
    }

    // ---- by administrators ----

    @Produces
    @Singleton
    static RegisterEndpoint registerEndpoint(
            UnitOfWork unitOfWork,
            WebhookEndpoints endpoints,
            WebhookSender sender,
            Beginning beginning,
            ActTrail trail,
            Clock clock) {
        return new RegisterEndpoint(unitOfWork, endpoints, sender, beginning, trail, clock);
    }

    @Produces
    @Singleton
    static ListEndpoints listEndpoints(UnitOfWork unitOfWork, WebhookEndpoints endpoints) {
        return new ListEndpoints(unitOfWork, endpoints);
    }

    @Produces
    @Singleton
    static ShowEndpoint showEndpoint(UnitOfWork unitOfWork, WebhookEndpoints endpoints) {
        return new ShowEndpoint(unitOfWork, endpoints);
    }

    @Produces
    @Singleton
    static ChangeEndpoint changeEndpoint(
            UnitOfWork unitOfWork,
            WebhookEndpoints endpoints,
            WebhookSender sender,
            Beginning beginning,
            ActTrail trail,
            Clock clock) {
        return new ChangeEndpoint(unitOfWork, endpoints, sender, beginning, trail, clock);
    }

    @Produces
    @Singleton
    static RemoveEndpoint removeEndpoint(
            UnitOfWork unitOfWork, WebhookEndpoints endpoints, ActTrail trail, Clock clock) {
        return new RemoveEndpoint(unitOfWork, endpoints, trail, clock);
    }

    @Produces
    @Singleton
    static RotateSecret rotateSecret(UnitOfWork unitOfWork, WebhookEndpoints endpoints, ActTrail trail, Clock clock) {
        return new RotateSecret(unitOfWork, endpoints, trail, clock, REAL_TIME);
    }

    @Produces
    @Singleton
    static ListDeliveries listDeliveries(UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookOutbox outbox) {
        return new ListDeliveries(unitOfWork, endpoints, outbox);
    }

    @Produces
    @Singleton
    static ReplayEvents replayEvents(
            UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookOutbox outbox, Clock clock) {
        return new ReplayEvents(unitOfWork, endpoints, outbox, clock);
    }

    @Produces
    @Singleton
    static TestEndpoint testEndpoint(UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookOutbox outbox) {
        return new TestEndpoint(unitOfWork, endpoints, outbox, REAL_TIME);
    }

    // ---- by the scheduler ----

    @Produces
    @Singleton
    static FanOutEvent fanOutEvent(UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookOutbox outbox) {
        return new FanOutEvent(unitOfWork, endpoints, outbox, REAL_TIME);
    }

    @Produces
    @Singleton
    static CatchUp catchUp(
            UnitOfWork unitOfWork,
            WebhookEndpoints endpoints,
            WebhookOutbox outbox,
            IssueOccurrences occurrences,
            CallbackOccurrences callbacks,
            StatementOccurrences statements) {
        return new CatchUp(unitOfWork, endpoints, outbox, occurrences, callbacks, statements, REAL_TIME);
    }

    @Produces
    @Singleton
    static AttemptDelivery attemptDelivery(
            UnitOfWork unitOfWork,
            WebhookEndpoints endpoints,
            WebhookOutbox outbox,
            WebhookSender sender,
            IssueOccurrences occurrences,
            CallbackOccurrences callbacks,
            StatementOccurrences statements) {
        return new AttemptDelivery(
                unitOfWork,
                endpoints,
                outbox,
                sender,
                occurrences,
                callbacks,
                statements,
                WebhookJson::text,
                REAL_TIME,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Produces
    @Singleton
    static ForgetDeliveries forgetDeliveries(UnitOfWork unitOfWork, WebhookOutbox outbox) {
        return new ForgetDeliveries(unitOfWork, outbox, REAL_TIME);
    }
}
