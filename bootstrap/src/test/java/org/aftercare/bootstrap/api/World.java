package org.aftercare.bootstrap.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.aftercare.adapter.web.rest.Described;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;

/** Things to speak of, made from the examples of the description: a customer, a contact, a signed agreement, an issue. */
final class World {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningAftercare aftercare;

    /** Values by the names of the fields that hold them. */
    private final Map<String, String> known = new HashMap<>();

    /** Values of the last variable of paths, by the collections that they are in. */
    private final Map<String, String> members = new HashMap<>();

    private World(RunningAftercare aftercare) {
        this.aftercare = aftercare;
    }

    static World in(RunningAftercare aftercare) {
        var world = new World(aftercare);
        world.make("createCustomer", "/customers", "customerId", "id");
        world.make("addContact", "/customers/{id}/contacts", "contactId", "id");
        world.make("draftAgreement", "/agreements", "agreementId", "id");
        world.make("signVersion", "", "", "");
        world.make("reportIssue", "/issues", "issue", "number");
        return world;
    }

    private void make(String operationId, String collection, String field, String member) {
        var operation = Described.operations()
                .filter(candidate -> candidate.id().equals(operationId))
                .findFirst()
                .orElseThrow();
        var body = (ObjectNode) filled(Sample.body(operation));
        var address = Sample.path(operation, parameter -> value(operation, parameter));
        var answer = aftercare.send(request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(operation + " was answered with " + answer.body());
        }
        if (!field.isEmpty()) {
            var made = json(answer.body()).get(member).asText();
            known.put(field, made);
            members.put(collection, made);
        }
    }

    HttpResponse<String> get(String address) {
        return aftercare.send(request(address));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(aftercare.at(Described.BASE + address))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A variable of an operation's path: what was made in the collection before it, or else the description's example. */
    String value(Described.Operation operation, JsonNode parameter) {
        var before = operation.path().split("/\\{" + parameter.get("name").asText() + "}", 2)[0];
        return members.getOrDefault(before, Sample.parameter(parameter));
    }

    /** A body with what was made in place of the examples' ids. */
    JsonNode filled(JsonNode body) {
        if (body instanceof ObjectNode object) {
            known.forEach((field, value) -> {
                if (object.has(field)) {
                    object.put(field, value);
                }
            });
            object.remove("reportedAt"); // now, since an example's instant may lie before the agreement
        }
        return body;
    }
}
