package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;
import org.junit.jupiter.api.Test;

/**
 * Every route of the portal, as its controllers declare them, tried by somebody of another customer and by nobody at all. A
 * route that is not in the table fails this test until somebody has said what may be seen by it.
 */
@WithChromium
class PortalRoutesIT {
    private static final String SUMMARY = "Only the bakery may read this";

    /** Whose things a route opens. */
    private enum Opens {
        /** Nothing of anybody's: also to those who are not logged in. */
        NOTHING,
        /** What belongs to whoever is logged in. */
        OWN,
        /** The one thing that the address names, to those it belongs to. */
        NAMED
    }

    private static final Map<String, Opens> ROUTES = Map.ofEntries(
            Map.entry("GET /", Opens.NOTHING),
            Map.entry("GET /login", Opens.NOTHING),
            Map.entry("POST /login", Opens.NOTHING),
            Map.entry("POST /logout", Opens.NOTHING),
            Map.entry("GET /password/forgotten", Opens.NOTHING),
            Map.entry("POST /password/forgotten", Opens.NOTHING),
            Map.entry("GET /password/new/{secret}", Opens.NOTHING),
            Map.entry("POST /password/new/{secret}", Opens.NOTHING),
            Map.entry("GET /account", Opens.OWN),
            Map.entry("POST /account/profile", Opens.OWN),
            Map.entry("POST /account/password", Opens.OWN),
            Map.entry("POST /account/log-ins/end", Opens.OWN),
            Map.entry("GET /account/codes", Opens.OWN),
            Map.entry("POST /account/codes", Opens.OWN),
            Map.entry("POST /account/codes/confirmation", Opens.OWN),
            Map.entry("POST /account/codes/recovery", Opens.OWN),
            Map.entry("POST /account/codes/end", Opens.OWN),
            Map.entry("GET /login/code", Opens.NOTHING),
            Map.entry("POST /login/code", Opens.NOTHING),
            Map.entry("GET /agents/token", Opens.NOTHING),
            Map.entry("GET /agents/token/return", Opens.NOTHING),
            Map.entry("GET /callback", Opens.NOTHING),
            Map.entry("POST /callback", Opens.NOTHING),
            Map.entry("GET /agreements", Opens.OWN),
            Map.entry("GET /agreements/{number}", Opens.NAMED),
            Map.entry("GET /agreements/{number}/versions/{version}.html", Opens.NAMED),
            Map.entry("GET /agreements/{number}/versions/{version}.pdf", Opens.NAMED),
            Map.entry("GET /agreements/{number}/figures", Opens.NAMED),
            Map.entry("GET /agreements/{number}/statements", Opens.NAMED),
            Map.entry("GET /agreements/{number}/statements/{month}", Opens.NAMED),
            Map.entry("GET /agreements/{number}/statements/{month}.csv", Opens.NAMED),
            Map.entry("GET /agreements/{number}/statements/{month}.pdf", Opens.NAMED),
            Map.entry("GET /issues", Opens.OWN),
            Map.entry("GET /issues/new", Opens.OWN),
            Map.entry("POST /issues/new", Opens.OWN),
            Map.entry("GET /issues/new/promise", Opens.OWN),
            Map.entry("POST /issues/new/draft", Opens.OWN),
            Map.entry("GET /issues/{number}", Opens.NAMED),
            Map.entry("GET /issues/{number}/live", Opens.NAMED),
            Map.entry("GET /issues/{number}/attachments/{attachment}", Opens.NAMED),
            Map.entry("GET /issues/{number}/severity", Opens.NAMED),
            Map.entry("POST /issues/{number}/severity", Opens.NAMED),
            Map.entry("GET /issues/{number}/estimates", Opens.NAMED),
            Map.entry("POST /issues/{number}/estimates/{estimate}/approval", Opens.NAMED),
            Map.entry("POST /issues/{number}/estimates/{estimate}/refusal", Opens.NAMED),
            Map.entry("POST /issues/{number}/information", Opens.NAMED),
            Map.entry("POST /issues/{number}/confirmation", Opens.NAMED),
            Map.entry("POST /issues/{number}/reopening", Opens.NAMED));

    private final Chromium chromium;
    private final RunningAftercare aftercare;

    PortalRoutesIT(Chromium chromium, RunningAftercare aftercare) {
        this.chromium = chromium;
        this.aftercare = aftercare;
    }

    /** The routes by method and path, each with its controller. */
    private static Map<String, Class<?>> declared() {
        try {
            var constructor = Class.forName("org.aftercare.adapter.web.portal.PortalApplication")
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            var routes = new TreeMap<String, Class<?>>();
            for (var controller : ((Application) constructor.newInstance()).getClasses()) {
                var base = controller.getAnnotation(Path.class);
                if (base != null) {
                    for (var method : controller.getMethods()) {
                        var path = method.getAnnotation(Path.class);
                        Arrays.stream(method.getAnnotations())
                                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                                .filter(verb -> verb != null)
                                .forEach(verb -> routes.put(
                                        verb.value() + " " + joined(base.value(), path == null ? "" : path.value()),
                                        controller));
                    }
                }
            }
            return routes;
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    private static String joined(String base, String path) {
        var whole = ("/" + base + "/" + path).replaceAll("/+", "/").replaceAll("\\{version: [^/.]*}", "{version}");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    @Test
    void every_route_is_in_the_table() {
        assertThat(new TreeSet<>(ROUTES.keySet()))
                .isEqualTo(new TreeSet<>(declared().keySet()));
    }

    @Test
    void nothing_of_another_customer_is_there_on_any_route() {
        var mine = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.BAKERY);
        mine.report(new Portal.Report("Till", "Partly", "One person", SUMMARY, "Nobody else’s business"));
        var number = mine.number();
        var attachment = attached(number);
        var agreement = mine.page().getByText(Pattern.compile("^SA-[0-9]+$")).textContent();
        var theirs = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.LOGISTICS);
        var token = theirs.formToken();
        var estimate = estimate(number);
        var before = history(number) + estimates(number);

        for (var route : ROUTES.entrySet()) {
            var method = method(route.getKey());
            var path = path(route.getKey(), number, attachment, agreement, estimate);
            if (route.getKey().equals("POST /logout")) {
                continue;
            }

            var answer = sent(theirs, method, path, token);

            if (route.getValue() == Opens.NAMED) {
                assertThat(answer.status()).as(route.getKey()).isEqualTo(404);
            }
            assertThat(answer.status()).as(route.getKey()).isLessThan(500);
            assertThat(answer.text()).as(route.getKey()).doesNotContain(SUMMARY);
        }
        assertThat(history(number) + estimates(number)).isEqualTo(before);
    }

    @Test
    void without_a_log_in_only_what_is_for_everybody_is_there() {
        var nobody = new Portal(chromium.freshVisitor());
        nobody.page().navigate("/login");
        var token = nobody.formToken();

        var let = ROUTES.entrySet().stream()
                .filter(route -> route.getValue() != Opens.NOTHING)
                .filter(route -> {
                    var path = path(route.getKey(), "AC-1", "none", "SA-1", "00000000-0000-7000-8000-000000000001");
                    var answer = sent(nobody, method(route.getKey()), path, token);
                    var turnedAway = answer.status() == 303
                            && answer.headers().getOrDefault("location", "").startsWith("/login");
                    // what was typed for a report is carried through the log-in instead
                    return !turnedAway && !answer.text().contains("action=\"/login\"");
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(let).isEmpty();
    }

    private static String method(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    private static String path(String route, String issue, String attachment, String agreement, String estimate) {
        var path = route.substring(route.indexOf(' ') + 1);
        return path.replace("{number}", path.startsWith("/agreements") ? agreement : issue)
                .replace("{attachment}", attachment)
                .replace("{version}", "1")
                .replace("{month}", "2026-11")
                .replace("{estimate}", estimate)
                .replace("{secret}", "nobody-was-ever-sent-this");
    }

    private static APIResponse sent(Portal portal, String method, String path, String token) {
        var options = RequestOptions.create().setMethod(method).setMaxRedirects(0);
        return portal.page()
                .request()
                .fetch(
                        path,
                        method.equals("GET")
                                ? options
                                : options.setForm(FormData.create()
                                        .set("form-token", token)
                                        .set("text", "Forged")
                                        .set("reason", "Forged")
                                        .set("severity", "S1")));
    }

    /** The id of a file that is added to the issue, for its customer to see. */
    private String attached(String number) {
        var added = aftercare.send(
                HttpRequest.newBuilder(aftercare.at("/api/v1/issues/" + number + "/attachments?name=a.txt"))
                        .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(SUMMARY)));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return added.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private String history(String number) {
        return api(number, "history", HttpRequest.Builder::GET);
    }

    private String estimates(String number) {
        return api(number, "estimates", HttpRequest.Builder::GET);
    }

    /** The id of an estimate that waits for the customer's decision. */
    private String estimate(String number) {
        var asked = api(number, "estimates", request -> request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"text\":\"Change it\",\"minutes\":60,\"amount\":\"95.00\"}")));
        return asked.replaceAll("(?s).*\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*", "$1");
    }

    private String api(String number, String what, UnaryOperator<HttpRequest.Builder> request) {
        return aftercare
                .send(request.apply(HttpRequest.newBuilder(aftercare.at("/api/v1/issues/" + number + "/" + what))
                        .header("Authorization", "Bearer " + WithAftercare.TOKEN)))
                .body();
    }
}
