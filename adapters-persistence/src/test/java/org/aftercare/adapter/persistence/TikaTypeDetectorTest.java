package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aftercare.application.contract.TypeDetectorContract;
import org.aftercare.application.port.TypeDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TikaTypeDetectorTest implements TypeDetectorContract {
    private static final TypeDetector DETECTOR = new TikaTypeDetector();

    @Override
    public TypeDetector detector() {
        return DETECTOR;
    }

    @ParameterizedTest
    @CsvSource({
        "data.csv, text/csv",
        "data.json, application/json",
        "mail.eml, message/rfc822",
        "run.sh, application/x-sh",
        "run.bat, application/x-bat",
        "script.js, text/javascript",
        "style.css, text/css",
        "notes.md, text/markdown"
    })
    void of_texts_the_name_says_which(String name, String type) {
        var content = "1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);

        assertThat(DETECTOR.type(content, name, Optional.empty())).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>', image/svg+xml",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>', image/svg+xml",
        "'<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>', application/xhtml+xml",
        "'<?xml version=\"1.0\"?><a/>', application/xml",
        "'#!/bin/sh\necho 1', application/x-sh",
        "'{\\rtf1 x}', application/rtf"
    })
    void what_a_browser_or_a_shell_would_act_on_is_known_by_its_content(String content, String type) {
        assertThat(DETECTOR.type(content.getBytes(StandardCharsets.UTF_8), "x.txt", Optional.of("text/plain")))
                .isEqualTo(type);
    }

    @Test
    void a_program_for_linux_is_a_program() {
        var elf = "\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0\u0002\0\u003e\0\u0001\0\0\0"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(DETECTOR.type(elf, "x.txt", Optional.empty())).startsWith("application/x-");
    }
}
