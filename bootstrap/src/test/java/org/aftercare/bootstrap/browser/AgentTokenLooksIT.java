package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.aftercare.adapter.identity.LocalProvider;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages by which agents come by tokens, in a real browser, with the provider on another origin. */
@WithChromium
class AgentTokenLooksIT {
    private final Chromium chromium;
    private final RunningAftercare aftercare;
    private final LocalProvider provider;

    AgentTokenLooksIT(Chromium chromium, RunningAftercare aftercare, LocalProvider provider) {
        this.chromium = chromium;
        this.aftercare = aftercare;
        this.provider = provider;
    }

    @AfterEach
    void reset() {
        provider.reset();
    }

    private String knownAgent() {
        var email = UUID.randomUUID() + "@vendor.example";
        var body = "{\"name\": \"Alex\", \"kind\": \"PERSON\", \"administrator\": false, \"email\": \"" + email + "\"}";
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1/agents"))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        provider.admits(email);
        return email;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 320"})
    void every_page_on_the_way_to_a_token_can_be_read_by_everybody(ColorScheme scheme, int width) {
        var looks = new Looks(chromium, scheme, width).alsoAtFaults();
        var page = looks.page();
        knownAgent();
        var portal = new Portal(page);

        page.navigate("/agents/token");
        looks.at("agent-token");
        page.getByText("Another token").click();
        looks.at("agent-token-choose");
        page.getByLabel("For how many days?").fill("0");
        portal.press("Log in and get it");
        looks.at("agent-token-faults");
        page.navigate("/agents/token/return");
        looks.at("agent-token-over");
        provider.admits(UUID.randomUUID() + "@elsewhere.example");
        page.getByText("Try again").click();
        looks.at("agent-token-stranger");

        looks.assertNoComplaints();
    }

    @Test
    void a_browser_without_scripts_comes_by_a_token_as_it_was_chosen() {
        var page = chromium.freshVisitorWithoutScripts();
        knownAgent();

        page.navigate("/agents/token?choose=yes");
        page.getByLabel("What’s it for?").fill("Nightly report");
        page.getByLabel("issues:write").uncheck();
        page.getByLabel("agreements:read").uncheck();
        page.getByLabel("For how many days?").fill("7");
        new Portal(page).press("Log in and get it");
        page.getByLabel("Token for the API").waitFor();

        assertThat(page.getByLabel("Token for the API").inputValue()).matches("aft_[A-Za-z0-9_-]{43}");
        assertThat(page.locator("dl.facts").innerText()).contains("Nightly report", "28 November 2026");
        assertThat(page.locator("dl.facts dd").nth(2).innerText()).isEqualTo("issues:read");
    }
}
