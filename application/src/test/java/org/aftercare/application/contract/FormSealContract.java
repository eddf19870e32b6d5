package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every seal of forms must do. */
public interface FormSealContract extends StorageContract {
    private String seal(String text) {
        return inUnitOfWork(() -> storage().formSeal().of(text));
    }

    @Test
    default void the_same_text_has_the_same_code_again_and_any_other_has_another() {
        assertThat(seal("1795687200000")).isEqualTo(seal("1795687200000")).isNotEqualTo(seal("1795687200001"));
    }

    @Test
    default void a_code_is_fit_for_a_web_address() {
        assertThat(seal("1795687200000")).matches("[A-Za-z0-9_-]{20,100}");
    }
}
