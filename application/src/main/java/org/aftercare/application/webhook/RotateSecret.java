package org.aftercare.application.webhook;

import java.time.Clock;
import java.time.Instant;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.SealedElsewhereException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.SigningSecret;
import org.aftercare.domain.webhook.SigningSecrets;

/**
 * Gives an endpoint a new secret. For a while messages are signed with the one before, too, unless that cannot be read any more,
 * since the key is lost that it was sealed with.
 */
public final class RotateSecret {
    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final ActTrail trail;
    private final Clock clock;
    private final Clock realTime;

    /**
     * Goes by real time, since that is what messages are signed with.
     *
     * @param clock by which acts are put on record
     * @param realTime the system's clock, also where Aftercare's own was moved
     */
    public RotateSecret(
            UnitOfWork unitOfWork, WebhookEndpoints endpoints, ActTrail trail, Clock clock, Clock realTime) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.trail = trail;
        this.clock = clock;
        this.realTime = realTime;
    }

    public record Command(Caller.OfVendor caller, EndpointId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * There is a new one.
         *
         * @param secret told this once
         * @param until when messages cease to be signed with the one before
         */
        record Rotated(SigningSecret secret, Instant until) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = realTime.instant();
        var secret = SigningSecret.random();
        return unitOfWork.execute(() -> {
            var found = endpoints.find(command.id());
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var rotated = rotated(command.id(), secret, now);
            endpoints.saveSecrets(command.id(), rotated);
            trail.record(EndpointActs.act(
                    command.caller(), clock.instant(), AdministrativeAct.Kind.WEBHOOK_SECRET_ROTATED, found.get()));
            var until = rotated.replaced().stream().findFirst().map(SigningSecrets.Replaced::until);
            return new Outcome.Rotated(secret, until.orElse(now));
        });
    }

    private SigningSecrets rotated(EndpointId id, SigningSecret secret, Instant now) {
        try {
            return endpoints
                    .secrets(id)
                    .map(secrets -> secrets.rotated(secret, now))
                    .orElseGet(() -> SigningSecrets.first(secret));
        } catch (SealedElsewhereException lost) {
            return SigningSecrets.first(secret);
        }
    }
}
