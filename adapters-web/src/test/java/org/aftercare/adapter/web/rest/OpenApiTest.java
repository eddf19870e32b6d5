package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftercare.application.fake.PlainMailReader;
import org.aftercare.application.mail.MailRules;
import org.aftercare.application.mail.TakeInMail;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Mailbox;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {
    private static Api api;
    private static String customer;
    private static String agreement;
    private static String issue;
    private static String breach;
    private static String chargedIssue;
    private static Contact approver;
    private static int contacts;
    private static final String APPROVER = "an-approvers-token";
    private static final Set<String> FOR_CONTACTS_ALONE = Set.of("approveEstimate", "declineEstimate");

    @BeforeAll
    static void start() {
        api = Api.at("2026-11-21T12:00:00Z");
        customer = api.customer();
        agreement = api.signed(customer);
        issue = reported();
        var late = api.post(
                        "issues",
                        Api.issue(agreement)
                                .put("severity", "S1")
                                .put("reportedAt", "2026-11-20T10:00:00Z")
                                .toString())
                .text("/number");
        api.aftercare.wait("2026-11-21T12:00:00Z");
        breach = api.get("breaches?issue=" + late).text("/items/0/id");
        approver = api.aftercare.contact(api.aftercare.customer("Bakery"), "Carla", "carla@bakery.example");
        var charged = charged();
        api.aftercare.authorise(charged, approver, ContactRole.REPORT, ContactRole.APPROVE_CHARGES);
        api.aftercare.token(APPROVER, approver);
        chargedIssue = api.aftercare
                .reported(approver, charged, Severity.S3)
                .issue()
                .number()
                .toString();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void what_is_described_is_there_and_what_is_there_is_described() {
        var there = AgentsApi.RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .flatMap(OpenApiTest::operation)
                .toList();
        var described =
                Described.operations().map(Described.Operation::toString).toList();

        assertThat(there).isNotEmpty();
        assertThat(described).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void resources_are_made_once() {
        assertThat(AgentsApi.RESOURCES).allMatch(resource -> resource.isAnnotationPresent(Singleton.class));
    }

    private static Stream<String> operation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(verb -> verb.value() + " /" + path(method));
    }

    private static String path(Method method) {
        var outer = method.getDeclaringClass().getAnnotation(Path.class).value();
        var inner = method.getAnnotation(Path.class);
        return inner == null ? outer : outer + "/" + inner.value();
    }

    @Test
    void it_is_of_version_3_1_and_asks_for_a_token_everywhere() {
        assertThat(Described.API.get("openapi").asText()).startsWith("3.1");
        assertThat(Described.API.at("/info/license/identifier").asText()).isEqualTo("Apache-2.0");
        assertThat(Described.API.at("/security/0/token").isArray()).isTrue();
        assertThat(Described.API.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        assertThat(Described.operations())
                .as("which scope that is, another test knows")
                .allMatch(operation -> operation.json().at("/security").isArray());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_says_what_it_does_and_what_can_go_wrong(Described.Operation operation) {
        var json = operation.json();
        assertThat(json.get("summary").asText()).isNotBlank();
        assertThat(json.get("description").asText()).isNotBlank();
        assertThat(json.get("operationId").asText()).isNotBlank();
        assertThat(json.get("tags")).hasSize(1);
        var statuses = json.get("responses")
                .propertyStream()
                .map(response -> response.getKey())
                .toList();
        assertThat(statuses).contains("400", "406", "500", "503").anyMatch(status -> status.startsWith("2"));
        assertThat(statuses.contains("401"))
                .isEqualTo(!json.get("security").isEmpty() || operation.id().equals("logInAgent"));
        assertThat(statuses.contains("404"))
                .isEqualTo(operation.path().contains("{") || operation.method().equals("DELETE"));
        assertThat(json.has("requestBody")).isEqualTo(List.of("POST", "PUT").contains(operation.method()));
        assertThat(statuses.contains("415") && statuses.contains("413") && statuses.contains("422"))
                .isEqualTo(json.has("requestBody"));
        json.path("parameters").forEach(parameter -> assertThat(
                        Described.resolved(parameter).get("name").asText())
                .isNotBlank());
    }

    static Stream<Described.Operation> operations() {
        return Described.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_example_fits_what_it_is_an_example_of(Described.Operation operation) {
        var contents = new ArrayList<JsonNode>();
        contents.add(operation.json().at("/requestBody/content/application~1json"));
        operation.json().get("responses").forEach(response -> contents.add(response.at("/content/application~1json")));

        contents.forEach(content -> content.path("examples")
                .properties()
                .forEach(example -> Described.assertThatFits(
                        example.getValue().get("value"), content.get("schema"), operation + " " + example.getKey())));
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new TreeSet<String>();
        collect(Described.API, references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        Described.API.at(reference.substring(1)).isMissingNode())
                .isFalse());
    }

    private static void collect(JsonNode json, Set<String> references) {
        if (json.has("$ref")) {
            references.add(json.get("$ref").asText());
        }
        json.forEach(child -> collect(child, references));
    }

    /** A body with everything in it that can be in it. */
    private static ObjectNode whole(String operation) {
        return switch (operation) {
            case "createCustomer" -> Api.json("{\"name\": \"Acme Ltd\"}");
            case "addContact" -> Api.json("{\"name\": \"Ann\", \"email\": \"ann" + ++contacts + "@acme.example\"}");
            case "resetPassword" -> Api.json("{}");
            case "setAgentPassword" -> Api.json("{\"secret\": \"" + secret() + "\", \"password\": \"blue kettle 42\"}");
            case "logInAgent" ->
                Api.json("{\"email\": \"" + withPassword() + "\", \"password\": \"blue kettle 42\","
                        + " \"name\": \"Laptop\", \"scopes\": [\"issues:read\"],"
                        + " \"expiresAt\": \"2026-12-21T12:00:00Z\"}");
            case "authoriseContact" -> Api.json("{\"roles\": [\"REPORT\"]}");
            case "draftAgreement" -> Api.agreement(customer);
            case "addVersion", "replaceDraft" -> Api.json("{\"terms\": " + Examples.TERMS + "}");
            case "signVersion" -> Api.json("{\"signedBy\": \"Ann Lee\", \"applyToOpenIssues\": false}");
            case "addBankHoliday" -> Api.json("""
                        {"region": "gb-eng", "date": "2026-09-21", "name": "One-off", "from": "12:00", "to": "24:00",
                         "reason": "Proclaimed late"}
                        """);
            case "previewClocks" -> {
                var request = Api.json(Examples.PREVIEW_REQUEST);
                request.putArray("pauses")
                        .addObject()
                        .put("from", "2026-11-23T10:00:00Z")
                        .put("to", "2026-11-23T11:00:00Z");
                yield request;
            }
            case "reportIssue" -> Api.issue(agreement).put("reportedAt", "2026-11-21T10:00:00Z");
            case "previewAmendment" -> Api.json("{\"terms\": " + Examples.TERMS + "}");
            case "simulateTerms" -> Api.json(Examples.NEW_SIMULATION);
            case "assessIssue" ->
                Api.json("{\"severity\": \"S1\", \"reason\": \"Worse\", \"at\": \"2026-11-21T12:00:00Z\"}");
            case "pauseIssue", "resumeIssue", "reopenIssue" ->
                Api.json("{\"reason\": \"The log\", \"at\": \"2026-11-21T12:00:00Z\"}");
            case "resolveIssue" -> Api.json("{\"text\": \"Mended.\", \"at\": \"2026-11-21T12:00:00Z\"}");
            case "excuseBreach" -> Api.json("{\"reason\": \"Their line was down.\"}");
            case "addAgent" ->
                Api.json("{\"name\": \"Ada\", \"kind\": \"PERSON\", \"administrator\": false, \"email\": \"ada"
                        + ++contacts + "@larkspur.example\"}");
            case "changeAgent" ->
                Api.json("{\"name\": \"Ada\", \"administrator\": true, \"email\": \"ada" + ++contacts
                        + "@larkspur.example\", \"active\": true}");
            case "issueAgentToken", "issueContactToken" -> Api.json("""
                        {"name": "Nightly report", "scopes": ["issues:read"], "expiresAt": "2026-12-21T12:00:00Z"}
                        """);
            case "inviteContact" -> Api.json("{}");
            case "registerWebhookEndpoint" -> Api.json(Examples.NEW_ENDPOINT);
            case "changeWebhookEndpoint" -> Api.json(Examples.NEW_ENDPOINT).put("enabled", true);
            case "replayWebhookEvents" -> Api.json(Examples.NEW_REPLAY);
            case "rotateWebhookSecret", "testWebhookEndpoint", "discardQuarantinedMail", "resendMail", "giveUpMail" ->
                Api.json("{}");
            case "releaseQuarantinedMail" ->
                Api.json("{\"severity\": \"S3\"}")
                        .put("agreementId", agreement)
                        .put("system", Api.issue(agreement).get("system").asText())
                        .put("contactId", contact());
            case "auditIssues" -> Api.json("{\"issue\": \"" + issue + "\"}");
            case "assignIssue" ->
                Api.json("{\"agentId\": \""
                        + api.aftercare.administrator().agent().id().value() + "\"}");
            case "linkIssue" -> Api.json("{\"kind\": \"RELATED_TO\", \"issue\": \"" + reported() + "\"}");
            case "tagIssue" -> Api.json("{\"tags\": [\"router\"]}");
            case "requestCallback" ->
                Api.json(Examples.NEW_CALLBACK)
                        .put("phone", "+4420" + (79_460_000 + ++contacts))
                        .put("preferredFrom", "2026-11-23T10:00:00Z")
                        .put("preferredTo", "2026-11-23T12:00:00Z");
            case "recordCallAttempt" ->
                Api.json(
                        "{\"outcome\": \"RESCHEDULED\", \"note\": \"In a meeting\", \"callBy\": \"2026-11-24T10:00:00Z\"}");
            case "closeCallbackRequest" -> Api.json("{\"outcome\": \"SPAM\", \"note\": \"Watches\"}");
            case "convertCallbackRequest" ->
                Api.json("{\"severity\": \"S3\", \"summary\": \"The till\", \"description\": \"Prints nothing.\"}")
                        .put("agreementId", agreement)
                        .put("system", Api.issue(agreement).get("system").asText())
                        .put("contactId", contact());
            case "recordWork" -> Api.json("""
                        {"startedAt": "2026-11-20T16:30:00Z", "minutes": 90, "session": "evening", "supportLevel": 2,
                         "activity": "Rebuilt the index", "onSite": false, "note": "Done.", "internalNote": "Backups?"}
                        """);
            case "askConsent" -> Api.json("{\"text\": \"Change it\", \"minutes\": 120, \"amount\": \"200.00\"}");
            case "approveEstimate" -> Api.json("{\"limit\": \"250.00\"}");
            case "cancelWork", "declineEstimate" -> Api.json("{\"reason\": \"Not now\"}");
            case "closeStatement" -> Api.json("{}");
            case "changePreferences" -> Api.json("{\"topics\": [\"BREACHES\"], \"routine\": \"ANY_TIME\"}");
            case "answerIssue" ->
                Api.json("{\"text\": \"We are on it.\", \"public\": true, \"at\": \"2026-11-21T12:00:00Z\"}");
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /** A fresh place to send the body to, and what comes before it. */
    private static String[] target(String operation) {
        return switch (operation) {
            case "createCustomer" -> new String[] {"POST", "customers"};
            case "addContact" -> new String[] {"POST", "customers/" + customer + "/contacts"};
            case "resetPassword" -> new String[] {"POST", "agents/" + agent() + "/password-resets"};
            case "setAgentPassword" -> new String[] {"POST", "passwords"};
            case "logInAgent" -> new String[] {"POST", "tokens"};
            case "authoriseContact" -> new String[] {"PUT", "agreements/" + agreement + "/contacts/" + contact()};
            case "draftAgreement" -> new String[] {"POST", "agreements"};
            case "addVersion" -> new String[] {"POST", "agreements/" + agreement + "/versions"};
            case "replaceDraft" -> new String[] {"PUT", "agreements/" + draft() + "/versions/1"};
            case "signVersion" -> new String[] {"POST", "agreements/" + draft() + "/versions/1/signature"};
            case "addBankHoliday" -> {
                api.delete("bank-holidays?region=gb-eng&date=2026-09-21&reason=again");
                yield new String[] {"POST", "bank-holidays"};
            }
            case "previewClocks" -> new String[] {"POST", "clock-previews"};
            case "reportIssue" -> new String[] {"POST", "issues"};
            case "previewAmendment" -> new String[] {"POST", "agreements/" + agreement + "/amendment-previews"};
            case "simulateTerms" -> new String[] {"POST", "agreements/" + agreement + "/simulations"};
            case "answerIssue" -> new String[] {"POST", "issues/" + issue + "/answers"};
            case "recordWork" -> new String[] {"POST", "issues/" + issue + "/work-entries"};
            case "cancelWork" ->
                new String[] {"POST", "issues/" + issue + "/work-entries/" + worked() + "/cancellation"};
            case "askConsent" -> new String[] {"POST", "issues/" + chargedIssue + "/estimates"};
            case "approveEstimate" -> new String[] {"POST", estimate() + "/approval"};
            case "declineEstimate" -> new String[] {"POST", estimate() + "/refusal"};
            case "closeStatement" ->
                new String[] {"POST", "agreements/" + charged().id().value() + "/statements/2026-10/closing"};
            case "assignIssue" -> new String[] {"POST", "issues/" + issue + "/assignments"};
            case "linkIssue" -> new String[] {"POST", "issues/" + issue + "/links"};
            case "tagIssue" -> new String[] {"PUT", "issues/" + issue + "/tags"};
            case "assessIssue" -> new String[] {"POST", "issues/" + issue + "/assessments"};
            case "pauseIssue" -> new String[] {"POST", "issues/" + reported() + "/pauses"};
            case "resumeIssue" -> new String[] {"POST", "issues/" + after("pauses", "reason") + "/resumptions"};
            case "resolveIssue" -> new String[] {"POST", "issues/" + reported() + "/resolution"};
            case "reopenIssue" -> new String[] {"POST", "issues/" + after("resolution", "text") + "/reopenings"};
            case "excuseBreach" -> new String[] {"POST", "breaches/" + breach + "/excusals"};
            case "addAgent" -> new String[] {"POST", "agents"};
            case "changeAgent" -> new String[] {"PUT", "agents/" + agent()};
            case "issueAgentToken" ->
                new String[] {"POST", "agents/" + api.aftercare.agent().id() + "/tokens"};
            case "issueContactToken" ->
                new String[] {"POST", "customers/" + customer + "/contacts/" + contact() + "/tokens"};
            case "inviteContact" ->
                new String[] {"POST", "customers/" + customer + "/contacts/" + contact() + "/invitations"};
            case "registerWebhookEndpoint" -> new String[] {"POST", "webhook-endpoints"};
            case "changeWebhookEndpoint" -> new String[] {"PUT", "webhook-endpoints/" + endpoint()};
            case "replayWebhookEvents" -> new String[] {"POST", "webhook-endpoints/" + endpoint() + "/replays"};
            case "rotateWebhookSecret" ->
                new String[] {"POST", "webhook-endpoints/" + endpoint() + "/secret-rotations"};
            case "testWebhookEndpoint" -> new String[] {"POST", "webhook-endpoints/" + endpoint() + "/tests"};
            case "auditIssues" -> new String[] {"POST", "audits"};
            case "requestCallback" -> new String[] {"POST", "callback-requests"};
            case "recordCallAttempt" -> new String[] {"POST", "callback-requests/" + callback() + "/attempts"};
            case "closeCallbackRequest" -> new String[] {"POST", "callback-requests/" + callback() + "/closure"};
            case "convertCallbackRequest" -> new String[] {"POST", "callback-requests/" + callback() + "/conversion"};
            case "releaseQuarantinedMail" -> new String[] {"POST", "quarantined-mails/" + mail() + "/release"};
            case "changePreferences" -> new String[] {"PUT", "preferences"};
            case "resendMail" -> new String[] {"POST", "outgoing-mails/" + outgoing() + "/resend"};
            case "giveUpMail" -> new String[] {"POST", "outgoing-mails/" + outgoing() + "/give-up"};
            case "discardQuarantinedMail" -> new String[] {"POST", "quarantined-mails/" + mail() + "/discard"};
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static String endpoint() {
        return api.post("webhook-endpoints", Examples.NEW_ENDPOINT).text("/endpoint/id");
    }

    private static String agent() {
        return agent("ada" + ++contacts + "@larkspur.example");
    }

    private static String agent(String email) {
        return api.post("agents", "{\"name\": \"Ada\", \"kind\": \"PERSON\", \"email\": \"" + email + "\"}")
                .text("/id");
    }

    /** With which a fresh agent can set a password. */
    private static String secret() {
        return api.post("agents/" + agent() + "/password-resets", "{}").text("/secret");
    }

    /** The address of a fresh agent with a password. */
    private static String withPassword() {
        var email = "ada" + ++contacts + "@larkspur.example";
        var secret =
                api.post("agents/" + agent(email) + "/password-resets", "{}").text("/secret");
        api.post("passwords", "{\"secret\": \"" + secret + "\", \"password\": \"blue kettle 42\"}");
        return email;
    }

    private static String contact() {
        var email = "ann" + ++contacts + "@acme.example";
        return api.post("customers/" + customer + "/contacts", "{\"name\": \"Ann\", \"email\": \"" + email + "\"}")
                .text("/id");
    }

    /** A fresh request, of a number of its own. */
    /** One that waits in the outbox. */
    private static String outgoing() {
        reported();
        return api.aftercare.outbox.waiting().getLast().id().toString();
    }

    /** One of a stranger in quarantine. */
    private static String mail() {
        var content = ("From: eve@stranger.example\nMessage-ID: <" + ++contacts + "@stranger.example>\n\nHello")
                .getBytes(StandardCharsets.UTF_8);
        var now = api.aftercare.clock.instant();
        api.aftercare
                .takeInMail(
                        new PlainMailReader(),
                        new MailRules(Set.of(), Optional.empty(), Optional.of("mx"), Severity.S3))
                .execute(new TakeInMail.Command(new Mailbox.Arrived(now, content.length, content, true)));
        return api.aftercare
                .quarantine
                .list(Optional.of(true), Optional.empty(), 201)
                .getLast()
                .id()
                .value()
                .toString();
    }

    private static String callback() {
        var body = Api.json(Examples.NEW_CALLBACK).put("phone", "+4420" + (79_460_000 + ++contacts));
        return api.post("callback-requests", body.toString()).text("/reference");
    }

    /** Under an agreement with charges, signed anew. */
    private static Agreement charged() {
        return api.aftercare.signed(
                api.aftercare.customers.find(approver.customerId()).orElseThrow(), TermsMother.charged());
    }

    private static String worked() {
        return api.post("issues/" + issue + "/work-entries", whole("recordWork").toString())
                .text("/entry/id");
    }

    private static String estimate() {
        var place = "issues/" + chargedIssue + "/estimates";
        return place + "/" + api.post(place, whole("askConsent").toString()).text("/id");
    }

    private static String draft() {
        return api.post("agreements", Api.agreement(customer).toString()).text("/id");
    }

    private static String reported() {
        return api.post("issues", Api.issue(agreement).toString()).text("/number");
    }

    /** A fresh issue to which something was done. */
    private static String after(String act, String text) {
        var number = reported();
        api.post("issues/" + number + "/" + act, "{\"" + text + "\": \"x\"}");
        return number;
    }

    private static Api.Answer send(String operation, JsonNode body) {
        var target = target(operation);
        api.with(FOR_CONTACTS_ALONE.contains(operation) ? APPROVER : Api.ADMINISTRATOR);
        try {
            return send(target, body);
        } finally {
            api.with(Api.ADMINISTRATOR);
        }
    }

    private static Api.Answer send(String[] target, JsonNode body) {
        return target[0].equals("PUT")
                ? api.put(target[1], body.toString(), HttpHeaders.IF_MATCH, "*")
                : api.post(target[1], body.toString());
    }

    static Stream<String> bodies() {
        return Described.operations()
                .filter(operation -> operation.json().at("/requestBody/content").has("application/json"))
                .map(operation -> operation.json().get("operationId").asText());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_may_lack_what_is_optional_must_have_what_is_required_and_nothing_else(String operation) {
        assertThat(send(operation, whole(operation)).status()).isBetween(200, 204);

        for (var pointer : JsonParts.pointers(whole(operation))) {
            var body = whole(operation);
            var isMember = JsonParts.remove(body, pointer);
            if (!isMember) {
                continue;
            }
            var answer = send(operation, body);
            if (isRequired(operation, pointer)) {
                assertThat(answer.status())
                        .as(operation + " without " + pointer)
                        .isEqualTo(400);
                assertThat(answer.pointers()).contains(pointer);
            } else {
                assertThat(answer.status())
                        .as(operation + " without " + pointer + ": " + answer.json())
                        .isIn(
                                200,
                                201,
                                isPair(pointer) ? 400 : 201,
                                isMatrix(pointer) || isOfAStranger(operation) ? 422 : 201);
            }
        }
        for (var pointer : withRoot(JsonParts.objects(whole(operation)))) {
            var body = whole(operation);
            ((ObjectNode) body.at(pointer)).put("colour", "red");
            assertThat(send(operation, body).pointers())
                    .as(operation + " with colour in " + pointer)
                    .contains(pointer + "/colour");
        }
    }

    /** What a stranger's mail does not say has to be said by whoever releases it, though other mails need nothing. */
    private static boolean isOfAStranger(String operation) {
        return operation.equals("releaseQuarantinedMail");
    }

    /** One of from and to, where they are optional, but only together; and of what can be said in one of two ways. */
    private static boolean isPair(String pointer) {
        return pointer.endsWith("/from") || pointer.endsWith("/to") || pointer.equals("/minutes");
    }

    /** Part of the matrix or of the week, which may break rules as a whole. */
    private static boolean isMatrix(String pointer) {
        return pointer.contains("/coverage/") || pointer.contains("/officeHours/");
    }

    private static List<String> withRoot(List<String> pointers) {
        var all = new ArrayList<>(pointers);
        all.add("");
        return all;
    }

    private static boolean isRequired(String operation, String pointer) {
        var described = Described.operations()
                .filter(candidate ->
                        candidate.json().get("operationId").asText().equals(operation))
                .findFirst()
                .orElseThrow();
        var schema = Described.resolved(described.json().at("/requestBody/content/application~1json/schema"));
        var names = pointer.substring(1).split("/");
        for (var name : Arrays.copyOf(names, names.length - 1)) {
            schema = Described.resolved(step(schema, name));
        }
        var last = names[names.length - 1];
        return schema.path("required").valueStream().anyMatch(required -> required.asText()
                .equals(last));
    }

    private static JsonNode step(JsonNode schema, String name) {
        if (schema.has("items")) {
            return schema.get("items");
        }
        return schema.path("properties").has(name)
                ? schema.at("/properties/" + name)
                : schema.get("additionalProperties");
    }

    @ParameterizedTest
    @MethodSource("hostileValues")
    void no_value_in_any_place_of_any_body_is_more_than_a_fault(String value) {
        for (var operation : bodies().toList()) {
            for (var pointer : JsonParts.pointers(whole(operation))) {
                var body = whole(operation);
                JsonParts.set(body, pointer, value);

                assertThat(send(operation, body).status())
                        .as(operation + " with " + value + " at " + pointer)
                        .isIn(200, 201, 204, 400, 404, 409, 422, operation.equals("logInAgent") ? 401 : 422);
            }
        }
    }

    static Stream<String> hostileValues() {
        return Stream.of(
                "null",
                "true",
                "[]",
                "{}",
                "0",
                "-1",
                "1e400",
                "123456789012345678901234567890",
                "\"\"",
                "\" \"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"🎄\"",
                "\"" + "x".repeat(5000) + "\"",
                "\"2026-02-30\"",
                "\"9999-12-31\"",
                "\"99999-01-01\"",
                "\"9999-12-31T23:59:59.999999999Z\"",
                "\"0000-01-01T00:00:00Z\"",
                "\"24:00\"",
                "\"24:01\"",
                "\"PT10000H\"",
                "\"P366D\"",
                "\"P9999D\"",
                "\"PT0.5S\"",
                "\"Pacific/Kiritimati\"",
                "\"../../etc/passwd\"",
                "\"' OR 1=1 --\"",
                "\"${jndi:ldap://x}\"",
                "[{}]",
                "[null]",
                "{\"OFFICE_HOURS\": null}",
                "{\"S1\": {}}");
    }

    @Test
    void every_query_parameter_is_described() {
        var described = Described.operations()
                .filter(operation -> operation
                        .json()
                        .path("parameters")
                        .valueStream()
                        .map(Described::resolved)
                        .anyMatch(parameter -> parameter.get("in").asText().equals("query")))
                .map(operation -> operation.json().get("operationId").asText());

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(AgentsApi.RESOURCES.stream()
                        .flatMap(resource -> Arrays.stream(resource.getMethods()))
                        .filter(method ->
                                Arrays.asList(method.getParameterTypes()).contains(UriInfo.class))
                        .map(method -> method.getAnnotation(Operation.class).operationId())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- | - | JSON",
                "- | */* | JSON",
                "- | application/json | JSON",
                "- | application/yaml | YAML",
                "- | text/yaml, application/json;q=0.5 | YAML",
                "- | application/vnd.oai.openapi+json, application/yaml;q=0.5 | JSON",
                "- | text/html,*/*;q=0.8 | JSON",
                "yaml | application/json | YAML",
                "json | application/yaml | JSON"
            })
    void the_description_comes_in_the_form_that_is_wanted(
            String parameter, String accept, OpenApiDocument.Format format) {
        assertThat(OpenApiDocument.Format.wanted(parameter, accept)).isEqualTo(format);
    }
}
