package org.aftercare.adapter.web.description;

import io.swagger.v3.core.filter.AbstractSpecFilter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.adapter.web.rest.AgentsApi;
import org.aftercare.adapter.web.rest.ForContacts;

/**
 * Adds to the description what holds for many operations and so is said once: that every POST takes an
 * {@code Idempotency-Key} unless it takes a password, what scope an operation takes, whom it is for, and that what is sent has
 * no fields but those that are described. Choices that stand in several places get a name.
 */
public final class SaidOnce extends AbstractSpecFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SCOPE = "x-scope";
    private static final String AUDIENCE = "x-audience";

    /** What takes a password: no answers are kept of it, since that would keep what was asked too. */
    private static final Set<String> NEVER_KEPT = Set.of("logInAgent", "setAgentPassword");

    private static final String IDEMPOTENCY_KEY = "#/components/parameters/idempotencyKey";

    /** Operations that say of themselves that they are for contacts, by their ids; and whether for them alone. */
    private static final Map<String, Boolean> FOR_CONTACTS = new AgentsApi()
            .getClasses().stream()
                    .filter(resource -> resource.isAnnotationPresent(Path.class))
                    .flatMap(resource -> Arrays.stream(resource.getMethods()))
                    .filter(method -> method.isAnnotationPresent(ForContacts.class))
                    .collect(Collectors.toUnmodifiableMap(
                            method -> method.getAnnotation(io.swagger.v3.oas.annotations.Operation.class)
                                    .operationId(),
                            method -> method.getAnnotation(ForContacts.class).alone()));

    @Override
    public Optional<OpenAPI> filterOpenAPI(
            OpenAPI api,
            Map<String, List<String>> params,
            Map<String, String> cookies,
            Map<String, List<String>> headers) {
        // the configuration has it, but what reads that knows OpenAPI 3.0 alone
        api.getInfo().getLicense().setIdentifier(api.getInfo().getLicense().getName());
        Set<String> closed = new HashSet<>();
        for (PathItem path : api.getPaths().values()) {
            path.readOperationsMap().forEach((method, operation) -> {
                if (method == PathItem.HttpMethod.POST
                        && !takesKey(operation)
                        && !NEVER_KEPT.contains(operation.getOperationId())) {
                    operation.addParametersItem(new Parameter().$ref(IDEMPOTENCY_KEY));
                }
                if (operation.getSecurity() == null) {
                    // it says of itself that it takes no token, which an absent list would not
                    operation.setSecurity(List.of());
                }
                tellAudience(operation);
                tellScope(operation);
                if (operation.getRequestBody() != null) {
                    operation
                            .getRequestBody()
                            .getContent()
                            .values()
                            .forEach(content -> close(content.getSchema(), api, closed));
                }
            });
        }
        NamedEnums.name(api);
        return Optional.of(api);
    }

    @Override
    public boolean isOpenAPI31Filter() {
        return true;
    }

    /**
     * The scope, which the annotations name as a scope of the token, in words and for programs: among the scopes of a scheme
     * stand only those of OAuth and OpenID Connect.
     */
    private static void tellScope(Operation operation) {
        if (operation.getSecurity() == null) {
            // none of its own would mean the usual one
            operation.setSecurity(List.of());
            return;
        }
        for (var requirement : operation.getSecurity()) {
            requirement.replaceAll((scheme, scopes) -> {
                scopes.forEach(scope -> {
                    operation.addExtension(SCOPE, scope);
                    say(operation, "Takes the scope `" + scope + "`.");
                });
                return List.of();
            });
        }
    }

    /**
     * Whom it is for, in words and for programs: what takes the scope of administrators is for them, and the rest for agents,
     * for contacts, or for both. Administrators are agents too.
     */
    private static void tellAudience(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return; // it is for whoever asks
        }
        if (operation.getSecurity().stream().anyMatch(one -> one.containsValue(List.of("admin")))) {
            operation.addExtension(AUDIENCE, List.of("administrators"));
            return;
        }
        var alone = FOR_CONTACTS.get(operation.getOperationId());
        if (alone == null) {
            operation.addExtension(AUDIENCE, List.of("agents"));
            say(operation, "For agents.");
        } else if (alone) {
            operation.addExtension(AUDIENCE, List.of("contacts"));
            say(operation, "For contacts, where it is their customer's.");
        } else {
            operation.addExtension(AUDIENCE, List.of("agents", "contacts"));
            say(operation, "For agents, and for contacts where it is their customer's.");
        }
    }

    private static void say(Operation operation, String sentence) {
        operation.setDescription(operation.getDescription() + " " + sentence);
    }

    private static boolean takesKey(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> IDEMPOTENCY_KEY.equals(one.get$ref()));
    }

    /** Bodies are read strictly: a field that is not described is a fault. */
    private static void close(Schema<?> schema, OpenAPI api, Set<String> closed) {
        if (schema.get$ref() != null) {
            if (closed.add(schema.get$ref())) {
                var name = schema.get$ref().substring(SCHEMAS.length());
                close(Objects.requireNonNull(api.getComponents().getSchemas().get(name)), api, closed);
            }
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> close(property, api, closed));
            if (schema.getAdditionalProperties() == null) {
                schema.setAdditionalProperties(false);
            }
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            close(values, api, closed);
        }
        if (schema.getItems() != null) {
            close(schema.getItems(), api, closed);
        }
    }
}
