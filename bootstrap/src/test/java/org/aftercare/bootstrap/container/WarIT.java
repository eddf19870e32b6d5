package org.aftercare.bootstrap.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR as it is shipped, in the server, seen from inside and from outside. */
@ExtendWith(ArquillianExtension.class)
class WarIT {

    @Inject
    Clock clock;

    @Inject
    DataSource pool;

    @Deployment
    static WebArchive war() throws URISyntaxException {
        var assertions = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ROOT.war"))
                .addAsLibrary(assertions);
    }

    @Test
    void the_clock_ticks_in_what_the_database_can_hold() {
        Instant instant = clock.instant();

        assertThat(instant).isEqualTo(instant.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void the_wars_own_database_driver_wins_over_the_servers() throws SQLException {
        try (var connection = pool.getConnection()) {
            assertThat(connection.getMetaData().getDriverVersion()).startsWith("2.5.");
        }
    }

    @Test
    @RunAsClient
    void the_server_says_that_it_is_ready(@ArquillianResource URL base)
            throws URISyntaxException, IOException, InterruptedException {
        var address = new URI("http", null, base.getHost(), base.getPort(), "/health/ready", null, null);

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }
}
