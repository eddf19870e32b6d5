package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aftercare.application.issue.AttachmentLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFieldTest {
    @Test
    void what_can_be_added_is_said_in_words() {
        assertThat(FileField.of(AttachmentLimits.USUAL).hint())
                .isEqualTo(
                        "You can add pictures, films of your screen, texts and logs, PDFs, office documents, JSON or XML,"
                                + " archives (ZIP) and mails; all together at most 10 MB.");
    }

    @Test
    void types_without_a_word_stand_for_themselves() {
        assertThat(FileField.kinds(List.of("image/png", "application/x-tar", "image/gif")))
                .isEqualTo("pictures and application/x-tar");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 byte",
        "312, 312 bytes",
        "1024, 1 KB",
        "49_000, 48 KB",
        "1_500_000, 1.4 MB",
        "10485760, 10 MB",
        "104857600, 100 MB"
    })
    void lengths_are_said_shortly(String bytes, String said) {
        assertThat(FileField.size(Long.parseLong(bytes.replace("_", "")))).isEqualTo(said);
    }
}
