package org.aftercare.bootstrap.server;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes through the REST API what a test needs; whatever is refused is a defect of the test. */
public record ApiClient(RunningAftercare aftercare, String token) {
    /** Terms that cover S1 round the clock, S2 in the evening too, and the rest in office hours, in London. */
    public static final String TERMS = """
            {"effectiveFrom": "2026-01-01",
             "calendar": {
               "timeZone": "Europe/London",
               "officeHours": {
                 "MONDAY": [{"from": "09:00", "to": "17:30"}], "TUESDAY": [{"from": "09:00", "to": "17:30"}],
                 "WEDNESDAY": [{"from": "09:00", "to": "17:30"}], "THURSDAY": [{"from": "09:00", "to": "17:30"}],
                 "FRIDAY": [{"from": "09:00", "to": "17:30"}]},
               "bankHolidays": {"region": "gb-eng"},
               "closures": [{"date": "2026-12-24", "from": "13:00", "to": "24:00", "name": "Christmas Eve"},
                            {"date": "2026-12-31", "name": "Stock-taking"}]},
             "coverage": {
               "S1": {"OFFICE_HOURS": {"respondWithin": "PT30M", "updateEvery": "PT2H", "resolveWithin": "PT8H"},
                      "OUT_OF_HOURS": {"respondWithin": "PT1H", "updateEvery": "PT2H", "resolveWithin": "PT8H"},
                      "WEEKEND": {"respondWithin": "PT2H", "updateEvery": "PT4H", "resolveWithin": "PT12H"},
                      "BANK_HOLIDAY": {"respondWithin": "PT2H", "updateEvery": "PT4H", "resolveWithin": "PT12H"}},
               "S2": {"OFFICE_HOURS": {"respondWithin": "PT2H", "updateEvery": "PT8H30M", "resolveWithin": "P3D"},
                      "OUT_OF_HOURS": {"respondWithin": "PT4H"}},
               "S3": {"OFFICE_HOURS": {"respondWithin": "PT4H", "resolveWithin": "P5D"}},
               "S4": {"OFFICE_HOURS": {"respondWithin": "PT8H30M"}},
               "S5": {"OFFICE_HOURS": {"respondWithin": "P5D"}}}}
            """;

    /** An administrator's, of the shared server. */
    public static ApiClient of(RunningAftercare aftercare) {
        return new ApiClient(aftercare, WithAftercare.TOKEN);
    }

    /** Sends; answers what came back. */
    public String send(String method, String path, String json) {
        // as bytes, since whether answers are as described is for other tests
        var answer = aftercare.send(
                HttpRequest.newBuilder(aftercare.at("/api/v1" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)),
                BodyHandlers.ofByteArray());
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " was answered with " + body);
        }
        return body;
    }

    /** Makes something; answers the first text of that name in what came back. */
    public String made(String path, String json, String wanted) {
        var answer = send("POST", path, json);
        var found = Pattern.compile("\"" + wanted + "\":\"([^\"]+)\"").matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException(path + " was answered with " + answer);
        }
        return found.group(1);
    }

    /** A customer; its id. */
    public String customer(String name) {
        return made("/customers", "{\"name\": \"%s\"}".formatted(name), "id");
    }

    /** A contact; the id. */
    public String contact(String customer, String name, String email) {
        return made(
                "/customers/" + customer + "/contacts",
                "{\"name\": \"%s\", \"email\": \"%s\"}".formatted(name, email),
                "id");
    }

    /** An agreement by {@link #TERMS} that is signed; its id. */
    public String agreement(String customer, String title, String systems) {
        var agreement = made(
                "/agreements",
                "{\"customerId\": \"%s\", \"title\": \"%s\", \"systems\": %s, \"terms\": %s}"
                        .formatted(customer, title, systems, TERMS),
                "id");
        send("POST", "/agreements/" + agreement + "/versions/1/signature", "{\"signedBy\": \"Nora Lind\"}");
        return agreement;
    }
}
