package org.aftercare.adapter.web.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Relation;
import org.aftercare.domain.webhook.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Gives choices that stand in several places of the description a name, so that clients made from it have one type for each:
 * a severity is a severity, wherever it stands.
 */
final class NamedEnums {
    private static final String SCHEMAS = "#/components/schemas/";

    private static final Map<List<String>, String> NAMES = Map.of(
            names(Severity.values()), "Severity",
            names(ClockKind.values()), "ClockKind",
            names(ServiceWindow.values()), "ServiceWindow",
            names(ContactRole.values()), "ContactRole",
            names(AgentAccount.Kind.values()), "AgentKind",
            names(CallbackRequest.AttemptOutcome.values()), "CallOutcome",
            names(Channel.values()), "Channel",
            names(Relation.values()), "LinkKind",
            EventType.CHOICE.stream().map(EventType::word).toList(), "WebhookEventType");

    private final Map<String, Schema<?>> named = new TreeMap<>();
    private final Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private NamedEnums() {}

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** Names them all, in schemas and in the parameters of operations. */
    static void name(OpenAPI api) {
        var found = new NamedEnums();
        var schemas = api.getComponents().getSchemas();
        new ArrayList<Schema<?>>(schemas(schemas.values())).forEach(found::look);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getSchema() != null)
                .forEach(parameter -> found.look(parameter.getSchema()));
        schemas.putAll(found.named);
    }

    private static List<Schema<?>> schemas(Collection<?> raw) {
        var schemas = new ArrayList<Schema<?>>();
        raw.forEach(one -> schemas.add((Schema<?>) one));
        return schemas;
    }

    private void look(@Nullable Schema<?> schema) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        if (schema.getEnum() != null) {
            refer(schema);
        }
        if (schema.getProperties() != null) {
            schemas(schema.getProperties().values()).forEach(this::look);
        }
        look(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            look(values);
        }
    }

    private void refer(Schema<?> schema) {
        var values = schema.getEnum().stream().map(String::valueOf).toList();
        var name = NAMES.get(values);
        if (name != null) {
            named.computeIfAbsent(name, given -> choice(values));
            schema.setEnum(null);
            schema.setType(null);
            schema.setTypes(null);
            schema.set$ref(SCHEMAS + name);
        }
    }

    private static Schema<?> choice(List<String> values) {
        var choice = new JsonSchema();
        choice.addType("string");
        choice.setEnum(new ArrayList<Object>(values));
        return choice;
    }
}
