package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftercare.domain.callback.CallbackRequest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was stored of callback requests before it was known when they changed last is found by that after the update. */
interface UpgradeOfCallbackRequests {
    /** A database without tables. */
    DataSource empty();

    private static String request(long reference, String askedAt, String course) {
        return "INSERT INTO callback_request (reference, revision, asked_at, channel, name, phone, ordinal, topic,"
                + " time_zone, held_over, starts_at, promised_by, calendar_zone, course, call_by, is_open) VALUES ("
                + reference + ", 1, '" + askedAt + "', 'PORTAL', 'Nora', '+442079460958', " + reference
                + ", 'The till', 'Europe/London', FALSE, '" + askedAt + "', '2026-11-23 14:00:00', 'Europe/London', '"
                + course + "', '2026-11-23 14:00:00', TRUE)";
    }

    private static String at(String instant, String more) {
        return "{\"at\":\"" + instant + "\",\"by\":{\"kind\":\"AGENT\",\"id\":\"01900000-0000-7000-8000-000000000003\","
                + "\"name\":\"Alex\"}," + more + "}";
    }

    private DataSource ofBefore() {
        var dataSource = empty();
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(new HistoryUpgrade(), new QueueUpgrade(), new WordsUpgrade())
                .target("17")
                .load()
                .migrate();
        var tried = at("2026-11-23T11:00:00.000001Z", "\"outcome\":\"NO_ANSWER\",\"note\":\"Rang.\"");
        var closed = at("2026-11-23T12:00:00Z", "\"outcome\":\"SPAM\",\"note\":\"\"");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(request(1001, "2026-11-23 10:00:00.000001", "{\"format\":1,\"attempts\":[]}"));
            statement.execute(request(1002, "2026-11-23 09:00:00", "{\"format\":1,\"attempts\":[" + tried + "]}"));
            statement.execute(request(
                    1003,
                    "2026-11-23 08:00:00",
                    "{\"format\":1,\"attempts\":[" + tried + "],\"closing\":" + closed + "}"));
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return dataSource;
    }

    @Test
    default void each_is_found_by_what_happened_to_it_last() {
        var database = new Database(ofBefore());

        var changed = database.unitOfWork().execute(() -> database.callbacks()
                .changed(Instant.parse("2026-11-23T10:00:00.000001Z"), Optional.empty(), 9));

        assertThat(changed).extracting(request -> request.reference().value()).containsExactly(1001L, 1002L, 1003L);
        assertThat(changed)
                .extracting(CallbackRequest::changedAt)
                .containsExactly(
                        Instant.parse("2026-11-23T10:00:00.000001Z"),
                        Instant.parse("2026-11-23T11:00:00.000001Z"),
                        Instant.parse("2026-11-23T12:00:00Z"));
    }
}
