package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.access.LogInByProvider;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** The page by which agents come by tokens, made whole in each of its forms, and what is read from its address. */
class AgentTokenPagesTest {
    private final TemplateEngine engine = Templates.engine();

    private String page(AgentTokenPage page) {
        return engine.process("portal/agent-token.html", new Context(Locale.UK, Map.of("page", page)));
    }

    private static AgentTokenInput input(String... pairs) {
        var query = new MultivaluedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            query.add(pairs[i], pairs[i + 1]);
        }
        return AgentTokenInput.of(query);
    }

    private static LogInByProvider.Outcome.Issued issued() {
        var agent = new Agent(new AgentId(new UUID(0, 1)), "Alex <Agent>", false);
        var token = AccessToken.issued(
                SecretHash.of("aft_x"),
                new TokenHolder.OfAgent(agent.id()),
                "Nightly & more",
                Set.of(Scope.ISSUES_READ, Scope.ISSUES_WRITE),
                Instant.parse("2026-11-23T10:00:00Z"),
                Optional.empty(),
                Instant.parse("2027-02-21T10:00:00Z"));
        var account =
                new AgentAccount(agent, AgentAccount.Kind.PERSON, Optional.empty(), Optional.empty(), Revision.NONE);
        return new LogInByProvider.Outcome.Issued(account, token, "aft_sEcReT");
    }

    @Test
    void a_token_can_be_copied_and_says_what_it_is() {
        assertThat(page(AgentTokenPage.issued(issued())))
                .contains(
                        ">aft_sEcReT</textarea>",
                        "<label for=\"secret\">Token for the API</label>",
                        "Alex &lt;Agent&gt;",
                        "Nightly &amp; more",
                        "issues:read, issues:write",
                        "21 February 2027, 10:00 UTC",
                        "href=\"/agents/token?choose=yes\"")
                .doesNotContain("<script", "style=", "Try again");
    }

    @Test
    void the_form_begins_with_what_is_usual() {
        assertThat(page(AgentTokenPage.choose(AgentTokenInput.EMPTY, Map.of())))
                .contains("<title>A token for the API · Aftercare</title>", "method=\"get\"", "value=\"90\"")
                .containsPattern("id=\"scope-issues:read\" value=\"issues:read\" checked")
                .containsPattern("id=\"scope-admin\" value=\"admin\">");
    }

    @Test
    void what_is_wrong_is_said_with_what_was_typed_still_there() {
        var typed = input("chosen", "yes", "name", "<b>\u0007", "days", "0");

        assertThat(page(AgentTokenPage.choose(typed, typed.read().faults())))
                .contains(
                        "<title>Error: A token for the API · Aftercare</title>",
                        "value=\"&lt;b&gt;\uFFFD\"",
                        "href=\"#name\">Say it on one line, in at most 100 characters",
                        "href=\"#scope\">Choose what it opens",
                        "href=\"#days\">Say a whole number of days from 1 to 366")
                .doesNotContain("checked");
    }

    @Test
    void the_way_to_the_provider_is_a_link_that_says_where_it_leads() {
        assertThat(page(AgentTokenPage.onward(URI.create("https://login.vendor.example/authorize?a=1&b=2"))))
                .contains(
                        "You log in at login.vendor.example",
                        "href=\"https://login.vendor.example/authorize?a=1&amp;b=2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"over", "denied", "nameless", "unreliable", "away"})
    void whoever_gets_no_token_can_try_again(String kind) {
        assertThat(page(AgentTokenPage.refusal(kind)))
                .contains("<h1>" + Wording.say("agentToken." + kind + ".title"), "href=\"/agents/token\"");
    }

    @Test
    void a_stranger_reads_by_which_address_he_is_known_and_whom_to_ask() {
        assertThat(page(AgentTokenPage.refusal("stranger", "a&b@vendor.example")))
                .contains("a&amp;b@vendor.example", "Ask an administrator of this Aftercare");
    }

    @Test
    void without_a_provider_the_way_by_password_is_told() {
        assertThat(page(AgentTokenPage.refusal(AgentTokenPage.LOCAL)))
                .contains("POST /api/v1/passwords", "POST /api/v1/tokens", "href=\"/api\"")
                .doesNotContain("Try again");
    }

    @Test
    void what_is_not_said_is_usual() {
        var wish = input().read().wish().orElseThrow();

        assertThat(input().isEmpty()).isTrue();
        assertThat(wish.name()).isEmpty();
        assertThat(wish.scopes()).containsExactly(Scope.ISSUES_READ, Scope.ISSUES_WRITE, Scope.AGREEMENTS_READ);
        assertThat(wish.lasts()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void what_is_said_is_taken_and_comes_back_out_of_a_cookie() {
        var said = input("name", "Nächtlich", "scope", "admin", "scope", "issues:read", "days", "366", "chosen", "yes");

        var read = AgentTokenInput.parse(said.text()).orElseThrow();

        assertThat(said.isEmpty()).isFalse();
        assertThat(said.text()).matches("[A-Za-z0-9_-]+");
        assertThat(read.read()).isEqualTo(said.read());
        assertThat(read.read().wish())
                .contains(new AgentTokenInput.Wish(
                        "Nächtlich", Scope.set(List.of(Scope.ISSUES_READ, Scope.ADMIN)), Duration.ofDays(366)));
    }

    @ParameterizedTest
    @CsvSource({
        "days, 367",
        "days, -1",
        "days, 1.5",
        "days, 0",
        "days, 99999",
        "days, soon",
        "scope, everything",
        "name, ' '"
    })
    void what_cannot_be_is_refused(String field, String value) {
        var read = input(field, value).read();

        assertThat(read.wish()).isEmpty();
        assertThat(read.faults()).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "YQ", "YQpiCmMKZA"})
    void what_no_cookie_of_ours_can_hold_is_nothing(String text) {
        assertThat(AgentTokenInput.parse(text)).isEmpty();
    }
}
