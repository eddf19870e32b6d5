package org.aftercare.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.AgentId;

/**
 * A program that wants to be told what happens.
 *
 * @param description what it is for, in people's words
 * @param types what it wants to be told of; at least one, of {@link EventType#CHOICE}
 * @param disabled why nothing is sent to it, if nothing is
 * @param failingSince when the first attempt failed of those that nothing but failures followed
 */
public record Endpoint(
        EndpointId id,
        EndpointAddress address,
        Optional<String> description,
        Set<EventType> types,
        Optional<Disabled> disabled,
        Optional<Instant> failingSince,
        Instant createdAt,
        AgentId createdBy,
        Revision revision) {
    public static final int MAX_DESCRIPTION = 200;

    /** So long an endpoint may give nothing but failures before it is disabled. */
    public static final Duration PATIENCE = Duration.ofDays(5);

    public Endpoint {
        description = description.map(text -> Text.line(text, MAX_DESCRIPTION));
        types = EventType.set(types);
        if (types.isEmpty()) {
            throw new BrokenRuleException(List.of(new Fault("/types", "must name at least one type, or be left out")));
        }
        if (!EventType.CHOICE.containsAll(types)) {
            throw new BrokenRuleException(
                    List.of(new Fault("/types", "must name types that can be chosen, and webhook.test is none")));
        }
    }

    /** That nothing is sent. */
    public record Disabled(Reason reason, Instant at) {}

    /** Why nothing is sent. */
    public enum Reason {
        /** An administrator wanted it so. */
        BY_ADMINISTRATOR,
        /** The endpoint answered 410. */
        GONE,
        /** It gave nothing but failures for {@link #PATIENCE}. */
        FAILING
    }

    public boolean enabled() {
        return disabled.isEmpty();
    }

    public boolean wants(EventType type) {
        return enabled() && types.contains(type);
    }

    /** With other contents; enabled, it begins anew, with nothing held against it. */
    public Endpoint changed(
            EndpointAddress newAddress,
            Optional<String> newDescription,
            Set<EventType> newTypes,
            boolean enable,
            Instant now) {
        var newDisabled = enable
                ? Optional.<Disabled>empty()
                : disabled.or(() -> Optional.of(new Disabled(Reason.BY_ADMINISTRATOR, now)));
        return new Endpoint(
                id,
                newAddress,
                newDescription,
                newTypes,
                newDisabled,
                enable && !enabled() ? Optional.empty() : failingSince,
                createdAt,
                createdBy,
                revision);
    }

    /** After an attempt that was taken. */
    public Endpoint succeeded() {
        return with(disabled, Optional.empty());
    }

    /** After an attempt that was not taken; disabled, if there have been no others for too long. */
    public Endpoint failed(Instant now) {
        var since = failingSince.orElse(now);
        return now.isBefore(since.plus(PATIENCE))
                ? with(disabled, Optional.of(since))
                : with(disabled.or(() -> Optional.of(new Disabled(Reason.FAILING, now))), Optional.of(since));
    }

    /** After it answered that there is no such endpoint any more. */
    public Endpoint gone(Instant now) {
        return with(
                disabled.or(() -> Optional.of(new Disabled(Reason.GONE, now))),
                failingSince.or(() -> Optional.of(now)));
    }

    private Endpoint with(Optional<Disabled> newDisabled, Optional<Instant> newFailingSince) {
        return new Endpoint(
                id, address, description, types, newDisabled, newFailingSince, createdAt, createdBy, revision);
    }
}
