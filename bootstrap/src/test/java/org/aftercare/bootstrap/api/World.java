package org.aftercare.bootstrap.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aftercare.adapter.web.rest.Described;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;

/**
 * Things to speak of, made from the examples of the description: a customer, a contact with every role, a signed agreement
 * with charges, an issue, and one of whatever else can be made and then asked for by itself. Each world has its own.
 */
final class World {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final AtomicInteger WORLDS = new AtomicInteger();
    private static final String LAST_VARIABLE = "/\\{[a-zA-Z]+}$";

    private final RunningAftercare aftercare;
    private final int ordinal = WORLDS.incrementAndGet();

    /** Values by the names of the fields that hold them. */
    private final Map<String, String> known = new HashMap<>();

    /**
     * Values of the last variable of paths, by the collections that they are in; or by the ids of operations that take what
     * they are asked for away, or can do so only once.
     */
    private final Map<String, String> members = new HashMap<>();

    private World(RunningAftercare aftercare) {
        this.aftercare = aftercare;
    }

    static World in(RunningAftercare aftercare) {
        var world = new World(aftercare);
        // where nobody listens; names of examples lead nowhere
        world.known.put("url", "http://127.0.0.1:9/");
        world.make("createCustomer", "customerId");
        world.make("addContact", "contactId");
        world.known.put("agreementId", world.made(operation("draftAgreement"), "With charges"));
        // whoever is the customer's contact can be given roles
        world.members.put("/agreements/{id}/contacts", world.known.get("contactId"));
        world.make("signVersion", "");
        world.giveEveryRole();
        world.make("reportIssue", "issue");
        world.make("addAgent", "agentId");
        world.makeTheRest();
        world.addFile();
        world.askTwice();
        // which the demonstration has, since only a mailbox brings any
        var mails = json(world.get("/quarantined-mails").body());
        world.members.put("/quarantined-mails", mails.at("/items/0/id").asText());
        var outgoing = json(world.get("/outgoing-mails").body());
        world.members.put("/outgoing-mails", outgoing.at("/items/0/id").asText());
        return world;
    }

    /** What is added as a file, and not as JSON. */
    private void addFile() {
        var answer = aftercare.send(request(aftercare, "/issues/" + known.get("issue") + "/attachments?name=x.txt")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x")));
        members.put(
                "/issues/{number}/attachments", json(answer.body()).get("id").asText());
    }

    private void giveEveryRole() {
        var address = "/agreements/" + known.get("agreementId") + "/contacts/" + known.get("contactId");
        var roles = JSON.createObjectNode();
        Stream.of("REPORT", "RAISE_SEVERITY", "APPROVE_CHARGES", "READ_STATEMENTS")
                .forEach(roles.putArray("roles")::add);
        var answer = aftercare.send(request(aftercare, address)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(roles.toString())));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " was answered with " + answer.body());
        }
    }

    /** For consent, since what is approved cannot be declined. */
    private void askTwice() {
        var address = "/issues/" + known.get("issue") + "/estimates";
        var estimate = Sample.body(operation("askConsent"));
        Stream.of("approveEstimate", "declineEstimate")
                .forEach(decision -> members.put(
                        decision, post(aftercare, address, estimate).get("id").asText()));
    }

    private static Described.Operation operation(String id) {
        return Described.operations()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void make(String operationId, String field) {
        var made = made(operation(operationId));
        if (!field.isEmpty()) {
            known.put(field, made);
        }
    }

    /** What is made by a POST and lies below its address, whatever comes first. */
    private void makeTheRest() {
        Described.operations()
                .filter(operation -> operation.method().equals("POST") && !members.containsKey(operation.path()))
                .filter(operation -> memberOf(operation).isPresent() && Sample.hasBody(operation))
                // makes nothing, and needs a second issue
                .filter(operation -> !operation.id().equals("linkIssue"))
                .sorted(Comparator.comparing(operation -> operation.path().length()))
                .forEach(this::makeEnough);
    }

    /** One to stay, and one for each operation that takes it away. */
    private void makeEnough(Described.Operation collection) {
        made(collection);
        Described.operations()
                .filter(operation -> operation.method().equals("DELETE")
                        && operation.path().replaceFirst(LAST_VARIABLE, "").equals(collection.path()))
                .forEach(deletion -> members.put(deletion.id(), made(collection)));
    }

    /** The last variable of a path of things that an operation adds to; numbers from 1 on need no making. */
    private static Optional<String> memberOf(Described.Operation collection) {
        return Described.operations()
                .filter(operation ->
                        operation.path().replaceFirst(LAST_VARIABLE, "").equals(collection.path()))
                .flatMap(operation -> operation.parameters("path").stream().filter(parameter -> operation
                        .path()
                        .endsWith("/{" + parameter.get("name").asText() + "}")))
                .filter(parameter -> !parameter.at("/schema/type").asText().equals("integer"))
                .map(parameter -> parameter.get("name").asText())
                .findFirst();
    }

    /** Makes what an operation makes, and answers the name that it has in addresses; empty, if it has none. */
    private String made(Described.Operation operation) {
        return made(operation, (ObjectNode) filled(Sample.body(operation)));
    }

    private String made(Described.Operation operation, String example) {
        return made(operation, (ObjectNode) filled(Sample.body(operation, example)));
    }

    private String made(Described.Operation operation, ObjectNode body) {
        if (body.has("email")) {
            body.put("email", operation.id().toLowerCase(Locale.ROOT) + ordinal + "@acme.example");
        }
        var address = Sample.path(operation, parameter -> value(operation, parameter));
        var answer = post(aftercare, address, body);
        var made = memberOf(operation).map(variable -> name(answer, variable)).orElse("");
        if (!made.isEmpty()) {
            members.putIfAbsent(operation.path(), made);
        }
        return made;
    }

    /** The name of what was made: its id or number, or that of the part that is called as in {@code tokenId}. */
    private static String name(JsonNode made, String variable) {
        return Stream.of("/" + variable.replaceFirst("Id$", "") + "/id", "/" + variable, "/id")
                .map(made::at)
                .filter(JsonNode::isTextual)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing in " + made + " is its " + variable))
                .asText();
    }

    /** Where the contact's tokens are. */
    String contactsTokens() {
        return "/customers/" + known.get("customerId") + "/contacts/" + known.get("contactId") + "/tokens";
    }

    /** Whether a body names something that was made. */
    boolean isNamedIn(JsonNode body) {
        return known.keySet().stream().anyMatch(body::has);
    }

    /** By what one can tell that something is of this world's customer. */
    List<String> traces() {
        return Stream.of("customerId", "contactId", "agreementId", "issue")
                .map(known::get)
                .toList();
    }

    /** What an administrator posts; it must succeed. */
    static JsonNode post(RunningAftercare aftercare, String address, JsonNode body) {
        var answer = aftercare.send(request(aftercare, address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(address + " was answered with " + answer.body());
        }
        return json(answer.body());
    }

    HttpResponse<String> get(String address) {
        return aftercare.send(request(aftercare, address));
    }

    private static HttpRequest.Builder request(RunningAftercare aftercare, String address) {
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
        var place = operation.path().split("/\\{" + parameter.get("name").asText() + "}", 2);
        var inCollection = members.getOrDefault(place[0], Sample.parameter(parameter));
        return place[1].contains("{") ? inCollection : members.getOrDefault(operation.id(), inCollection);
    }

    /** A body with what was made in place of the examples' ids. */
    JsonNode filled(JsonNode body) {
        if (body instanceof ObjectNode object) {
            known.forEach((field, value) -> {
                if (object.has(field)) {
                    object.put(field, value);
                }
            });
            if (object.has("agreementId")) {
                object.remove("reportedAt"); // now, since an example's instant may lie before the agreement
            }
        }
        return body;
    }
}
