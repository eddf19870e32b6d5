package org.aftercare.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    @Test
    void an_identity_is_a_uuid_of_version_7() {
        var id = TimeOrderedId.at(Instant.parse("2026-11-21T10:00:00Z"));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void identities_sort_by_when_they_were_made() {
        var earlier = TimeOrderedId.at(Instant.parse("2026-11-21T10:00:00.000Z"));
        var later = TimeOrderedId.at(Instant.parse("2026-11-21T10:00:00.001Z"));

        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void identities_of_one_millisecond_sort_in_the_order_of_their_making() {
        var now = Instant.parse("2026-11-21T10:00:00Z");

        var made = Stream.generate(() -> TimeOrderedId.at(now)).limit(10_000).toList();

        assertThat(made.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
        assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(made).allMatch(id -> TimeOrderedId.madeAt(id).equals(now));
    }

    @Test
    void an_identity_tells_when_it_was_made_to_the_millisecond() {
        var id = TimeOrderedId.at(Instant.parse("2026-11-21T10:00:00.123456Z"));

        assertThat(TimeOrderedId.madeAt(id)).isEqualTo(Instant.parse("2026-11-21T10:00:00.123Z"));
    }
}
