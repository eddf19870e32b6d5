package org.aftercare.adapter.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {
    private static final Pattern ROW = Pattern.compile("\\| `(/problems/[a-z-]+)` \\| ([0-9]{3}) \\|");

    @Test
    void the_guide_lists_every_type_and_no_other() throws IOException {
        var guide = Files.readString(Path.of("..", "docs", "api-guide.md"));

        var listed = ROW.matcher(guide).results().map(row -> row.group(1) + " " + row.group(2));

        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.address() + " " + type.status())
                        .toList());
    }

    @Test
    void texts_need_no_escaping_in_pages() {
        assertThat(ProblemType.values()).allSatisfy(type -> assertThat(type.title() + type.explanation())
                .doesNotContain("<", ">", "&", "\""));
    }
}
