package org.aftercare.adapter.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says in words what somebody browses with: "Firefox on Windows". What browsers say of themselves is long, and pretends to be
 * others; only these words are kept.
 */
final class Browsers {
    /** By the first mark that is found. Nearly all pretend to be Safari, and many to be Chrome. */
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("Linux", "Linux"));

    private Browsers() {}

    static String words(HttpServletRequest request) {
        return words(
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""));
    }

    static String words(String userAgent) {
        var name = first(NAMES, userAgent);
        var system = first(SYSTEMS, userAgent);
        return name.flatMap(known -> system.map(on -> Wording.say("browser.on", known, on)))
                .or(() -> name)
                .or(() -> system)
                .orElse("");
    }

    private static Optional<String> first(List<Map.Entry<String, String>> marks, String userAgent) {
        return marks.stream()
                .filter(mark -> userAgent.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
