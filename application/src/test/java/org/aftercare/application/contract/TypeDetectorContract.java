package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aftercare.application.port.TypeDetector;
import org.junit.jupiter.api.Test;

/** What a content is, it is whatever it is called. */
public interface TypeDetectorContract {
    String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0";
    String ZIP = "PK\u0003\u0004\u0014\0\0\0\b\0";

    TypeDetector detector();

    private String type(String content, String name, String... declared) {
        return detector()
                .type(
                        content.getBytes(StandardCharsets.ISO_8859_1),
                        name,
                        Optional.of(declared).filter(given -> given.length > 0).map(given -> given[0]));
    }

    @Test
    default void a_picture_is_a_picture() {
        assertThat(type(PNG, "screen.png")).isEqualTo("image/png");
        assertThat(type(PNG, "screen.html", "text/html")).isEqualTo("image/png");
    }

    @Test
    default void a_document_is_a_document() {
        assertThat(type("%PDF-1.7\n", "x.pdf")).isEqualTo("application/pdf");
        assertThat(type(ZIP, "x.zip")).isEqualTo("application/zip");
        assertThat(type(ZIP, "x.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    default void a_text_is_a_text() {
        assertThat(type("10:02 ERROR cannot connect\n", "log.txt")).isEqualTo("text/plain");
        assertThat(type("10:02 ERROR cannot connect\n", "log.png", "image/png")).isEqualTo("text/plain");
    }

    @Test
    default void a_page_is_a_page() {
        assertThat(type("<!DOCTYPE html><html><script>alert(1)</script></html>", "x.txt", "text/plain"))
                .isEqualTo("text/html");
        assertThat(type("only a text", "x.html")).isEqualTo("text/html");
    }

    @Test
    default void a_program_is_a_program() {
        assertThat(type("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0" + "\0".repeat(100), "x.png", "image/png"))
                .isEqualTo("application/x-msdownload");
    }

    @Test
    default void what_is_not_recognised_is_nothing_in_particular_whatever_its_name() {
        assertThat(type("\u0001\u0002\u0003\u00f7\0\u0007", "x.png", "image/png"))
                .isEqualTo("application/octet-stream");
    }
}
