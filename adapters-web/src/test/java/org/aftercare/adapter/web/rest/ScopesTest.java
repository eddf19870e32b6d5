package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.domain.access.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScopesTest {
    /** What needs no token, or is for every token. */
    private static final Set<String> WITHOUT_SCOPE = Set.of("logInAgent", "setAgentPassword", "requestCallback");

    private static final String SOME_ID = "00000000-0000-7000-8000-0000000000aa";

    private static Api api;

    @BeforeAll
    static void start() {
        api = Api.at("2026-11-20T12:00:00Z");
        var contact = api.aftercare.contact(api.aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
        api.aftercare.token("carlas-token", contact);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Stream<Method> operations() {
        return AgentsApi.RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class));
    }

    private static String id(Method operation) {
        return operation.getAnnotation(Operation.class).operationId();
    }

    @Test
    void every_operation_says_which_one_scope_it_needs() {
        assertThat(operations().filter(operation -> !(ScopeFeature.need(operation) instanceof ScopeFeature.Need.One)))
                .extracting(ScopesTest::id)
                .containsExactlyInAnyOrderElementsOf(WITHOUT_SCOPE);
    }

    @Test
    void every_operation_is_described_with_its_scope() {
        assertThat(Described.operations()).allSatisfy(operation -> {
            var id = operation.json().get("operationId").asText();
            var method = operations()
                    .filter(candidate -> id(candidate).equals(id))
                    .findFirst()
                    .orElseThrow();
            if (ScopeFeature.need(method) instanceof ScopeFeature.Need.One(var scope)) {
                assertThat(operation.json().path("x-scope").asText())
                        .as(operation.toString())
                        .isEqualTo(scope.word());
                assertThat(operation.json().at("/security")).hasSize(1);
            }
        });
    }

    @Test
    void every_operation_is_described_with_those_whom_it_is_for() {
        assertThat(Described.operations()).allSatisfy(operation -> {
            var audience = operation.json().path("x-audience").valueStream().map(JsonNode::asText);
            if (operation.json().at("/security").isEmpty()) {
                assertThat(audience).as(operation + " needs no token").isEmpty();
            } else if (operation.json().path("x-scope").asText().equals("admin")) {
                assertThat(audience).as(operation.toString()).containsExactly("administrators");
            } else {
                assertThat(audience).as(operation.toString()).isNotEmpty().isSubsetOf("agents", "contacts");
            }
        });
        assertThat(Described.operations()
                        .filter(operation ->
                                operation.json().path("x-audience").toString().contains("contacts"))
                        .map(Described.Operation::id))
                .containsExactlyInAnyOrderElementsOf(operations()
                        .filter(operation -> operation.isAnnotationPresent(ForContacts.class))
                        .map(ScopesTest::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("org.aftercare.adapter.web.rest.Described#operations")
    void a_contact_is_let_in_where_it_is_for_contacts_alone(Described.Operation operation) {
        var isForContacts = operation.json().path("x-audience").toString().contains("contacts");

        var path = operation.path().substring(1).replaceAll("\\{[a-zA-Z]+}", SOME_ID);
        var answer = api.with("carlas-token")
                .send(operation.method(), path, java.net.http.HttpRequest.BodyPublishers.noBody());

        if (operation.json().at("/security").isEmpty()) {
            assertThat(answer.status()).isNotIn(401, 403);
        } else {
            assertThat(answer.status() != 403).as(answer.json().toString()).isEqualTo(isForContacts);
        }
    }

    @ParameterizedTest
    @MethodSource("org.aftercare.adapter.web.rest.Described#operations")
    void a_token_with_every_scope_but_the_needed_one_is_refused(Described.Operation operation) {
        var word = operation.json().path("x-scope").asText();
        var scope = Scope.of(word);
        if (scope.isEmpty()) {
            return; // the first test says which these are
        }
        var others = EnumSet.complementOf(EnumSet.of(scope.get()));
        var token = "all-but-" + word + "-for-" + operation.id();
        api.aftercare.token(token, api.aftercare.administrator(), others);

        var path = operation.path().substring(1).replaceAll("\\{[a-zA-Z]+}", SOME_ID);
        var answer = api.with(token).send(operation.method(), path, java.net.http.HttpRequest.BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/type")).isEqualTo("/problems/insufficient-scope");
        assertThat(answer.text("/detail")).isEqualTo("The token lacks the scope " + word + ".");
        assertThat(answer.header("WWW-Authenticate"))
                .contains("Bearer realm=\"Aftercare\", error=\"insufficient_scope\", scope=\"" + word + "\"");
    }

    @Test
    void the_scope_of_administrators_takes_an_administrator() {
        var answer = api.with(Api.AGENT).post("audits", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/type")).isEqualTo("/problems/not-allowed");
        assertThat(api.with(Api.ADMINISTRATOR).post("audits", "{}").status()).isEqualTo(200);
    }
}
