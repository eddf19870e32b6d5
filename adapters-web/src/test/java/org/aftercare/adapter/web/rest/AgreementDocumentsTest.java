package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A version of an agreement, as programs and as people read it. */
class AgreementDocumentsTest {
    private static final String HTML = "text/html";
    private static final String PDF = "application/pdf";

    private final Api api = Api.at("2026-11-20T12:00:00Z");

    @AfterEach
    void stop() {
        api.close();
    }

    private String signed() {
        return "agreements/" + api.signed(api.customer()) + "/versions/1";
    }

    private String draft() {
        var agreement = Api.agreement(api.customer()).toString();
        return "agreements/" + api.post("agreements", agreement).text("/id") + "/versions/1";
    }

    /** As bytes, which the other ways of asking would take for text. */
    private HttpResponse<byte[]> bytes(String path, String mediaType) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.address(path))
                .header("Authorization", "Bearer " + Api.ADMINISTRATOR)
                .header("Accept", mediaType)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_hash_of_the_terms_can_be_worked_out_anew_from_their_json() throws IOException, NoSuchAlgorithmException {
        var version = api.get(signed());

        var canonical = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var terms = canonical.writeValueAsBytes(new ObjectMapper().treeToValue(version.at("/terms"), Map.class));
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(terms));
        assertThat(version.text("/termsHash")).isEqualTo(hash).hasSize(64);
    }

    @Test
    void without_a_wish_a_version_is_json() {
        var version = api.get(signed());

        assertThat(version.header("Content-Type")).contains("application/json");
        assertThat(version.header("ETag")).contains("\"2\"");
        assertThat(version.header("Vary")).contains("Accept");
    }

    @Test
    void whoever_wants_html_gets_a_page_that_stands_alone() {
        var path = signed();

        var page = api.get(path, "Accept", HTML);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type").orElseThrow()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.header("Content-Disposition")).contains("inline; filename=\"SA-1001-v1.html\"");
        assertThat(page.header("Vary")).contains("Accept");
        assertThat(page.header("Content-Language")).contains("en-GB");
        assertThat(page.header("ETag").orElseThrow()).matches("\"[0-9a-f]{64}\"");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.http().body())
                .startsWith("<!DOCTYPE html>")
                .contains("Acme Ltd", "Ann Lee", "Christmas Eve", "Response within 4 hours of covered time")
                .contains(api.get(path).text("/termsHash"))
                .doesNotContain("<script", "src=", "href=", "style=", " th:");
    }

    @Test
    void whoever_wants_pdf_gets_the_same_on_paper() throws Exception {
        var path = signed();

        var file = bytes(path, PDF);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains(PDF);
        assertThat(file.headers().firstValue("Content-Disposition")).contains("inline; filename=\"SA-1001-v1.pdf\"");
        assertThat(file.headers().firstValue("Vary")).contains("Accept");
        assertThat(file.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]{64}\"");
        assertThat(text(file.body()))
                .contains("Acme Ltd", "Ann Lee", "Christmas Eve", "Response within 4 hours of covered time")
                .contains(api.get(path).text("/termsHash"));
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, PDF})
    void a_signed_version_is_the_same_to_the_byte_after_corrections_of_bank_holidays(String mediaType)
            throws Exception {
        var path = signed();
        var before = bytes(path, mediaType);
        api.aftercare.clock.advance(Duration.ofHours(1));

        var added = api.post(
                "bank-holidays",
                "{\"region\": \"gb-eng\", \"date\": \"2026-12-07\", \"name\": \"One-off\", \"reason\": \"Proclaimed\"}");

        assertThat(added.status()).isEqualTo(201);
        var after = bytes(path, mediaType);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
    }

    @Test
    void a_draft_follows_the_bank_holidays_and_says_that_it_is_one() {
        var path = draft();

        api.post(
                "bank-holidays",
                "{\"region\": \"gb-eng\", \"date\": \"2026-12-07\", \"name\": \"One-off\", \"reason\": \"Proclaimed\"}");

        assertThat(api.get(path, "Accept", HTML).http().body())
                .contains("Draft", "binds nobody until it is signed", "Monday 7 December 2026", "One-off");
    }

    @Test
    void two_representations_never_have_the_same_etag() {
        var path = signed();

        assertThat(api.get(path, "Accept", HTML).header("ETag"))
                .isNotEqualTo(api.get(path, "Accept", PDF).header("ETag"))
                .isNotEqualTo(api.get(path).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=utf-8",
                "application/pdf, application/json;q=0.5 | application/pdf",
                "application/pdf;q=0.1, text/html;q=0.2 | text/html;charset=utf-8",
                "text/* | text/html;charset=utf-8",
                "application/* | application/json"
            })
    void what_is_wanted_most_is_given(String wanted, String given) throws Exception {
        assertThat(bytes(signed(), wanted).headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, PDF, "application/json"})
    void what_is_not_there_is_a_problem_whatever_was_wanted(String mediaType) {
        var missing = draft().replace("/versions/1", "/versions/2");

        for (var path : new String[] {missing, "agreements/01890a5d-ac96-774b-bcce-b302099a8057/versions/1"}) {
            var answer = api.get(path, "Accept", mediaType);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(answer.text("/type")).isEqualTo("/problems/not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/plain", "application/xhtml+xml"})
    void what_cannot_be_given_is_a_406(String mediaType) {
        var answer = api.get(signed(), "Accept", mediaType);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text("/detail")).contains("application/pdf");
    }

    @Test
    void an_agreement_as_a_whole_is_json_alone() {
        var path = signed().replace("/versions/1", "");

        assertThat(api.get(path, "Accept", PDF).status()).isEqualTo(406);
    }
}
