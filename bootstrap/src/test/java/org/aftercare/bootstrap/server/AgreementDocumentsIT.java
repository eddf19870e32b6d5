package org.aftercare.bootstrap.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.aftercare.adapter.persistence.FreePort;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Agreements as documents, made by the real server. */
@WithAftercare
class AgreementDocumentsIT {
    private static final String HTML = "text/html";
    private static final String PDF = "application/pdf";

    private final RunningAftercare aftercare;

    AgreementDocumentsIT(RunningAftercare aftercare) {
        this.aftercare = aftercare;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_signed_version_is_read_as_a_page_and_on_paper() throws IOException {
        var version = AgreementDocuments.signed(aftercare);

        var json = new String(
                AgreementDocuments.get(aftercare, version, "application/json").body(), UTF_8);
        var page = AgreementDocuments.get(aftercare, version, HTML);
        var file = AgreementDocuments.get(aftercare, version, PDF);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'sha256-");
        assertThat(page.headers().allValues("Vary")).contains("Accept");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains(PDF);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("inline; filename=\"SA-[0-9]+-v1.pdf\"");
        var hash = json.replaceFirst("(?s).*\"termsHash\":\"([0-9a-f]{64})\".*", "$1");
        assertThat(hash).hasSize(64);
        assertThat(new String(page.body(), UTF_8))
                .contains(
                        "Larkspur Software", "Łódź &amp; Søndag", "Ann Lee", "Response within 4 hours of covered time")
                .contains(hash);
        assertThat(text(file.body()))
                .contains("Larkspur Software", "Łódź & Søndag", "Ann Lee", "Response within 4 hours of covered time")
                .contains("Friday 25 December 2026", "Christmas Eve", hash);
    }

    @Test
    void what_is_no_version_is_a_problem_whatever_was_wanted() {
        var missing = AgreementDocuments.get(
                aftercare, AgreementDocuments.signed(aftercare).replace("/versions/1", "/versions/2"), PDF);

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_signed_version_is_the_same_to_the_byte_after_a_restart_and_a_bank_holiday_proclaimed_since()
            throws IOException {
        var settings = Map.of(
                "AFTERCARE_DEMO", "false",
                "AFTERCARE_BOOTSTRAP_TOKEN", WithAftercare.TOKEN,
                "AFTERCARE_VENDOR_NAME", "Fern & Daughters");
        String version;
        byte[] page;
        byte[] file;
        var folder = RunningAftercare.freshFolder("documents");
        try (var first = RunningAftercare.launched(folder, FreePort.next(), settings)) {
            assertThat(first.becomesReady()).isTrue();
            version = AgreementDocuments.signed(first);
            page = AgreementDocuments.get(first, version, HTML).body();
            file = AgreementDocuments.get(first, version, PDF).body();
        }

        try (var second = RunningAftercare.launched(folder, FreePort.next(), settings)) {
            assertThat(second.becomesReady()).isTrue();
            AgreementDocuments.post(
                    second,
                    "/api/v1/bank-holidays",
                    "{\"region\": \"gb-eng\", \"date\": \"2026-12-07\", \"name\": \"One-off\", \"reason\": \"Proclaimed\"}");

            assertThat(AgreementDocuments.get(second, version, HTML).body()).isEqualTo(page);
            assertThat(AgreementDocuments.get(second, version, PDF).body()).isEqualTo(file);
        }
        assertThat(text(file)).contains("Fern & Daughters").doesNotContain("One-off");
        assertThat(Files.readString(folder.resolve("log").resolve("server.0.log")))
                .doesNotContainIgnoringCase("openhtmltopdf")
                .doesNotContainIgnoringCase("pdfbox");
    }
}
