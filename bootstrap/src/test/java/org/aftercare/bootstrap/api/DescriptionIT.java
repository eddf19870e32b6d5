package org.aftercare.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.adapter.web.rest.Described;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description that the running server hands out: in order, and true. */
@WithAftercare
class DescriptionIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningAftercare aftercare;

    DescriptionIT(RunningAftercare aftercare) {
        this.aftercare = aftercare;
    }

    static Stream<Described.Operation> operations() {
        return Described.operations();
    }

    static Stream<String> paths() {
        return operations().map(Described.Operation::path).distinct();
    }

    @Test
    void it_is_the_one_that_the_tests_go_by() throws IOException {
        assertThat(JSON.readTree(aftercare.get("/openapi?format=json").body())).isEqualTo(Described.API);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    void spectral_finds_nothing_in_it(String format) {
        var findings =
                Spectral.findings(aftercare.get("/openapi?format=" + format).body(), format);

        assertThat(findings).isEmpty();
    }

    @Test
    void spectral_finds_what_is_wrong() {
        var broken = aftercare.get("/openapi?format=json").body().replace("\"operationId\"", "\"x-operationId\"");

        assertThat(Spectral.findings(broken, "json")).contains("operation-operationId");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void each_path_takes_the_described_methods_and_no_others(String path) {
        var described =
                operations().filter(operation -> operation.path().equals(path)).toList();
        var address = Sample.path(described.getFirst(), Sample::parameter);

        var refused = send("PATCH", address, "{}");

        assertThat(refused.statusCode()).as(address).isEqualTo(405);
        var allowed = Arrays.stream(
                        refused.headers().firstValue("Allow").orElse("").split(", *", -1))
                .filter(method -> !Set.of("HEAD", "OPTIONS").contains(method))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(allowed)
                .containsExactlyInAnyOrderElementsOf(
                        described.stream().map(Described.Operation::method).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_operation_takes_the_described_query_parameters_and_no_others(Described.Operation operation)
            throws IOException {
        var address = Sample.path(operation, Sample::parameter);
        var token = isForContactsAlone(operation) ? contactsToken(operation.id()) : WithAftercare.TOKEN;

        assertThat(unknownParameters(operation, address + "?colour=red", token)).containsExactly("?colour");
        for (var parameter : operation.parameters("query")) {
            var value = URLEncoder.encode(Sample.parameter(parameter), StandardCharsets.UTF_8);
            assertThat(unknownParameters(
                            operation, address + "?" + parameter.get("name").asText() + "=" + value, token))
                    .isEmpty();
        }
    }

    private List<String> unknownParameters(Described.Operation operation, String address, String token)
            throws IOException {
        // an empty object suffices for what is only to be read, and is refused by most of the rest
        var body = operation.json().has("requestBody") ? "{}" : "";
        var answer = send(operation.method(), address, body, token);
        if (answer.statusCode() != 400) {
            return List.of();
        }
        return JSON.readTree(answer.body())
                .path("errors")
                .valueStream()
                .filter(fault -> fault.get("pointer").asText().startsWith("?"))
                .filter(fault -> fault.get("detail").asText().equals("is unknown"))
                .map(fault -> fault.get("pointer").asText())
                .toList();
    }

    private static boolean isForContactsAlone(Described.Operation operation) {
        return operation
                .json()
                .path("x-audience")
                .valueStream()
                .map(JsonNode::asText)
                .toList()
                .equals(List.of("contacts"));
    }

    private String contactsToken(String name) {
        var customer =
                World.post(aftercare, "/customers", JSON.createObjectNode().put("name", name));
        var contacts = "/customers/" + customer.get("id").asText() + "/contacts";
        var contact = JSON.createObjectNode().put("name", name).put("email", name + "@described.example");
        var id = World.post(aftercare, contacts, contact).get("id").asText();
        var token = JSON.createObjectNode().put("name", name);
        token.putArray("scopes").add("issues:write");
        return World.post(aftercare, contacts + "/" + id + "/tokens", token)
                .get("secret")
                .asText();
    }

    private HttpResponse<String> send(String method, String address, String body) {
        return send(method, address, body, WithAftercare.TOKEN);
    }

    private HttpResponse<String> send(String method, String address, String body, String token) {
        var request = HttpRequest.newBuilder(aftercare.at(Described.BASE + address))
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "*")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return aftercare.send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }
}
