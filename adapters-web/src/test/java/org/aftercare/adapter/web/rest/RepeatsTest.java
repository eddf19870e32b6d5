package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.POST;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final KeptAnswer ANSWER = new KeptAnswer(
            201,
            "application/json",
            Map.of("Location", List.of("issues/AC-1042"), "ETag", List.of("\"1\"")),
            "{\"token\": \"a secret\"}");

    private final AnswerSeal seal = new AnswerSeal("a token", "a key");

    @Test
    void every_post_is_safe_to_repeat_but_what_takes_passwords() {
        assertThat(AgentsApi.RESOURCES.stream()
                        .filter(resource -> !Set.of(LogInResource.class, PasswordsResource.class)
                                .contains(resource))
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(POST.class)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.isAnnotationPresent(RepeatSafe.class))
                        .as(method.toString())
                        .isTrue());
    }

    @Test
    void an_answer_opens_as_it_was_closed() {
        var opened = seal.open(seal.close(ANSWER));

        assertThat(opened).usingRecursiveComparison().isEqualTo(ANSWER);
        var again = opened.answer().build();
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeaderString("ETag")).isEqualTo("\"1\"");
        assertThat(again.getMediaType()).hasToString("application/json");
        assertThat(again.getEntity()).isEqualTo(ANSWER.body());
    }

    @Test
    void what_is_kept_shows_nothing() {
        var closed = seal.close(ANSWER);

        assertThat(new String(Base64.getDecoder().decode(closed), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret", "token", "AC-1042");
        assertThat(seal.close(ANSWER)).isNotEqualTo(closed);
    }

    @Test
    void nobody_else_can_open_it_and_nobody_can_change_it() {
        var closed = seal.close(ANSWER);

        assertThatThrownBy(() -> new AnswerSeal("another token", "a key").open(closed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new AnswerSeal("a token", "another key").open(closed))
                .isInstanceOf(IllegalStateException.class);
        var first = closed.charAt(0) == 'A' ? "B" : "A";
        assertThatThrownBy(() -> seal.open(first + closed.substring(1))).isInstanceOf(IllegalStateException.class);
    }
}
