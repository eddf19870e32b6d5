package org.aftercare.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.adapter.web.rest.Described;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation asked for by everybody, on a server of its own. What each must be answered follows from the API's
 * description alone: the scope ({@code x-scope}), the audience ({@code x-audience}), and whether the address leads to what
 * is a customer's. So an operation that is added is judged as well.
 */
class AuthorisationIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCOPE = "x-scope";
    private static final String AUDIENCE = "x-audience";

    private static RunningAftercare aftercare;
    private static World home;
    private static final List<Cell> MATRIX = new ArrayList<>();

    /** Whom a description can be about; none is let in anywhere, as is nobody. */
    private enum Holder {
        NONE(""),
        CONTACT_AT_HOME("contacts"),
        CONTACT_ELSEWHERE("contacts"),
        AGENT("agents"),
        ADMINISTRATOR("administrators");

        private final String audience;

        Holder(String audience) {
            this.audience = audience;
        }

        boolean isOf(Collection<String> those) {
            return those.contains(audience) || this == ADMINISTRATOR && those.contains("agents");
        }
    }

    /** Somebody with a token, or without one if that is empty. */
    private record Caller(String name, String token, Holder holder, Set<String> scopes) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What an operation must come to for a caller. */
    private enum Verdict {
        NOT_AUTHENTICATED,
        INSUFFICIENT_SCOPE,
        NOT_ALLOWED,
        /** What the address leads to does not exist for the caller. */
        NOT_THERE,
        /** What the body refers to does not exist for the caller. */
        REFERENCE_REFUSED,
        /** It is done, or the state of things is against it, but not who asks. */
        ADMITTED
    }

    private record Cell(Described.Operation operation, Caller caller, Verdict verdict, HttpResponse<String> answer) {
        boolean isAsExpected() {
            var status = answer.statusCode();
            return switch (verdict) {
                case NOT_AUTHENTICATED ->
                    status == 401
                            && isProblem("not-authenticated")
                            && header("WWW-Authenticate").startsWith("Bearer ");
                case INSUFFICIENT_SCOPE ->
                    status == 403
                            && isProblem("insufficient-scope")
                            && header("WWW-Authenticate")
                                    .endsWith("error=\"insufficient_scope\", scope=\"" + scope(operation) + "\"");
                case NOT_ALLOWED -> status == 403 && isProblem("not-allowed");
                case NOT_THERE -> status == 404 && isProblem("not-found");
                case REFERENCE_REFUSED -> status == 404 || status == 422;
                case ADMITTED ->
                    operation.method().equals("GET")
                            ? status == 200
                            : status < 300 || Set.of(404, 409, 422).contains(status) || isLogInRefused();
            };
        }

        /** What needs no token may need a password, which no example has right; and who tries too often has to wait. */
        private boolean isLogInRefused() {
            return isPublic(operation) && (isProblem("log-in-refused") || isProblem("too-many-requests"));
        }

        boolean succeeded() {
            return answer.statusCode() < 300;
        }

        private boolean isProblem(String name) {
            return parsed(answer.body()).path("type").asText().equals("/problems/" + name);
        }

        private String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return caller + ": " + operation + " must be " + verdict + ", and is " + answer.statusCode() + " "
                    + answer.body();
        }
    }

    @BeforeAll
    static void start() {
        aftercare = RunningAftercare.started(
                "authorisation",
                Map.of(
                        "AFTERCARE_DEMO",
                        "true",
                        "AFTERCARE_CLOCK_START",
                        WithAftercare.CLOCK_START,
                        "AFTERCARE_RATE_LIMIT",
                        "0",
                        "AFTERCARE_CALLBACK_LIMIT",
                        "0",
                        "AFTERCARE_BOOTSTRAP_TOKEN",
                        WithAftercare.TOKEN,
                        "AFTERCARE_WEBHOOK_PRIVATE_NETWORKS",
                        "true"));
        var briefly = briefly();
        home = World.in(aftercare);
        for (var caller : callers(World.in(aftercare), briefly)) {
            Described.operations().forEach(operation -> MATRIX.add(cell(operation, caller)));
        }
    }

    @AfterAll
    static void stop() {
        aftercare.close();
    }

    private static String scope(Described.Operation operation) {
        return operation.json().path(SCOPE).asText();
    }

    private static List<String> audience(Described.Operation operation) {
        return operation
                .json()
                .path(AUDIENCE)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static boolean isPublic(Described.Operation operation) {
        return operation.json().path("security").isEmpty();
    }

    private static Set<String> scopes(Predicate<Described.Operation> which) {
        return Described.operations()
                .filter(which)
                .map(AuthorisationIT::scope)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A token of an administrator that is good for a second. */
    private static String briefly() {
        var now = World.post(aftercare, tokensOf(administrator()), newToken(scopes(any -> true)))
                .at("/token/createdAt")
                .asText();
        var body = newToken(scopes(any -> true))
                .put("expiresAt", Instant.parse(now).plusSeconds(2).toString());
        return World.post(aftercare, tokensOf(administrator()), body)
                .get("secret")
                .asText();
    }

    private static ObjectNode newToken(Collection<String> scopes) {
        var body = JSON.createObjectNode().put("name", "Test");
        scopes.forEach(body.putArray("scopes")::add);
        return body;
    }

    private static String tokensOf(String agent) {
        return "/agents/" + agent + "/tokens";
    }

    private static String administrator() {
        return parsed(send("GET", "/agents", WithAftercare.TOKEN, "").body())
                .at("/items")
                .valueStream()
                .filter(agent -> agent.get("administrator").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private static String agent(String name, String kind) {
        var body = JSON.createObjectNode().put("name", name).put("kind", kind);
        return World.post(aftercare, "/agents", body).get("id").asText();
    }

    /** Those who are refused first, so that what is done by others is not yet there to refuse them for. */
    private static List<Caller> callers(World elsewhere, String briefly) {
        var all = scopes(any -> true);
        var ofContacts = scopes(operation -> audience(operation).contains("contacts"));
        var none = Set.<String>of();
        var callers = new ArrayList<Caller>();
        callers.add(new Caller("nobody", "", Holder.NONE, none));
        callers.add(new Caller("a stranger", "aft_nobodyHasThisToken", Holder.NONE, none));
        callers.add(new Caller("an administrator with an expired token", expired(briefly), Holder.NONE, none));
        callers.add(new Caller("an administrator with a revoked token", revoked(all), Holder.NONE, none));
        callers.add(new Caller("an agent who was deactivated", deactivated(all), Holder.NONE, none));
        callers.add(new Caller(
                "a contact of another customer",
                token(elsewhere.contactsTokens(), ofContacts),
                Holder.CONTACT_ELSEWHERE,
                ofContacts));
        callers.add(new Caller(
                "a contact of the customer",
                token(home.contactsTokens(), ofContacts),
                Holder.CONTACT_AT_HOME,
                ofContacts));
        for (var scope : ofContacts) {
            var others = without(ofContacts, scope);
            callers.add(new Caller(
                    "a contact without " + scope,
                    token(home.contactsTokens(), others),
                    Holder.CONTACT_AT_HOME,
                    others));
        }
        callers.add(new Caller("an agent", token(tokensOf(agent("Alex", "PERSON")), all), Holder.AGENT, all));
        callers.add(
                new Caller("a service account", token(tokensOf(agent("Robot", "SERVICE")), all), Holder.AGENT, all));
        for (var scope : all) {
            var others = without(all, scope);
            callers.add(new Caller(
                    "an administrator without " + scope,
                    token(tokensOf(administrator()), others),
                    Holder.ADMINISTRATOR,
                    others));
        }
        callers.add(new Caller("an administrator", WithAftercare.TOKEN, Holder.ADMINISTRATOR, all));
        return callers;
    }

    private static String token(String address, Collection<String> scopes) {
        return World.post(aftercare, address, newToken(scopes)).get("secret").asText();
    }

    private static Set<String> without(Set<String> scopes, String scope) {
        var others = new TreeSet<>(scopes);
        others.remove(scope);
        return others;
    }

    /** The same token, when its time is over. */
    private static String expired(String briefly) {
        for (int i = 0; i < 20_000; i++) {
            if (send("GET", "/issues?limit=1", briefly, "").statusCode() == 401) {
                return briefly;
            }
        }
        throw new IllegalStateException("the token does not expire");
    }

    private static String revoked(Set<String> scopes) {
        var tokens = tokensOf(administrator());
        var issued = World.post(aftercare, tokens, newToken(scopes));
        var secret = issued.get("secret").asText();
        assertThat(send("GET", "/issues?limit=1", secret, "").statusCode()).isEqualTo(200);
        var address = tokens + "/" + issued.at("/token/id").asText();
        assertThat(send("DELETE", address, WithAftercare.TOKEN, "").statusCode())
                .isEqualTo(204);
        return secret;
    }

    private static String deactivated(Set<String> scopes) {
        var agent = agent("Gone", "PERSON");
        var secret = token(tokensOf(agent), scopes);
        assertThat(send("GET", "/issues?limit=1", secret, "").statusCode()).isEqualTo(200);
        var body = JSON.createObjectNode()
                .put("name", "Gone")
                .put("administrator", false)
                .put("active", false);
        assertThat(send("PUT", "/agents/" + agent, WithAftercare.TOKEN, body.toString())
                        .statusCode())
                .isEqualTo(200);
        return secret;
    }

    private static Cell cell(Described.Operation operation, Caller caller) {
        var address = Sample.path(operation, parameter -> home.value(operation, parameter)) + Sample.query(operation);
        var body = home.filled(Sample.body(operation));
        var file = operation.json().has("requestBody") ? "{}" : "";
        var answer = send(operation.method(), address, caller.token(), body.isMissingNode() ? file : body.toString());
        return new Cell(operation, caller, verdict(operation, caller, home.isNamedIn(body)), answer);
    }

    /** What the description says. */
    private static Verdict verdict(Described.Operation operation, Caller caller, boolean refers) {
        if (isPublic(operation)) {
            return Verdict.ADMITTED;
        }
        if (caller.holder() == Holder.NONE) {
            return Verdict.NOT_AUTHENTICATED;
        }
        if (!scope(operation).isEmpty() && !caller.scopes().contains(scope(operation))) {
            return Verdict.INSUFFICIENT_SCOPE;
        }
        if (!caller.holder().isOf(audience(operation))) {
            return Verdict.NOT_ALLOWED;
        }
        if (caller.holder() == Holder.CONTACT_ELSEWHERE) {
            return !operation.parameters("path").isEmpty()
                    ? Verdict.NOT_THERE
                    : refers ? Verdict.REFERENCE_REFUSED : Verdict.ADMITTED;
        }
        return Verdict.ADMITTED;
    }

    private static HttpResponse<String> send(String method, String address, String token, String body) {
        var request = HttpRequest.newBuilder(aftercare.at(Described.BASE + address))
                .header("If-Match", "*")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return aftercare.send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            return JSON.missingNode();
        }
    }

    private static Stream<Cell> cells(Verdict verdict) {
        return MATRIX.stream().filter(cell -> cell.verdict() == verdict);
    }

    @Test
    void every_operation_says_whom_it_is_for() {
        assertThat(Described.operations()
                        .filter(operation ->
                                isPublic(operation) != audience(operation).isEmpty()))
                .isEmpty();
    }

    @Test
    void everybody_is_answered_as_the_description_says() {
        var callers = MATRIX.stream().map(Cell::caller).distinct().count();
        var operations = Described.operations().count();
        System.getLogger(AuthorisationIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "Authorisation: " + operations + " operations × " + callers + " callers = " + MATRIX.size()
                                + " cells: "
                                + MATRIX.stream().collect(Collectors.groupingBy(Cell::verdict, Collectors.counting())));

        assertThat(MATRIX.size()).isEqualTo(operations * callers);
        assertThat(MATRIX.stream().filter(cell -> !cell.isAsExpected())).isEmpty();
    }

    @Test
    void what_is_hidden_from_others_is_there_at_home() {
        var hidden = cells(Verdict.NOT_THERE).map(Cell::operation).distinct().toList();
        var shown = cells(Verdict.ADMITTED)
                .filter(cell -> cell.caller().holder() == Holder.CONTACT_AT_HOME && cell.succeeded())
                .map(Cell::operation)
                .distinct()
                .toList();

        assertThat(hidden).isNotEmpty();
        assertThat(shown).containsAll(hidden);
    }

    @Test
    void nobody_learns_anything_of_another_customer() {
        assertThat(MATRIX.stream().filter(cell -> cell.caller().holder() == Holder.CONTACT_ELSEWHERE))
                .isNotEmpty()
                .allSatisfy(cell ->
                        assertThat(cell.answer().body()).as(cell.toString()).doesNotContain(home.traces()));
    }
}
