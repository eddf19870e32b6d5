package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@WithChromium
class FirstLookIT {

    private final Chromium chromium;

    FirstLookIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void a_visitor_gets_an_answer() {
        var page = chromium.freshVisitor();

        var answer = page.navigate("/health/ready");

        assertThat(answer.status()).isEqualTo(200);
        Chromium.picture(page, "health");
    }
}
