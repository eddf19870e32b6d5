package org.aftercare.adapter.web.portal;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.access.LogInByProvider;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Scope;

/**
 * The page by which agents come by tokens, in one of its forms.
 *
 * @param kind which texts it has
 * @param wayOn what can be done from here, if it isn't what is usual
 */
record AgentTokenPage(
        String kind,
        String title,
        String text,
        Optional<Choice> choice,
        Optional<Shown> shown,
        Optional<String> wayOn) {
    /** Where agents have passwords alone. */
    static final String LOCAL = "local";

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The form in which it is said what a token is to be. */
    public record Choice(String name, String days, List<Box> scopes, Map<String, String> faults) {
        public String fault(String field) {
            return faults.getOrDefault(field, "");
        }
    }

    /** A scope that can be ticked. */
    public record Box(String word, String opens, boolean ticked) {}

    /** A token, this once. */
    public record Shown(String secret, String agent, String name, String scopes, String until) {}

    /** Whether something typed has to be mended. */
    public boolean hasFaults() {
        return choice.filter(one -> !one.faults().isEmpty()).isPresent();
    }

    /** Whether it says why there is no token, where trying again may help. */
    public boolean isRefusal() {
        return choice.isEmpty() && shown.isEmpty() && wayOn.isEmpty() && !kind.equals(LOCAL);
    }

    private static AgentTokenPage of(String kind, Object... values) {
        return new AgentTokenPage(
                kind,
                Wording.say("agentToken." + kind + ".title"),
                Wording.say("agentToken." + kind + ".text", values),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Why there is no token, and who can help. */
    static AgentTokenPage refusal(String kind, Object... values) {
        return of(kind, values);
    }

    /** The way to the provider, for those whom the browser doesn't take there by itself. */
    static AgentTokenPage onward(URI page) {
        var onward = of("onward", String.valueOf(page.getHost()));
        return new AgentTokenPage(
                onward.kind,
                onward.title,
                onward.text,
                Optional.empty(),
                Optional.empty(),
                Optional.of(page.toString()));
    }

    static AgentTokenPage choose(AgentTokenInput input, Map<String, String> faults) {
        var page = of("choose");
        var boxes = Arrays.stream(Scope.values())
                .map(scope ->
                        new Box(scope.word(), Wording.say("agentToken.scope." + scope.name()), input.ticked(scope)))
                .toList();
        var usual = Long.toString(AccessToken.USUALLY_LASTS.toDays());
        var choice = new Choice(
                Typed.legible(input.name()),
                input.days().isEmpty() ? usual : Typed.legible(input.days()),
                boxes,
                faults);
        return new AgentTokenPage(
                page.kind, page.title, page.text, Optional.of(choice), Optional.empty(), Optional.empty());
    }

    static AgentTokenPage issued(LogInByProvider.Outcome.Issued issued) {
        var page = of("issued");
        var token = issued.token();
        var shown = new Shown(
                issued.secret(),
                issued.account().agent().name(),
                token.name(),
                AgentTokenInput.words(token.scopes()),
                until(token.expiresAt()));
        return new AgentTokenPage(
                page.kind, page.title, page.text, Optional.empty(), Optional.of(shown), Optional.empty());
    }

    private static String until(Instant instant) {
        return UNTIL.format(instant);
    }
}
