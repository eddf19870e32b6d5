package org.aftercare.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.aftercare.application.port.WebhookSender.Answer;
import org.aftercare.application.port.WebhookSender.Message;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.EventType;
import org.aftercare.domain.webhook.SigningSecret;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWebhookSenderTest {
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final SigningSecret SECRET = SigningSecret.random();

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private HttpWebhookSender sender;

    private record Received(String path, Map<String, List<String>> headers, String body) {}

    /** Names of the tests' own network. */
    private record Names(Map<String, String> addresses) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return InetAddress.getAllByName(addresses.getOrDefault(host, host));
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var parts = exchange.getRequestURI().getPath().split("/");
            if (parts.length > 2) {
                exchange.getResponseHeaders().add("Retry-After", parts[2].replace('_', ' '));
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port() + "/200");
            }
            exchange.sendResponseHeaders(Integer.parseInt(parts[1]), -1);
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            // the server keeps the head back until there is something of the body
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.createContext("/silent", exchange -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        // one that keeps silent holds up no other
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        sender = sender(true, Map.of());
    }

    @AfterEach
    void stop() {
        end.countDown();
        sender.close();
        server.stop(0);
    }

    private static HttpWebhookSender sender(boolean privateOnes, Map<String, String> names) {
        var networks = new Networks(privateOnes);
        return HttpWebhookSender.of(networks, new GuardedResolver(networks, new Names(names)), PATIENCE);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static Message message(String address) {
        var event = new EventId.OfIssue(new IssueNumber(1042), 3, EventType.ISSUE_BREACHED);
        return new Message(EndpointAddress.parse(address), event, AT, "{\"summary\":\"Ærø 🎄\"}", List.of(SECRET));
    }

    private Answer send(String path) {
        return sender.send(message("http://127.0.0.1:" + port() + path));
    }

    @Test
    void a_message_arrives_with_its_headers() {
        var answer = send("/200?key=value");

        assertThat(answer).isEqualTo(new Answer.Answered(200, Optional.empty()));
        assertThat(received).hasSize(1);
        var one = received.getFirst();
        assertThat(one.path()).isEqualTo("/200?key=value");
        assertThat(one.body()).isEqualTo("{\"summary\":\"Ærø 🎄\"}");
        assertThat(one.headers().get("Webhook-id")).containsExactly("AC-1042-3-breached");
        assertThat(one.headers().get("Webhook-timestamp")).containsExactly("1795168800");
        assertThat(one.headers().get("Webhook-signature")).containsExactly(Signatures.of(message("http://127.0.0.1/")));
        assertThat(one.headers().get("Content-type").getFirst()).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 307, 308, 400, 410, 429, 500, 503})
    void a_status_is_an_answer_and_nobody_is_followed_nor_asked_again(int status) {
        assertThat(send("/" + status + "/0")).isEqualTo(new Answer.Answered(status, Optional.of(Duration.ZERO)));
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "'Fri,_20_Nov_2026_10:05:00_GMT', PT5M",
        "999999999, PT277777H46M39S",
    })
    void an_endpoint_may_have_us_wait(String header, Duration wait) {
        assertThat(send("/503/" + header)).isEqualTo(new Answer.Answered(503, Optional.of(wait)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "9999999999", "Fri,_20_Nov_2026_09:55:00_GMT"})
    void what_says_nothing_of_waiting_is_passed_over(String header) {
        assertThat(send("/503/" + header)).isEqualTo(new Answer.Answered(503, Optional.empty()));
    }

    @Test
    void nobody_is_waited_for_for_long() {
        assertThat(send("/silent")).isEqualTo(new Answer.Failed("no answer came in time"));
        assertThat(send("/slow"))
                .as("its body is not waited for")
                .isEqualTo(new Answer.Answered(200, Optional.empty()));
    }

    @Test
    void where_nobody_listens_it_fails() {
        server.stop(0);

        assertThat(send("/200")).isEqualTo(new Answer.Failed("nobody listens there"));
    }

    @Test
    void without_trust_nothing_is_sent() {
        var answer = sender.send(message("https://127.0.0.1:" + port() + "/200"));

        assertThat(answer).isInstanceOf(Answer.Failed.class);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1", "https://[::1]", "https://inside.example", "https://mixed.example"})
    void nothing_is_sent_into_private_networks_unless_that_is_allowed(String address) {
        try (var careful = sender(false, Map.of("inside.example", "10.0.0.1", "mixed.example", "127.0.0.1"))) {
            assertThat(careful.objection(EndpointAddress.parse(address))).contains("not lead into a private network");
            assertThat(careful.send(message(address + ":" + port() + "/200")))
                    .isEqualTo(new Answer.Failed("the host leads into a private network"));
        }
        assertThat(received).isEmpty();
    }

    @Test
    void where_a_name_leads_is_looked_at_when_it_is_connected_to() {
        var names = new ConcurrentHashMap<>(Map.of("moving.example", "93.184.215.14"));
        try (var careful = sender(false, names)) {
            assertThat(careful.objection(EndpointAddress.parse("https://moving.example/")))
                    .isEmpty();
            names.put("moving.example", "127.0.0.1");

            assertThat(careful.send(message("https://moving.example:" + port() + "/200")))
                    .isEqualTo(new Answer.Failed("the host leads into a private network"));
        }
        assertThat(received).isEmpty();
    }

    @Test
    void what_is_looked_up_is_what_is_connected_to() {
        try (var there = sender(true, Map.of("hooks.nowhere.example", "127.0.0.1"))) {
            assertThat(there.send(message("http://hooks.nowhere.example:" + port() + "/204")))
                    .isEqualTo(new Answer.Answered(204, Optional.empty()));
        }
        assertThat(received.getFirst().headers().get("Host").getFirst()).startsWith("hooks.nowhere.example");
    }

    @Test
    void without_tls_nothing_is_sent_unless_private_networks_are_allowed() {
        try (var careful = sender(false, Map.of("hooks.nowhere.example", "93.184.215.14"))) {
            var plain = EndpointAddress.parse("http://hooks.nowhere.example/");

            assertThat(careful.objection(plain)).contains("begin with https://");
            assertThat(careful.send(message(plain.toString())))
                    .isEqualTo(new Answer.Failed("the address does not begin with https://"));
            assertThat(sender.objection(EndpointAddress.parse("http://127.0.0.1/")))
                    .isEmpty();
        }
    }

    @Test
    void a_host_that_cannot_be_found_is_objected_to() {
        assertThat(sender.objection(EndpointAddress.parse("https://nobody.invalid/")))
                .contains("name a host that can be found");
        assertThat(sender.send(message("https://nobody.invalid/")))
                .isEqualTo(new Answer.Failed("the host cannot be found"));
    }
}
