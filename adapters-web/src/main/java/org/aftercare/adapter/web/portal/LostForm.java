package org.aftercare.adapter.web.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Form;
import java.util.List;
import java.util.Optional;

/**
 * A form that was refused as expired, with what was typed into it: shown again so that it can be copied. It isn't sent again
 * from there, since somebody else may have filled it in.
 *
 * @param page where a fresh form is
 */
record LostForm(String page, List<Field> fields) {
    /** The attribute of a request that has the form that was read. */
    static final String READ = LostForm.class.getName() + ".read";

    private static final int MOST = 20_000;

    /** Those that people type into, and that nobody minds to see on a page, in the order in which they are shown. */
    private static final List<String> SHOWN =
            List.of("summary", "description", "text", "reason", "topic", "name", "phone", "email", "company");

    /** What was typed into a field. */
    public record Field(String name, String label, String typed) {}

    /** What was typed into the form that a request brought, if that was refused and there is anything to show. */
    static Optional<LostForm> of(HttpServletRequest request, int status) {
        return status == HttpServletResponse.SC_FORBIDDEN && request.getAttribute(READ) instanceof Form form
                ? of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), form)
                : Optional.empty();
    }

    static Optional<LostForm> of(String address, Form form) {
        var typed = form.asMap();
        var fields = SHOWN.stream()
                .filter(name ->
                        !typed.getOrDefault(name, List.of("")).getFirst().isBlank())
                .map(name -> new Field(name, Wording.say("error.typed." + name), shortened(typed.getFirst(name))))
                .toList();
        var isPage = address.matches("/[A-Za-z0-9/-]{1,200}") && !address.startsWith("//");
        return fields.isEmpty() || !isPage ? Optional.empty() : Optional.of(new LostForm(address, fields));
    }

    private static String shortened(String typed) {
        var legible = Typed.legible(typed.replace("\r\n", "\n"));
        return legible.length() <= MOST ? legible : legible.substring(0, MOST);
    }
}
