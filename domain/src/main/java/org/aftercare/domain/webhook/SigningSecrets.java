package org.aftercare.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The secrets that the messages to an endpoint are signed with: the current one, and for a while those that it replaced, so that
 * nobody has to change both sides at the same moment.
 *
 * @param replaced the newest first
 */
public record SigningSecrets(SigningSecret current, List<Replaced> replaced) {
    /** So long a secret is good after it was replaced. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    public SigningSecrets {
        replaced = List.copyOf(replaced);
    }

    /**
     * A secret that was replaced.
     *
     * @param until from then on nothing is signed with it
     */
    public record Replaced(SigningSecret secret, Instant until) {}

    /** For a new endpoint. */
    public static SigningSecrets first(SigningSecret secret) {
        return new SigningSecrets(secret, List.of());
    }

    /** With another current secret from now on. */
    public SigningSecrets rotated(SigningSecret secret, Instant now) {
        return new SigningSecrets(
                secret,
                Stream.concat(
                                Stream.of(new Replaced(current, now.plus(OVERLAP))),
                                replaced.stream().filter(old -> now.isBefore(old.until())))
                        .toList());
    }

    /** All that are good at an instant, the current one first. */
    public List<SigningSecret> goodAt(Instant now) {
        return Stream.concat(
                        Stream.of(current),
                        replaced.stream()
                                .filter(old -> now.isBefore(old.until()))
                                .map(Replaced::secret))
                .toList();
    }
}
