package org.aftercare.adapter.web.portal;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Scope;

/**
 * What somebody wants a token to be, as it stands in the address. What is not said is usual: what a day's work takes, for as
 * long as tokens usually last.
 *
 * @param name as it was typed; empty if it wasn't
 * @param days as they were typed; empty if they weren't
 * @param chosen whether it comes from the form, in which no scope ticked is no scope wanted
 */
record AgentTokenInput(String name, List<String> scopes, String days, boolean chosen) {
    static final String NAME = "name";
    static final String SCOPE = "scope";
    static final String DAYS = "days";
    private static final String CHOSEN = "chosen";

    static final AgentTokenInput EMPTY = new AgentTokenInput("", List.of(), "", false);

    static final Set<Scope> USUAL = Scope.set(List.of(Scope.ISSUES_READ, Scope.ISSUES_WRITE, Scope.AGREEMENTS_READ));

    private static final String LINE = "\n";

    AgentTokenInput {
        scopes = List.copyOf(scopes);
    }

    /**
     * What can be.
     *
     * @param name empty for whatever is usual
     */
    record Wish(String name, Set<Scope> scopes, Duration lasts) {}

    /**
     * What came of reading it.
     *
     * @param wish absent if there are faults
     * @param faults by field, in the order of the form
     */
    record Reading(Optional<Wish> wish, Map<String, String> faults) {}

    static AgentTokenInput of(MultivaluedMap<String, String> query) {
        return new AgentTokenInput(
                Optional.ofNullable(query.getFirst(NAME)).orElse(""),
                Optional.ofNullable(query.get(SCOPE)).orElse(List.of()),
                Optional.ofNullable(query.getFirst(DAYS)).orElse(""),
                query.containsKey(CHOSEN));
    }

    /** Whether anything was said at all. */
    boolean isEmpty() {
        return name.isEmpty() && scopes.isEmpty() && days.isEmpty() && !chosen;
    }

    Reading read() {
        var faults = new LinkedHashMap<String, String>();
        if (!name.isEmpty()) {
            try {
                Text.line(name, AccessToken.MAX_NAME);
            } catch (BrokenRuleException broken) {
                faults.put(NAME, Wording.say("agentToken.name.wrong"));
            }
        }
        var wanted = new LinkedHashSet<Scope>();
        for (var word : scopes) {
            Scope.of(word).ifPresentOrElse(wanted::add, () -> faults.put(SCOPE, Wording.say("agentToken.scope.wrong")));
        }
        if (chosen && scopes.isEmpty()) {
            faults.put(SCOPE, Wording.say("agentToken.scope.missing"));
        }
        var lasts = lasts();
        if (lasts.isEmpty()) {
            faults.put(DAYS, Wording.say("agentToken.days.wrong"));
        }
        return new Reading(
                faults.isEmpty()
                        ? Optional.of(new Wish(name, scopes.isEmpty() ? USUAL : Scope.set(wanted), lasts.orElseThrow()))
                        : Optional.empty(),
                faults);
    }

    private Optional<Duration> lasts() {
        if (days.isEmpty()) {
            return Optional.of(AccessToken.USUALLY_LASTS);
        }
        return Optional.of(days)
                .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                .map(text -> Duration.ofDays(Long.parseLong(text)))
                .filter(lasts -> lasts.compareTo(AccessToken.LASTS_AT_MOST) <= 0);
    }

    /** It all in characters that a cookie can hold. */
    String text() {
        var lines = name.replace(LINE, " ") + LINE + String.join(" ", scopes) + LINE + days;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** What was written so, if it was. */
    static Optional<AgentTokenInput> parse(String text) {
        try {
            var lines = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(LINE, -1);
            return lines.length == 3
                    ? Optional.of(new AgentTokenInput(
                            lines[0], lines[1].isEmpty() ? List.of() : List.of(lines[1].split(" ")), lines[2], false))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Whether a scope is to be ticked in the form. */
    boolean ticked(Scope scope) {
        var usual = scopes.isEmpty() && !chosen;
        return usual ? USUAL.contains(scope) : scopes.contains(scope.word());
    }

    /** The words of scopes, as they are shown. */
    static String words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::word).collect(Collectors.joining(", "));
    }
}
