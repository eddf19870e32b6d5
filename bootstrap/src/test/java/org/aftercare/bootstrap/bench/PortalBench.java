package org.aftercare.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.aftercare.adapter.persistence.MySqlServer;
import org.aftercare.bootstrap.server.ApiClient;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.junit.jupiter.api.Test;

/**
 * How long the server takes for the home page of a contact with two hundred open issues, and for the page of one of them, on a
 * MySQL server with full durability: {@code ./aftercare bench portal}.
 */
class PortalBench {
    private static final List<Integer> CONNECTIONS = List.of(1, 8);
    private static final int ISSUES = 200;
    private static final Duration MEASURED = seconds("AFTERCARE_BENCH_SECONDS", 20);
    private static final Duration WARMED_UP = seconds("AFTERCARE_BENCH_WARM_UP_SECONDS", 45);
    private static final String TOKEN = "token-of-the-benchmark";
    private static final String AMELIA = "amelia@harbour-lane.example";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PrintStream OUT = System.out;

    private static Duration seconds(String key, int usual) {
        return Duration.ofSeconds(Long.parseLong(System.getenv().getOrDefault(key, Integer.toString(usual))));
    }

    @Test
    void how_fast_the_portal_is() {
        OUT.printf(
                Locale.ROOT,
                "bench portal: MySQL with binary log and full sync, %d processors, %d open issues, %d s each after %d s of"
                        + " warm-up%n",
                Runtime.getRuntime().availableProcessors(),
                ISSUES,
                MEASURED.toSeconds(),
                WARMED_UP.toSeconds());
        try (var aftercare = started()) {
            var issue = manyIssues(new ApiClient(aftercare, TOKEN));
            var cookie = logIn(aftercare);
            for (var path : List.of("/", "/issues/" + issue)) {
                var request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nCookie: "
                                + cookie + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
                Supplier<Load.Client> readers = () -> Load.http(aftercare.port(), 200, () -> request);
                Load.of(8, WARMED_UP, readers);
                for (var connections : CONNECTIONS) {
                    var result = Load.of(connections, MEASURED, readers);
                    OUT.printf(
                            Locale.ROOT,
                            "%-22s at %2d: %s%n",
                            path.equals("/") ? "the home page" : "an issue's page",
                            connections,
                            result);
                    assertThat(result.errors()).isZero();
                }
            }
        }
    }

    private static RunningAftercare started() {
        var mySql = MySqlServer.durable();
        return RunningAftercare.started(
                "bench-portal",
                Map.of(
                        "AFTERCARE_DEMO",
                        "true",
                        "AFTERCARE_BOOTSTRAP_TOKEN",
                        TOKEN,
                        "AFTERCARE_RATE_LIMIT",
                        "0",
                        "AFTERCARE_JAVA_OPTS",
                        System.getenv().getOrDefault("AFTERCARE_BENCH_JAVA_OPTS", ""),
                        "AFTERCARE_DB_URL",
                        mySql.freshDatabase(),
                        "AFTERCARE_DB_USER",
                        mySql.user(),
                        "AFTERCARE_DB_PASSWORD",
                        mySql.password()));
    }

    /** Reports issues under the agreement of the demonstration's bakery; the number of the last. */
    private static String manyIssues(ApiClient api) {
        var agreement = bakerysAgreement(api.aftercare());
        var last = "";
        for (var issue = 1; issue <= ISSUES; issue++) {
            last = api.made("/issues", """
                    {"agreementId": "%s", "system": "Till", "severity": "S%d", "summary": "Shelf %d is not found",
                     "description": "It is one row on."}
                    """.formatted(agreement, issue % 5 + 1, issue), "number");
        }
        return last;
    }

    private static String bakerysAgreement(RunningAftercare aftercare) {
        var all = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1/issues?limit=50"))
                .header("Authorization", "Bearer " + TOKEN));
        try {
            for (var issue : JSON.readTree(all.body()).get("items")) {
                if (issue.get("system").asText().equals("Till")) {
                    return issue.get("agreementId").asText();
                }
            }
            throw new IllegalStateException("the demonstration has no issue about the till");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The cookie of somebody of the bakery. */
    private static String logIn(RunningAftercare aftercare) {
        var form = aftercare.get("/login");
        var token = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        var typed =
                "email=" + encoded(AMELIA) + "&password=aftercare-demo&next=%2F&form-token=" + encoded(token.group(1));
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie(form, "aftercare-form"))
                .POST(BodyPublishers.ofString(typed)));
        return cookie(answer, "aftercare-login");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
