package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.aftercare.bootstrap.server.AgreementDocuments;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version of an agreement as a page, in daylight and in the dark, on wide and narrow windows. */
@WithChromium
class AgreementLooksIT {
    private final Chromium chromium;
    private final RunningAftercare aftercare;

    AgreementLooksIT(Chromium chromium, RunningAftercare aftercare) {
        this.chromium = chromium;
        this.aftercare = aftercare;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 320"})
    void an_agreement_can_be_read_by_everybody(ColorScheme scheme, int width) {
        var looks = new Looks(chromium, scheme, width);
        var page = looks.page();
        page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + WithAftercare.TOKEN, "Accept", "text/html"));

        page.navigate(AgreementDocuments.signed(aftercare));

        assertThat(page.title()).contains(", version 1: Support for the ordering portal");
        assertThat(page.locator(".tag").evaluate("tag => getComputedStyle(tag).display"))
                .as("the style is let in by the policy")
                .isEqualTo("inline-block");
        looks.at("agreement");
        looks.assertNoComplaints();
    }
}
