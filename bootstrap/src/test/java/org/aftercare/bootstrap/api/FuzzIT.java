package org.aftercare.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftercare.adapter.web.rest.Described;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What nobody should send, made from the API's description and sent to a server of its own. Whatever it is, it is answered
 * as described and never with a defect; and what was acknowledged is there afterwards.
 */
class FuzzIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS = 21_000;
    private static final int CONNECTIONS = 8;
    private static final long SEED = Long.getLong("aftercare.fuzz.seed", 20_261_124L);

    /** What only our own innards look like. */
    private static final Pattern INNARDS = Pattern.compile(
            "Exception\\b|\\bat (org|java|jakarta|com)\\.[a-z.]+|org\\.aftercare|org\\.glassfish|org\\.h2|SELECT |INSERT ");

    private static RunningAftercare aftercare;
    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();
    private static final Queue<String> ACKNOWLEDGED = new ConcurrentLinkedQueue<>();
    private static final Map<Integer, LongAdder> STATUSES = new ConcurrentSkipListMap<>();

    @BeforeAll
    static void start() {
        aftercare = RunningAftercare.started(
                "fuzz",
                Map.of(
                        "AFTERCARE_DEMO",
                        "true",
                        "AFTERCARE_CLOCK_START",
                        WithAftercare.CLOCK_START,
                        "AFTERCARE_RATE_LIMIT",
                        "0",
                        "AFTERCARE_CALLBACK_LIMIT",
                        "0",
                        "AFTERCARE_WEBHOOK_PRIVATE_NETWORKS",
                        "true",
                        "AFTERCARE_BOOTSTRAP_TOKEN",
                        WithAftercare.TOKEN));
    }

    @AfterAll
    static void stop() {
        aftercare.close();
    }

    @Test
    void whatever_is_sent_is_answered_as_described_and_nothing_is_lost() throws IOException {
        var world = World.in(aftercare);
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.execute(() -> {
                    try (var wire = new Wire(aftercare.port())) {
                        for (int n = next.getAndIncrement(); n < REQUESTS; n = next.getAndIncrement()) {
                            attempt(wire, new Hostility(new Random(SEED + n), world).request(), n);
                        }
                    } catch (RuntimeException broken) {
                        FOUND.add("the test itself broke: " + broken);
                    }
                });
            }
        }
        System.getLogger(FuzzIT.class.getName())
                .log(System.Logger.Level.INFO, "Fuzzed with " + REQUESTS + " requests, seed " + SEED + ": " + STATUSES);

        assertThat(STATUSES.values().stream().mapToLong(LongAdder::sum).sum()).isEqualTo(REQUESTS);
        assertThat(STATUSES).containsKeys(200, 201, 400, 404, 422);
        assertThat(FOUND.stream().limit(20)).isEmpty();
        assertThat(auditDifferences()).isEmpty();
        assertThat(ACKNOWLEDGED).isNotEmpty();
        for (var issue : ACKNOWLEDGED) {
            assertThat(world.get("/issues/" + issue).statusCode()).as(issue).isEqualTo(200);
        }
    }

    private static void attempt(Wire wire, Wire.Request request, int number) {
        var answer = wire.send(request);
        STATUSES.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
        var place = number + ": " + request.shown() + " was answered with " + answer.status() + " " + answer.shown();
        if (answer.status() >= 500 || answer.status() < 200) {
            FOUND.add(place);
            return;
        }
        if (INNARDS.matcher(answer.body()).find() && !request.shown().contains("Exception")) {
            FOUND.add("shows innards: " + place);
        }
        if (request.isLegal() && !isRefusedByTheServer(request, answer)) {
            check(request, answer, place);
        }
        if (answer.status() == 201 && request.operation().id().equals("reportIssue")) {
            acknowledge(answer);
        }
    }

    private static void check(Wire.Request request, Wire.Answer answer, String place) {
        var described = request.operation().response(answer.status());
        var type = answer.header("content-type").replaceFirst(";.*", "");
        if (described.isMissingNode()) {
            // elsewhere, since a hostile value in the path leads to no or to another operation
            if (!request.isElsewhere() || !List.of(400, 404, 405).contains(answer.status())) {
                FOUND.add("is not described: " + place);
            }
        } else if (described.has("content")
                && !described.get("content").has(type)
                && !described.get("content").has("*/*")
                && !request.isElsewhere()) {
            FOUND.add("has an undescribed media type " + type + ": " + place);
        }
        if (answer.status() >= 400) {
            if (!type.equals("application/problem+json")) {
                FOUND.add("is no problem: " + place);
            } else {
                Described.faults(json(answer.body()), Described.API.at("/components/schemas/Problem"))
                        .forEach(fault -> FOUND.add(fault + ": " + place));
            }
        }
    }

    /**
     * Before any code of ours, and without a word: bytes in the path that are no text, a header beyond ASCII, a head of more
     * than 8 KiB, odd expectations, and what is said to be compressed and is not.
     */
    private static boolean isRefusedByTheServer(Wire.Request request, Wire.Answer answer) {
        var shown = request.shown();
        return answer.body().isEmpty()
                && switch (answer.status()) {
                    case 400 ->
                        Stream.of("%00", "%ff", "%c0%af", "ü", "x".repeat(100), "Content-Encoding=gzip")
                                .anyMatch(shown::contains);
                    case 417 -> shown.contains("Expect=x");
                    default -> false;
                };
    }

    private static void acknowledge(Wire.Answer answer) {
        ACKNOWLEDGED.add(json(answer.body()).at("/number").asText());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            return JSON.missingNode();
        }
    }

    private static JsonNode auditDifferences() throws IOException {
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1/audits"))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("differences");
    }

    /** Makes requests that are wrong in one way or several, and some that are not. */
    private static final class Hostility {
        private static final List<Described.Operation> OPERATIONS =
                Described.operations().toList();
        private static final String[] VALUES = {
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1.5",
            "-0",
            "123456789012345678901234567890",
            "[]",
            "{}",
            "[[[[]]]]",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\\u200b\"",
            "\"🎄\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00+18:00\"",
            "\"2026-11-21T10:00:00Z\"",
            "\"P999999999D\"",
            "\"PT999999999H\"",
            "\"PT0S\"",
            "\"-PT1H\"",
            "\"24:00\"",
            "\"24:01\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"AC-0\"",
            "\"AC-99999999999999999999\"",
            "\"../../etc/passwd\"",
            "\"' OR 1=1 --\"",
            "\"<script>alert(1)</script>\"",
            "\"${jndi:ldap://127.0.0.1/x}\"",
            "\"S1\"",
            "\"S9\"",
            "2147483648",
            "-9223372036854775809",
            "{\"\":1}",
            "[null]"
        };
        private static final String[] SEGMENTS = {
            "%00",
            "%ff",
            "%c0%af",
            "..%2f..%2f",
            "%20",
            "x".repeat(3000),
            "AC-0",
            "AC-99999999999999999999",
            "-1",
            "99999999999999999999",
            "%f0%9f%8e%84",
            "a;b=c",
            "*",
            "%25zz",
            "null",
            "00000000-0000-0000-0000-000000000000",
            "'",
            "%0d%0aX:%20y",
            "~",
            "%EF%BF%BF"
        };
        private static final String[][] HEADERS = {
            {"If-Match", "*"},
            {"If-Match", "\"99999999999999999999\""},
            {"If-Match", "W/\"1\""},
            {"If-Match", "x"},
            {"If-Match", ","},
            {"If-Match", "\"1\", \"2\""},
            {"If-None-Match", "*"},
            {"If-Match", "\"" + "9".repeat(2000) + "\""},
            {"If-Modified-Since", "Thu, 99 Foo 99999"},
            {"If-Unmodified-Since", "-1"},
            {"Accept", "text/plain"},
            {"Accept", "/"},
            {"Accept", "application/json;q=x"},
            {"Accept", ";;;"},
            {"Accept", "*/*;q=0"},
            {"Accept", "application/pdf"},
            {"Accept-Language", "%%%"},
            {"Accept-Charset", "x"},
            {"Accept-Encoding", "gzip;q=2"},
            {"Content-Type", "text/plain"},
            {"Content-Type", "application/json; charset=utf-99"},
            {"Content-Type", "/"},
            {"Content-Type", "application/json;;"},
            {"Content-Type", ""},
            {"Content-Type", "multipart/form-data"},
            {"Content-Encoding", "gzip"},
            {"Idempotency-Key", ""},
            {"Idempotency-Key", "x".repeat(300)},
            {"Idempotency-Key", "ü"},
            {"Idempotency-Key", "a b"},
            {"Idempotency-Key", "same"},
            {"traceparent", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01"},
            {"traceparent", "x".repeat(5000)},
            {"Cookie", "JSESSIONID=" + "x".repeat(500)},
            {"X-HTTP-Method-Override", "DELETE"},
            {"Range", "bytes=0-"},
            {"Authorization", "Basic eDp5"},
            {"Authorization", "Bearer"},
            {"Authorization", "Bearer " + "x".repeat(2000)},
            {"Expect", "x"},
            {"X-Forwarded-Host", "evil.example"},
            {"Date", "x"}
        };

        private final Random random;
        private final World world;

        Hostility(Random random, World world) {
            this.random = random;
            this.world = world;
        }

        private String one(String[] of) {
            return of[random.nextInt(of.length)];
        }

        Wire.Request request() {
            var operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
            var elsewhere = random.nextInt(6) == 0 && operation.path().contains("{");
            var path =
                    Sample.path(operation, parameter -> (elsewhere ? one(SEGMENTS) : world.value(operation, parameter))
                            .replace("$", "\\$"));
            var query = random.nextInt(operation.parameters("query").isEmpty() ? 8 : 2) == 0 ? query(operation) : "";
            var request = new Wire.Request(operation, Described.BASE + path + query, elsewhere);
            request.header("Authorization", "Bearer " + WithAftercare.TOKEN);
            if (operation.method().equals("PUT")) {
                request.header("If-Match", "*");
            }
            if (operation.json().at("/requestBody/content").has("application/json")) {
                request.header("Content-Type", "application/json");
                request.body(body(operation));
            } else if (operation.json().has("requestBody")) {
                request.header("Content-Type", "text/plain");
                request.body(flipped(bytes(one(VALUES).repeat(1 + random.nextInt(1000)))));
            }
            if (random.nextInt(4) == 0) {
                var header = HEADERS[random.nextInt(HEADERS.length)];
                request.header(header[0], header[1]);
            }
            return random.nextInt(40) == 0 ? request.broken(random) : request;
        }

        private String query(Described.Operation operation) {
            var query = new StringBuilder("?");
            for (var parameter : operation.parameters("query")) {
                if (random.nextInt(3) == 0) {
                    query.append(parameter.get("name").asText())
                            .append('=')
                            .append(random.nextBoolean() ? one(SEGMENTS) : Wire.encoded(Sample.parameter(parameter)))
                            .append('&');
                }
            }
            return query + (random.nextInt(5) == 0 ? "colour=red&colour=%00" : "");
        }

        private byte[] body(Described.Operation operation) {
            var body = world.filled(Sample.body(operation));
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                change(body);
            }
            var text = body.toString();
            return switch (random.nextInt(24)) {
                case 0 -> bytes(text.substring(0, random.nextInt(text.length())));
                case 1 -> bytes(text + one(VALUES));
                case 2 -> bytes(text.replaceFirst("\\{", "{\"a\":1,\"a\":2,"));
                case 3 -> bytes("[".repeat(1 + random.nextInt(20_000)));
                case 4 -> bytes(one(VALUES));
                case 5 -> bytes("");
                case 6 -> flipped(bytes(text));
                case 7 -> text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
                case 8 -> bytes("\ufeff" + text);
                case 9 -> random.nextInt(10) == 0 ? bytes(text + " ".repeat(600_000)) : bytes(text + "\0");
                case 10 -> bytes(text.replaceFirst("\"([^\"]*)\"", "'$1'"));
                default -> bytes(text);
            };
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private byte[] flipped(byte[] bytes) {
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return bytes;
        }

        /** Puts something else into a place that is picked by walking down at random. */
        private void change(JsonNode json) {
            var names = json.propertyStream().map(Map.Entry::getKey).toList();
            var size = json.isArray() ? json.size() : names.size();
            if (size == 0) {
                return;
            }
            var place = random.nextInt(size);
            var child = json.isArray() ? json.get(place) : json.get(names.get(place));
            if (child.isContainerNode() && !child.isEmpty() && random.nextInt(3) > 0) {
                change(child);
                return;
            }
            var value = value();
            switch (json) {
                case ArrayNode array -> array.set(place, value);
                case ObjectNode object -> {
                    switch (random.nextInt(8)) {
                        case 0 -> object.remove(names.get(place));
                        case 1 -> object.set("colour", value);
                        default -> object.set(names.get(place), value);
                    }
                }
                default -> throw new IllegalStateException(json.toString());
            }
        }

        private JsonNode value() {
            if (random.nextInt(6) == 0) {
                return JSON.getNodeFactory()
                        .textNode(one(new String[] {"x", "é", "🎄"})
                                .repeat(one(new String[] {
                                            "1", "199", "200", "201", "254", "255", "256", "4000", "10001", "65536"
                                        })
                                        .transform(Integer::parseInt)));
            }
            var raw = one(VALUES);
            return raw.equals("1e400") ? JSON.getNodeFactory().numberNode(new java.math.BigDecimal(raw)) : json(raw);
        }
    }
}
