package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aftercare.adapter.persistence.FreePort;
import org.junit.jupiter.api.Test;

/** Starting and stopping, and every way in which a start can fail: one plain sentence and a status, never a dead server. */
class RunScriptIT {

    @Test
    void stops_cleanly_and_keeps_its_data_for_the_next_start_beside_which_no_second_one_may_run() {
        Path folder = RunningAftercare.freshFolder("kept");
        try (var first = RunningAftercare.launched(folder, FreePort.next(), Map.of())) {
            assertThat(first.becomesReady()).isTrue();
            assertThat(first.stop()).isZero();
            assertThat(first.output()).endsWith("Aftercare has stopped.");
        }
        assertThat(folder.resolve("database.mv.db")).exists();
        assertThat(folder.resolve("run")).isEmptyDirectory();

        try (var second = RunningAftercare.launched(folder, FreePort.next(), Map.of())) {
            assertThat(second.becomesReady()).isTrue();

            try (var third = RunningAftercare.launched(folder, FreePort.next(), Map.of())) {
                assertFails(third, "the data folder " + folder + " is in use by another Aftercare");
            }
            try (var fourth =
                    RunningAftercare.launched(RunningAftercare.freshFolder("other"), second.port(), Map.of())) {
                assertFails(fourth, "port " + second.port() + " on 127.0.0.1 is already taken");
            }
            assertThat(second.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(second.stop()).isZero();
        }
    }

    @Test
    void a_taken_port_is_said_before_anything_is_started() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var aftercare = RunningAftercare.launched(
                        RunningAftercare.freshFolder("taken"), taken.getLocalPort(), Map.of())) {
            assertFails(aftercare, "port " + taken.getLocalPort() + " on 127.0.0.1 is already taken");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_said() throws IOException {
        Path file = Files.createFile(RunningAftercare.freshFolder("file").resolve("file"));

        try (var aftercare = RunningAftercare.launched(file, FreePort.next(), Map.of())) {
            assertFails(aftercare, "the data folder " + file + " cannot be created");
        }
    }

    @Test
    void an_unreachable_database_ends_the_start_without_telling_the_password() {
        var settings = Map.of(
                "AFTERCARE_DB_URL",
                "jdbc:mysql://127.0.0.1:" + FreePort.next() + "/aftercare",
                "AFTERCARE_DB_PASSWORD",
                "geheim");

        try (var aftercare =
                RunningAftercare.launched(RunningAftercare.freshFolder("away"), FreePort.next(), settings)) {
            assertFails(aftercare, "The database at jdbc:mysql://127.0.0.1:");
            assertThat(aftercare.errors().toString())
                    .contains("cannot be reached")
                    .doesNotContain("geheim");
        }
    }

    @Test
    void impossible_settings_are_refused_together() {
        var settings = Map.of(
                "AFTERCARE_DEMO", "maybe",
                "AFTERCARE_PUBLIC_URL", "support.example.org",
                "AFTERCARE_CLOCK_START", "tomorrow");

        try (var aftercare =
                RunningAftercare.launched(RunningAftercare.freshFolder("settings"), FreePort.next(), settings)) {
            assertFails(aftercare, "AFTERCARE_PUBLIC_URL must be an http or https address");
            assertThat(aftercare.errors().getFirst())
                    .contains("AFTERCARE_DEMO must be true or false", "AFTERCARE_CLOCK_START must be an instant");
        }
    }

    private static void assertFails(RunningAftercare aftercare, String sentence) {
        assertThat(aftercare.becomesReady()).isFalse();
        assertThat(aftercare.exitStatus()).isEqualTo(1);
        assertThat(aftercare.errors()).singleElement().asString().contains(sentence);
    }
}
