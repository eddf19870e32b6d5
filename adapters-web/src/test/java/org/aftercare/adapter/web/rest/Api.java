package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The API on the whole application with in-memory adapters, spoken to through HTTP as strangers do. */
final class Api implements AutoCloseable {
    static final String ADMINISTRATOR = "an-administrators-token";
    static final String AGENT = "an-agents-token";

    private static final ObjectMapper JSON = new ObjectMapper();

    final Aftercare aftercare;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private String token = ADMINISTRATOR;

    private Api(Aftercare aftercare, RateLimit limit) {
        this.aftercare = aftercare;
        aftercare.token(ADMINISTRATOR, aftercare.administrator());
        aftercare.token(AGENT, aftercare.agent());
        this.server = JdkHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:0/api/v1/"),
                new ResourceConfig()
                        .registerClasses(AgentsApi.RESOURCES)
                        .registerClasses(AgentsApi.PROVIDERS)
                        .addProperties(AgentsApi.PROPERTIES)
                        .register(new UseCases(aftercare, limit)));
    }

    static Api at(String instant) {
        return new Api(Aftercare.at(instant), new RateLimit(RateLimit.NONE));
    }

    /** Where a token may ask only so often in a minute. */
    static Api limited(String instant, int perMinute) {
        return new Api(Aftercare.at(instant), new RateLimit(perMinute));
    }

    /** Speaks with another token from now on. */
    Api with(String other) {
        token = other;
        return this;
    }

    /** What came back. */
    record Answer(HttpResponse<String> http, JsonNode json) {
        int status() {
            return http.statusCode();
        }

        Optional<String> header(String name) {
            return http.headers().firstValue(name);
        }

        JsonNode at(String pointer) {
            return json.at(pointer);
        }

        String text(String pointer) {
            return json.at(pointer).asText();
        }

        /** The pointers of a problem's faults, in their order. */
        List<String> pointers() {
            return errors("pointer");
        }

        List<String> details() {
            return errors("detail");
        }

        private List<String> errors(String member) {
            return json.at("/errors")
                    .valueStream()
                    .map(error -> error.get(member).asText())
                    .toList();
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer post(String path, String json, String... headers) {
        return post(path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(String path, byte[] json, String... headers) {
        return send("POST", path, json, withType(headers));
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), withType(headers));
    }

    private static String[] withType(String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return all;
    }

    private Answer send(String method, String path, byte[] body, String... headers) {
        return send(method, path, BodyPublishers.ofByteArray(body), new String(body, StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(method, path, body, "", headers);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String sent, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var isJson = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.endsWith("json"))
                    .isPresent();
            var hasJson = isJson && !answer.body().isEmpty();
            var json = hasJson ? JSON.readTree(answer.body()) : MissingNode.getInstance();
            if (!method.equals("HEAD")) {
                Described.assertThatExchangeIsDescribed(
                        method, answer.uri(), sent, answer.statusCode(), answer.headers(), answer.body());
            }
            return new Answer(answer, json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    URI address(String path) {
        return path.startsWith("http")
                ? URI.create(path)
                : URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/" + path);
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The example of an agreement, for the given customer. */
    static ObjectNode agreement(String customerId) {
        return json(Examples.NEW_AGREEMENT).put("customerId", customerId);
    }

    String customer() {
        return post("customers", "{\"name\": \"Acme Ltd\"}").text("/id");
    }

    /** An agreement of the given customer with the terms of the example, signed. */
    String signed(String customerId) {
        var id = post("agreements", agreement(customerId).toString()).text("/id");
        post("agreements/" + id + "/versions/1/signature", "{\"signedBy\": \"Ann Lee\"}");
        return id;
    }

    /** The example of an issue, under the given agreement, reported now by nobody in particular. */
    static ObjectNode issue(String agreementId) {
        var issue = json(Examples.NEW_ISSUE).put("agreementId", agreementId);
        issue.remove(List.of("contactId", "reportedAt"));
        return issue;
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
