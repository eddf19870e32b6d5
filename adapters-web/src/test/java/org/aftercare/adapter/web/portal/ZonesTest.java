package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZonesTest {
    @Test
    void zones_are_found_by_their_city_within_their_region() {
        var groups = Zones.groups("Europe/London");

        assertThat(groups)
                .extracting(Zones.Group::region)
                .containsExactly(
                        "Africa",
                        "America",
                        "Antarctica",
                        "Arctic",
                        "Asia",
                        "Atlantic",
                        "Australia",
                        "Europe",
                        "Indian",
                        "Pacific");
        var europe = groups.get(7).zones();
        assertThat(europe)
                .extracting(Zones.Choice::name)
                .contains("Dublin", "Isle of Man", "London")
                .isSorted();
        assertThat(europe)
                .filteredOn(Zones.Choice::chosen)
                .containsExactly(new Zones.Choice("Europe/London", "London", true));
        assertThat(groups.get(1).zones())
                .contains(new Zones.Choice("America/Argentina/Buenos_Aires", "Buenos Aires (Argentina)", false));
    }

    @Test
    void only_what_can_be_chosen_is_a_zone() {
        assertThat(Zones.of("Pacific/Auckland")).contains(ZoneId.of("Pacific/Auckland"));
        assertThat(Zones.of("Europe/Atlantis")).isEmpty();
        assertThat(Zones.of("SystemV/PST8")).isEmpty();
        assertThat(Zones.of("+01:00")).isEmpty();
        assertThat(Zones.of("")).isEmpty();
    }
}
