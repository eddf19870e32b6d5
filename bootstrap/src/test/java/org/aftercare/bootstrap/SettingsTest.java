package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void without_any_the_embedded_database_runs_with_demo_data() {
        Settings settings = Settings.from(new GivenConfig(Map.of()));

        assertThat(settings.demo()).isTrue();
        assertThat(settings.database().isEmbedded()).isTrue();
        assertThat(settings.dataFolder())
                .isEqualTo(Path.of(".aftercare").toAbsolutePath().normalize());
        assertThat(settings.publicAddress()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.clockStart()).isEmpty();
        assertThat(settings.bootstrapToken()).isEmpty();
        assertThat(settings.runFolder()).isEmpty();
    }

    @Test
    void a_database_of_its_own_has_no_demo_data_unless_asked_for() {
        var mysql = Map.of("AFTERCARE_DB_URL", "jdbc:mysql://db/aftercare");
        var demo = Map.of("AFTERCARE_DB_URL", "jdbc:mysql://db/aftercare", "AFTERCARE_DEMO", "TRUE");

        assertThat(Settings.from(new GivenConfig(mysql)).demo()).isFalse();
        assertThat(Settings.from(new GivenConfig(demo)).demo()).isTrue();
    }

    @Test
    void the_clock_starts_elsewhere_only_with_demo_data() {
        var start = Map.of("AFTERCARE_CLOCK_START", "2026-11-21T10:00:00Z");
        var earnest = Map.of("AFTERCARE_CLOCK_START", "2026-11-21T10:00:00Z", "AFTERCARE_DEMO", "false");

        assertThat(Settings.from(new GivenConfig(start)).clockStart()).contains(Instant.parse("2026-11-21T10:00:00Z"));
        assertThatThrownBy(() -> Settings.from(new GivenConfig(earnest)))
                .isInstanceOf(StartUpFailure.class)
                .hasMessage("AFTERCARE_CLOCK_START is for demonstrations and tests: it needs AFTERCARE_DEMO=true.");
    }

    @Test
    void the_vendor_is_named_as_told_and_has_a_name_in_the_demonstration() {
        var named = Map.of("AFTERCARE_VENDOR_NAME", " Žluťoučký & Sons ", "AFTERCARE_DEMO", "true");
        var demo = Map.of("AFTERCARE_DEMO", "true");
        var earnest = Map.of("AFTERCARE_DEMO", "false");

        assertThat(Settings.from(new GivenConfig(named)).vendorName()).contains("Žluťoučký & Sons");
        assertThat(Settings.from(new GivenConfig(demo)).vendorName()).contains("Larkspur Software");
        assertThat(Settings.from(new GivenConfig(earnest)).vendorName()).isEmpty();
    }

    @Test
    void every_fault_is_named_at_once() {
        var wrong = Map.of(
                "AFTERCARE_VENDOR_NAME", "x".repeat(201),
                "AFTERCARE_DB_URL", "jdbc:oracle:thin:@db",
                "AFTERCARE_PUBLIC_URL", "support.example.org",
                "AFTERCARE_DEMO", "perhaps",
                "AFTERCARE_CLOCK_START", "yesterday");

        assertThatThrownBy(() -> Settings.from(new GivenConfig(wrong)))
                .hasMessageContainingAll(
                        "AFTERCARE_DB_URL must start with jdbc:mysql:",
                        "AFTERCARE_PUBLIC_URL must be an http or https address",
                        "AFTERCARE_VENDOR_NAME must be a name on one line, of at most 200 characters",
                        "AFTERCARE_DEMO must be true or false, but is “perhaps”",
                        "AFTERCARE_CLOCK_START must be an instant");
    }

    @Test
    void webhooks_go_to_the_public_internet_unless_told_otherwise() {
        assertThat(Settings.from(new GivenConfig(Map.of())).webhooks().privateNetworks())
                .isFalse();
        assertThat(Settings.from(new GivenConfig(Map.of("AFTERCARE_WEBHOOK_PRIVATE_NETWORKS", "true")))
                        .webhooks()
                        .privateNetworks())
                .isTrue();
    }

    @Test
    void a_key_is_as_long_as_it_must_be_and_is_never_shown() {
        var key = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

        assertThat(Settings.from(new GivenConfig(Map.of("AFTERCARE_SECRET_KEY", key)))
                        .toString())
                .doesNotContain(key);
        assertThatThrownBy(() -> Settings.from(new GivenConfig(Map.of("AFTERCARE_SECRET_KEY", "c2hvcnQ="))))
                .hasMessageContaining("AFTERCARE_SECRET_KEY must be 32 bytes in base64")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @ParameterizedTest
    @CsvSource({
        "https://support.example.org/, https://support.example.org",
        "http://localhost:9090, http://localhost:9090",
        "https://example.org/support, https://example.org/support"
    })
    void the_public_address_ends_without_a_slash(String given, String kept) {
        var settings = Settings.from(new GivenConfig(Map.of("AFTERCARE_PUBLIC_URL", given)));

        assertThat(settings.publicAddress()).hasToString(kept);
    }
}
