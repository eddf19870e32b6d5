package org.aftercare.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aftercare.adapter.persistence.MySqlServer;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.junit.jupiter.api.Test;

/**
 * How fast issues are created, read and listed over HTTP, on a MySQL server with full durability, and how that compares with
 * what the same rows cost over plain JDBC, and with a resource that does nothing: {@code ./aftercare bench api}.
 */
class ApiBench {
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final Duration MEASURED = seconds("AFTERCARE_BENCH_SECONDS", 20);
    private static final Duration WARMED_UP = seconds("AFTERCARE_BENCH_WARM_UP_SECONDS", 90);
    private static final int READ = 200;
    private static final String TOKEN = "token-of-the-benchmark";
    private static final double GOAL_OF_CREATING = 0.75;
    private static final double GOAL_OF_READING = 0.5;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PrintStream OUT = System.out;

    private final MySqlServer mySql = MySqlServer.durable();
    /** Without TLS, as one would have it with the server on the same machine, for Aftercare and for plain JDBC alike. */
    private final String database = mySql.freshDatabase() + "?sslMode=DISABLED";

    private static Duration seconds(String key, int usual) {
        return Duration.ofSeconds(Long.parseLong(System.getenv().getOrDefault(key, Integer.toString(usual))));
    }

    private static Map<Integer, Load.Result> measured(String what, Supplier<? extends Load.Client> clients) {
        var results = new TreeMap<Integer, Load.Result>();
        for (var connections : CONNECTIONS) {
            var result = Load.of(connections, MEASURED, clients);
            OUT.printf(Locale.ROOT, "%-22s at %2d: %s%n", what, connections, result);
            results.put(connections, result);
        }
        return results;
    }

    private static void compared(
            String what, Map<Integer, Load.Result> ours, Map<Integer, Load.Result> others, double goal) {
        for (var connections : CONNECTIONS) {
            var ratio =
                    ours.get(connections).perSecond() / others.get(connections).perSecond();
            OUT.printf(Locale.ROOT, "%-22s at %2d: %.2f (goal at 8 and 32: %.2f)%n", what, connections, ratio, goal);
        }
    }

    @Test
    void how_fast_the_api_is() throws SQLException {
        OUT.printf(
                Locale.ROOT,
                "bench api: MySQL with binary log and full sync, without TLS, %d processors, %d s each after %d s of warm-up%n",
                Runtime.getRuntime().availableProcessors(),
                MEASURED.toSeconds(),
                WARMED_UP.toSeconds());
        Map<Integer, Load.Result> creating;
        Map<Integer, Load.Result> reading;
        String last;
        try (var aftercare = started()) {
            var api = new Client(aftercare);
            var issue = api.newIssue();
            var numbers = IntStream.range(0, READ)
                    .mapToObj(i -> api.post("issues", issue, "number"))
                    .toList();
            last = numbers.getLast();
            var create = api.request("POST", "issues", issue);
            var reads = numbers.stream()
                    .map(number -> api.request("GET", "issues/" + number, ""))
                    .toList();
            var list = api.request("GET", "issues?status=open&limit=50", "");
            Supplier<Load.Client> creators = () -> Load.http(aftercare.port(), 201, () -> create);
            Supplier<Load.Client> readers = () -> Load.http(
                    aftercare.port(),
                    200,
                    () -> reads.get(ThreadLocalRandom.current().nextInt(READ)));
            Supplier<Load.Client> listers = () -> Load.http(aftercare.port(), 200, () -> list);

            for (var clients : List.of(readers, listers, creators)) {
                Load.of(8, WARMED_UP, clients);
            }
            reading = measured("reading an issue", readers);
            measured("listing 50 issues", listers);
            var before = mails();
            creating = measured("creating an issue", creators);
            var after = mails();
            OUT.printf(
                    Locale.ROOT,
                    "meanwhile, of %,d mails about them %,d were delivered%n",
                    after.all() - before.all(),
                    after.delivered() - before.delivered());
        }
        List<CommitLoop.Row> rows;
        try (var connection = CommitLoop.connected(database, mySql)) {
            rows = CommitLoop.rows(connection, last);
        }
        OUT.println("plain JDBC stores: " + CommitLoop.described(rows));
        Supplier<CommitLoop> loops = () -> new CommitLoop(CommitLoop.connected(database, mySql), rows);
        Load.of(8, WARMED_UP.dividedBy(4), loops);
        var storing = measured("storing by plain JDBC", loops);
        Map<Integer, Load.Result> nothing;
        try (var server = new EmptyServer()) {
            var request = ("GET " + EmptyServer.PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            Supplier<Load.Client> askers = () -> Load.http(server.port(), 200, () -> request);
            Load.of(8, WARMED_UP.dividedBy(2), askers);
            nothing = measured("an empty resource", askers);
        }
        compared("creating / plain JDBC", creating, storing, GOAL_OF_CREATING);
        compared("reading / empty", reading, nothing, GOAL_OF_READING);
        assertThat(creating.values())
                .allSatisfy(result -> assertThat(result.errors()).isZero());
        assertThat(reading.values())
                .allSatisfy(result -> assertThat(result.errors()).isZero());
    }

    /** Those that were put into the outbox so far, and those that left it. */
    private record Mails(long all, long delivered) {}

    private Mails mails() throws SQLException {
        try (var connection = CommitLoop.connected(database, mySql);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT COUNT(*), COUNT(CASE WHEN state = 'DELIVERED' THEN 1 END) FROM outbox_notice")) {
            row.next();
            return new Mails(row.getLong(1), row.getLong(2));
        }
    }

    private RunningAftercare started() {
        return RunningAftercare.started(
                "bench",
                Map.of(
                        "AFTERCARE_DEMO",
                        "false",
                        "AFTERCARE_BOOTSTRAP_TOKEN",
                        TOKEN,
                        "AFTERCARE_RATE_LIMIT",
                        "0",
                        "AFTERCARE_JAVA_OPTS",
                        System.getenv().getOrDefault("AFTERCARE_BENCH_JAVA_OPTS", ""),
                        "AFTERCARE_DB_URL",
                        database,
                        "AFTERCARE_DB_USER",
                        mySql.user(),
                        "AFTERCARE_DB_PASSWORD",
                        mySql.password()));
    }

    /** Makes what is measured, and the requests. */
    private record Client(RunningAftercare aftercare) {
        /** The body of a report, under an agreement made for it. */
        String newIssue() {
            var customer = post("customers", "{\"name\": \"Harbour Lane Bakery\"}", "id");
            var agreement = post("agreements", """
                    {"customerId": "%s", "title": "Support", "systems": ["Portal"],
                     "terms": {"effectiveFrom": "2026-01-01",
                       "calendar": {"timeZone": "Europe/London",
                         "officeHours": {
                           "MONDAY": [{"from": "09:00", "to": "17:30"}], "TUESDAY": [{"from": "09:00", "to": "17:30"}],
                           "WEDNESDAY": [{"from": "09:00", "to": "17:30"}], "THURSDAY": [{"from": "09:00", "to": "17:30"}],
                           "FRIDAY": [{"from": "09:00", "to": "17:30"}]},
                         "bankHolidays": {"region": "gb-eng"}},
                       "coverage": {"S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}}}}}
                    """.formatted(customer), "id");
            post("agreements/" + agreement + "/versions/1/signature", "{\"signedBy\": \"Ann Lee\"}", "number");
            return """
                    {"agreementId": "%s", "system": "Portal", "severity": "S3", "summary": "Orders cannot be placed",
                     "description": "Since this morning the button does nothing."}""".formatted(agreement);
        }

        String post(String path, String body, String wanted) {
            var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1/" + path))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
            try {
                assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
                return JSON.readTree(answer.body()).get(wanted).asText();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        byte[] request(String method, String path, String body) {
            var content =
                    body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
            return "%s /api/v1/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n%s"
                    .formatted(method, path, TOKEN, content, body)
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }
}
