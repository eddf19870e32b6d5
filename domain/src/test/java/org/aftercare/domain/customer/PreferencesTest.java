package org.aftercare.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    @Test
    void who_has_said_nothing_is_told_of_everything() {
        for (var topic : Topic.values()) {
            assertThat(Preferences.USUAL.wants(topic)).isTrue();
        }
    }

    @Test
    void what_is_unwanted_is_not_told() {
        var preferences =
                new Preferences(Optional.of(ZoneId.of("Europe/Oslo")), Set.of(Topic.STATEMENTS, Topic.ACKNOWLEDGEMENT));

        assertThat(preferences.wants(Topic.ACKNOWLEDGEMENT)).isFalse();
        assertThat(preferences.wants(Topic.STATEMENTS)).isFalse();
        assertThat(preferences.wants(Topic.ANSWERS)).isTrue();
        assertThat(preferences.unwanted()).containsExactly(Topic.ACKNOWLEDGEMENT, Topic.STATEMENTS);
    }
}
