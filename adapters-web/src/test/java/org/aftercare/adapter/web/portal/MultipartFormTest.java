package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
    private static final String TYPE = "multipart/form-data; boundary=xyz";

    private static String typed(String name, String value) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String type, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: "
                + type + "\r\n\r\n" + content + "\r\n";
    }

    private static MultipartForm read(String body) {
        return MultipartForm.read(TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), 10);
    }

    @Test
    void what_was_typed_becomes_a_form_without_files_and_files_keep_name_type_and_bytes() {
        var form = read(typed("summary", "Slow & 🐟") + file("Übersicht – 東京.png", "image/png", "1\r\n2")
                + typed("description", "Since\r\nthis morning") + file("a.txt", "text/plain", "x") + "--xyz--");

        assertThat(form.fields()).isEqualTo("summary=Slow+%26+%F0%9F%90%9F&description=Since%0D%0Athis+morning");
        assertThat(form.files()).extracting(SentFile::name).containsExactly("Übersicht – 東京.png", "a.txt");
        assertThat(form.files().getFirst().content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("1\r\n2");
        assertThat(form.files().getFirst().type()).isEqualTo(Optional.of("image/png"));
        assertThat(form.body()).asString(StandardCharsets.UTF_8).isEqualTo(form.fields());
    }

    @Test
    void a_field_of_files_that_was_left_alone_is_none() {
        assertThat(read(file("", "application/octet-stream", "") + "--xyz--").files())
                .isEmpty();
    }

    @Test
    void what_goes_beyond_the_limit_is_told_apart_and_forgotten_and_what_follows_is_still_read() {
        var form = read(file("a", "text/plain", "1234567") + file("b", "text/plain", "12345")
                + file("c", "text/plain", "123") + file("d", "text/plain", "") + typed("text", "here") + "--xyz--");

        assertThat(form.files())
                .extracting(file -> file.name() + file.content().length + file.tooLong())
                .containsExactly("a7false", "b0true", "c3false", "d0false");
        assertThat(form.fields()).isEqualTo("text=here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--xyz\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nno end"
            })
    void what_is_no_such_form_is_the_senders_fault(String body) {
        assertThatThrownBy(() -> {
                    if (read(body).fields().isEmpty()) {
                        throw new BadRequestException("nothing");
                    }
                })
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void without_a_boundary_it_is_the_senders_fault() {
        assertThatThrownBy(() -> MultipartForm.read("multipart/form-data", ByteArrayInputStream.nullInputStream(), 10))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void a_name_that_no_file_of_this_machine_could_have_is_taken_as_it_is() {
        var form = read(file("a\u0000b.txt", "text/plain", "x") + "--xyz--");

        assertThat(form.files()).extracting(SentFile::name).containsExactly("a\u0000b.txt");
    }

    @Test
    void too_much_text_and_too_many_parts_are_refused() {
        var text = typed("a", "x".repeat(SecurityHeaders.LARGEST_FORM)) + typed("b", "y") + "--xyz--";
        var parts = typed("a", "b").repeat(61) + "--xyz--";

        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ClientErrorException.class, refused -> assertThat(
                        refused.getResponse().getStatus())
                .isEqualTo(413));
        assertThatThrownBy(() -> read(parts)).isInstanceOfSatisfying(ClientErrorException.class, refused -> assertThat(
                        refused.getResponse().getStatus())
                .isEqualTo(413));
    }
}
