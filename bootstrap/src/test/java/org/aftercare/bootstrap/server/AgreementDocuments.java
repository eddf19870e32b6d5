package org.aftercare.bootstrap.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An agreement in a running server, and its documents. */
public final class AgreementDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TERMS = """
            {"effectiveFrom": "2026-01-01",
             "calendar": {
               "timeZone": "Europe/London",
               "officeHours": {
                 "MONDAY": [{"from": "09:00", "to": "17:30"}], "TUESDAY": [{"from": "09:00", "to": "17:30"}],
                 "WEDNESDAY": [{"from": "09:00", "to": "17:30"}], "THURSDAY": [{"from": "09:00", "to": "17:30"}],
                 "FRIDAY": [{"from": "09:00", "to": "12:30"}, {"from": "13:15", "to": "17:00"}]},
               "bankHolidays": {"region": "gb-eng"},
               "closures": [{"date": "2026-12-24", "from": "13:00", "to": "24:00", "name": "Christmas Eve"}]},
             "coverage": {
               "S1": {"OFFICE_HOURS": {"respondWithin": "PT30M", "updateEvery": "PT2H", "resolveWithin": "PT8H"},
                      "OUT_OF_HOURS": {"respondWithin": "PT1H"},
                      "WEEKEND": {"respondWithin": "PT2H"}, "BANK_HOLIDAY": {"respondWithin": "PT2H"}},
               "S2": {"OFFICE_HOURS": {"respondWithin": "PT2H"}, "OUT_OF_HOURS": {"respondWithin": "PT4H"}},
               "S3": {"OFFICE_HOURS": {"respondWithin": "PT4H"}},
               "S5": {"OFFICE_HOURS": {"respondWithin": "P5D"}}}}
            """;

    private AgreementDocuments() {}

    /** Draws up an agreement and signs it; answers the path of its version. */
    public static String signed(RunningAftercare aftercare) {
        var customer = id(post(aftercare, "/api/v1/customers", "{\"name\": \"Łódź & Søndag\"}"));
        var agreement = id(post(aftercare, "/api/v1/agreements", """
                {"customerId": "%s", "title": "Support for the ordering portal", "systems": ["Portal", "Shop"],
                 "terms": %s}
                """.formatted(customer, TERMS)));
        var version = "/api/v1/agreements/" + agreement + "/versions/1";
        post(aftercare, version + "/signature", "{\"signedBy\": \"Ann Lee\"}");
        return version;
    }

    /** Asks for a path as a media type. */
    static HttpResponse<byte[]> get(RunningAftercare aftercare, String path, String mediaType) {
        return aftercare.send(
                HttpRequest.newBuilder(aftercare.at(path))
                        .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                        .header("Accept", mediaType),
                BodyHandlers.ofByteArray());
    }

    static String post(RunningAftercare aftercare, String path, String body) {
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at(path))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " was answered with " + answer.body());
        }
        return answer.body();
    }

    private static String id(String json) {
        try {
            return JSON.readTree(json).at("/id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
