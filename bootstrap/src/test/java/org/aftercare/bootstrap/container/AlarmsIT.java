package org.aftercare.bootstrap.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.aftercare.adapter.persistence.FreePort;
import org.aftercare.adapter.persistence.MySqlServer;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.jboss.arquillian.container.test.api.ContainerController;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes on one MySQL server: what falls due is recorded and told once, whichever is up, and whatever dies. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AlarmsIT {
    private static final String TOKEN = "token-of-the-alarm-tests-0123456789";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ISSUES = 20;
    private static final int LATER_ISSUES = 5;

    private final int mailPort = FreePort.next();
    private final GreenMail mailServer =
            new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, String> settings = settings();

    @ArquillianResource
    private ContainerController containers;

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "war", managed = false, testable = false)
    @TargetsContainer("node")
    static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ROOT.war"));
    }

    private Map<String, String> settings() {
        var mySql = MySqlServer.running();
        return Map.of(
                "AFTERCARE_DEMO",
                "false",
                "AFTERCARE_BOOTSTRAP_TOKEN",
                TOKEN,
                "AFTERCARE_DB_URL",
                mySql.freshDatabase(),
                "AFTERCARE_DB_USER",
                mySql.user(),
                "AFTERCARE_DB_PASSWORD",
                mySql.password(),
                "AFTERCARE_MAIL_HOST",
                "127.0.0.1",
                "AFTERCARE_MAIL_PORT",
                Integer.toString(mailPort),
                "AFTERCARE_MAIL_TLS",
                "none",
                "AFTERCARE_MAIL_FROM",
                "support@larkspur.example",
                "AFTERCARE_MAIL_SUPPORT",
                "agents@larkspur.example");
    }

    /** The same settings, and a clock that runs ahead; for that, Aftercare wants to be a demonstration. */
    private Map<String, String> settings(Duration ahead) {
        var all = new HashMap<>(settings);
        all.put("AFTERCARE_DEMO", "true");
        all.put("AFTERCARE_CLOCK_START", Clock.systemUTC().instant().plus(ahead).toString());
        return all;
    }

    @Test
    void each_warning_and_each_breach_is_recorded_once_and_told_once() throws MessagingException {
        mailServer.start();
        var issues = new ArrayList<String>();
        var folder = RunningAftercare.freshFolder("second-node");
        var port = FreePort.next();
        try {
            var first = startFirstNode();
            try (var second = started(folder, port, settings)) {
                var agreement = agreement(first);
                for (var i = 0; i < ISSUES; i++) {
                    issues.add(report(i % 2 == 0 ? first : second.at(""), agreement));
                }

                // each came in, was at risk twice, and was late
                awaitMails(4 * ISSUES);
                assertThat(issues).allSatisfy(issue -> assertThat(facts(first, issue))
                        .containsExactly("warned", "warned", "breached"));

                // then both nodes die between the reports and what falls due
                for (var i = 0; i < LATER_ISSUES; i++) {
                    issues.add(report(second.at(""), agreement));
                }
                awaitMails(4 * ISSUES + LATER_ISSUES);
                second.kill();
                killFirstNode();
            }

            // an hour later, one is back, and catches up
            try (var second = started(folder, port, settings(Duration.ofHours(1)))) {
                awaitMails(4 * ISSUES + 2 * LATER_ISSUES);
                assertThat(issues.subList(ISSUES, issues.size()))
                        .allSatisfy(issue -> assertThat(facts(second.at(""), issue))
                                .containsExactly("warned late", "warned late", "breached late"));
            }

            // and when it starts once more, nothing is found that was not recorded, nor anything twice
            try (var second = started(folder, port, settings(Duration.ofHours(2)))) {
                var audit = post(second.at(""), "/audits", "{}");
                assertThat(audit.at("/checked").asInt()).isEqualTo(issues.size());
                assertThat(audit.at("/differences")).isEmpty();
                assertThat(issues).allSatisfy(issue -> assertThat(facts(second.at(""), issue))
                        .hasSize(3));
            }
            assertThat(subjects())
                    .filteredOn(subject -> subject.contains("late"))
                    .hasSize(issues.size());
            assertThat(subjects()).hasSize(4 * ISSUES + 2 * LATER_ISSUES);
        } finally {
            mailServer.stop();
        }
    }

    private static RunningAftercare started(Path folder, int port, Map<String, String> settings) {
        var aftercare = RunningAftercare.launched(folder, port, settings);
        assertThat(aftercare.becomesReady()).as(aftercare.errors().toString()).isTrue();
        return aftercare;
    }

    /** The one that Arquillian runs; answers its address. */
    private URI startFirstNode() {
        var port = FreePort.next();
        var options = settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        containers.start(
                "node",
                Map.of(
                        "randomHttpPort", "false",
                        "cmdOptions",
                                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -DAFTERCARE_DATA_DIR="
                                        + RunningAftercare.freshFolder("first-node") + " " + options,
                        "extraMicroOptions", System.getenv("EXTRA_MICRO_OPTIONS") + " --port " + port));
        deployer.deploy("war");
        return URI.create("http://localhost:" + port);
    }

    /** Arquillian only asks its servers to stop. */
    private void killFirstNode() {
        var servers = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("first-node"))
                .toList();
        assertThat(servers).hasSize(1);
        servers.forEach(ProcessHandle::destroyForcibly);
        servers.forEach(server -> server.onExit().join());
        deployer.undeploy("war");
        containers.stop("node");
    }

    private static String agreement(URI node) {
        var customer = post(node, "/customers", "{\"name\": \"Harbour Lane Bakery\"}")
                .at("/id")
                .asText();
        var agreement =
                post(node, "/agreements", """
                        {"customerId": "%s", "title": "Support", "systems": ["Till"],
                         "terms": {"effectiveFrom": "2026-01-01",
                                   "calendar": {"timeZone": "Europe/London",
                                                "officeHours": {"MONDAY": [{"from": "09:00", "to": "17:30"}]}},
                                   "holdOver": "NEXT_COVERED_TIME",
                                   "coverage": {"S1": {"OFFICE_HOURS": {"respondWithin": "PT30S"},
                                                       "OUT_OF_HOURS": {"respondWithin": "PT30S"},
                                                       "WEEKEND": {"respondWithin": "PT30S"}}}}}
                        """.formatted(customer)).at("/id").asText();
        post(node, "/agreements/" + agreement + "/versions/1/signature", "{\"signedBy\": \"Amelia Hart\"}");
        return agreement;
    }

    private static String report(URI node, String agreement) {
        return post(node, "/issues", """
                        {"agreementId": "%s", "system": "Till", "severity": "S1", "summary": "The till is dead",
                         "description": "Nothing on the screen."}
                        """.formatted(agreement)).at("/number").asText();
    }

    /** What was recorded of warnings and breaches, and whether late. */
    private static List<String> facts(URI node, String issue) {
        var history = send(request(node, "/issues/" + issue + "/history"));
        return StreamSupport.stream(history.at("/items").spliterator(), false)
                .filter(event ->
                        List.of("warned", "breached").contains(event.get("type").asText()))
                .map(event -> event.get("type").asText() + (event.get("late").asBoolean() ? " late" : ""))
                .toList();
    }

    private void awaitMails(int wanted) throws MessagingException {
        for (var tries = 0; subjects().size() < wanted; tries++) {
            assertThat(tries).as("mails: %s", subjects()).isLessThan(240);
            mailServer.waitForIncomingEmail(500, mailServer.getReceivedMessages().length + 1);
        }
    }

    /** Of all mails; one that was taken while its node died comes again, and is known by its identity. */
    private List<String> subjects() throws MessagingException {
        var subjects = new HashMap<String, String>();
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            subjects.put(message.getMessageID(), message.getSubject());
        }
        return List.copyOf(subjects.values());
    }

    private static HttpRequest.Builder request(URI node, String path) {
        return HttpRequest.newBuilder(URI.create(node + "/api/v1" + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static JsonNode post(URI node, String path, String body) {
        return send(
                request(node, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
