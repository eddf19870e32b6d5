package org.aftercare.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.fake.PlainMailReader;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.customer.CustomerId;
import org.junit.jupiter.api.Test;

class SystemChoiceTest {
    private static final Agreement SHOPS = agreement(1, "Till", "Shop", "Shop admin");
    private static final Agreement DEPOT = agreement(2, "Dispatch board", "Shop");

    private static Agreement agreement(long number, String... systems) {
        return new Agreement(
                new AgreementId(new UUID(0x7000, number)),
                new AgreementNumber(number),
                new CustomerId(new UUID(0x7000, 9)),
                "Support",
                List.of(systems),
                List.of(Version.draft(1, TermsMother.workedExamples())),
                Revision.NONE);
    }

    private static Optional<SystemChoice> chosen(String subject, String text, Agreement... agreements) {
        var mail = new PlainMailReader().read(("Subject: " + subject + "\n\n" + text).getBytes(StandardCharsets.UTF_8));
        return SystemChoice.of(mail, List.of(agreements));
    }

    private static Optional<SystemChoice> of(Agreement agreement, String system) {
        return Optional.of(new SystemChoice(agreement.id(), system));
    }

    @Test
    void the_system_that_the_subject_names_is_meant() {
        assertThat(chosen("The SHOP is slow", "and the till is not", SHOPS)).isEqualTo(of(SHOPS, "Shop"));
        assertThat(chosen("Dispatch  board: empty", "Till", SHOPS, DEPOT)).isEqualTo(of(DEPOT, "Dispatch board"));
    }

    @Test
    void of_names_within_names_the_longer_one_is_meant_where_it_stands() {
        assertThat(chosen("Shop admin is slow", "", SHOPS)).isEqualTo(of(SHOPS, "Shop admin"));
    }

    @Test
    void otherwise_the_one_that_the_text_names_is() {
        assertThat(chosen("Help", "Nothing happens on the dispatch board.", SHOPS, DEPOT))
                .isEqualTo(of(DEPOT, "Dispatch board"));
    }

    @Test
    void a_part_of_a_word_names_nothing() {
        assertThat(chosen("Workshop untilled", "", SHOPS, DEPOT)).isEmpty();
    }

    @Test
    void under_one_agreement_the_promise_is_the_same_whichever_it_is() {
        assertThat(chosen("Help", "It is slow", SHOPS)).isEqualTo(of(SHOPS, "Till"));
    }

    @Test
    void nobody_guesses_between_agreements() {
        assertThat(chosen("Help", "It is slow", SHOPS, DEPOT)).isEmpty();
        assertThat(chosen("Shop", "", SHOPS, DEPOT)).isEmpty();
        assertThat(chosen("Till and dispatch board", "", SHOPS, DEPOT)).isEmpty();
        assertThat(chosen("Shop", "")).isEmpty();
    }
}
