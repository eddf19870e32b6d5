package org.aftercare.adapter.web.description;

import io.swagger.v3.core.filter.AbstractSpecFilter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to the description what holds for many operations and so is said once: that every POST takes an
 * {@code Idempotency-Key}, what scope an operation takes, and that what is sent has no fields but those that are described.
 */
public final class SaidOnce extends AbstractSpecFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SCOPE = "x-scope";
    private static final String IDEMPOTENCY_KEY = "#/components/parameters/idempotencyKey";

    @Override
    public Optional<OpenAPI> filterOpenAPI(
            OpenAPI api,
            Map<String, List<String>> params,
            Map<String, String> cookies,
            Map<String, List<String>> headers) {
        Set<String> closed = new HashSet<>();
        for (PathItem path : api.getPaths().values()) {
            path.readOperationsMap().forEach((method, operation) -> {
                if (method == PathItem.HttpMethod.POST && !takesKey(operation)) {
                    operation.addParametersItem(new Parameter().$ref(IDEMPOTENCY_KEY));
                }
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
            return;
        }
        for (var requirement : operation.getSecurity()) {
            requirement.replaceAll((scheme, scopes) -> {
                scopes.forEach(scope -> {
                    operation.addExtension(SCOPE, scope);
                    operation.setDescription(operation.getDescription() + " Takes the scope `" + scope + "`.");
                });
                return List.of();
            });
        }
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
