package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.callback.RequestCallback;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;

/** The pages of whoever wants to be phoned, made whole. */
class CallbackPagesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-12-25T11:00:00Z");

    private final Aftercare aftercare = Aftercare.at("2026-12-25T11:00:00Z");

    private static CallbackInput input(String name, String phone, String email, String day, String from, String to) {
        return new CallbackInput(
                name, phone, email, "", "The till\r\nprints nothing", day, from, to, "yes", "", "1.stamp");
    }

    private static CallbackInput good() {
        return input("Nora <Shop>", "020 7946 0958", "nora@shop.example", "", "", "");
    }

    private static String page(String template, Map<String, Object> models) {
        var all = new HashMap<>(models);
        all.put("mvc", Map.of("csrf", Map.of("name", "form-token", "token", "the-token")));
        return Templates.engine()
                .process("portal/" + template, new Context(Locale.UK, all))
                .replaceAll("\\s+", " ");
    }

    private static String form(CallbackInput input, Map<String, String> faults) {
        return page("callback.html", Map.of("form", CallbackForm.of(input, faults, "1.stamp", LONDON, NOW)));
    }

    @Test
    void the_form_carries_its_stamp_and_a_field_that_no_person_sees() {
        assertThat(form(CallbackInput.EMPTY, Map.of()))
                .contains("<title>We call you back · Aftercare</title>", "value=\"1.stamp\"", "value=\"the-token\"")
                .containsPattern("class=\"unseen\" aria-hidden=\"true\">.{0,120}name=\"website\"[^>]*tabindex=\"-1\"")
                .contains("times are London time", "min=\"2026-12-25\"")
                .doesNotContain("class=\"fault\"", "<script", "style=");
    }

    @Test
    void who_is_logged_in_need_not_say_who_he_is() {
        var contact = aftercare.contact(aftercare.customer("Bakery"), "Zoë", "zoe@bakery.example");

        assertThat(form(CallbackInput.of(new Caller.OfCustomer(contact)), Map.of()))
                .contains("value=\"Zoë\"", "value=\"zoe@bakery.example\"");
    }

    @Test
    void what_is_filled_in_well_can_be_asked_for() {
        var wish = input("Nora", "020 7946 0958", " nora@shop.example ", "2026-12-29", "10:00", "12:00")
                .read(LONDON)
                .wish()
                .orElseThrow();

        var command = wish.command(Optional.empty());
        assertThat(command.topic()).isEqualTo("The till\nprints nothing");
        assertThat(command.email().orElseThrow().value()).isEqualTo("nora@shop.example");
        assertThat(command.company()).isEmpty();
        assertThat(command.preferredFrom()).contains(Instant.parse("2026-12-29T10:00:00Z"));
        assertThat(command.preferredTo()).contains(Instant.parse("2026-12-29T12:00:00Z"));
        assertThat(good().read(LONDON).wish().orElseThrow().from()).isEmpty();
    }

    @Test
    void every_fault_is_named_at_its_field_and_what_was_typed_is_kept() {
        var input = new CallbackInput(
                " ", "", "nobody", "a\u0001b", "\nfirst line empty", "", "25:00", "noon", "", "", "1.stamp");
        var faults = input.read(LONDON).faults();

        assertThat(faults).containsOnlyKeys("name", "phone", "email", "company", "day", "from", "to", "consent");
        assertThat(form(input, faults))
                .contains("<title>Error: We call you back · Aftercare</title>")
                .contains("href=\"#name\"", "href=\"#consent\"", "id=\"phone-fault\"", "value=\"a\uFFFDb\"")
                .contains("first line empty</textarea>");
    }

    @Test
    void what_the_domain_refuses_is_said_where_it_belongs() {
        var faults = CallbackInput.atFields(List.of(
                new Fault("/phone", "no"),
                new Fault("/preferredFrom", "no"),
                new Fault("/preferredTo", "no"),
                new Fault("/name", "must be short"),
                new Fault("/elsewhere", "must be else")));

        assertThat(faults).containsOnlyKeys("phone", "day", "to", "name", "topic");
        assertThat(faults.get("name")).isEqualTo("“Your name” must be short");
    }

    @Test
    void the_promise_is_the_biggest_word_of_the_answer() {
        var wish = good().read(LONDON).wish().orElseThrow();
        var taken = (RequestCallback.Outcome.Taken) aftercare.requestCallback.execute(wish.command(Optional.empty()));

        var page = page("callback-taken.html", Map.of("taken", CallbackTaken.of(taken.request(), NOW)));

        assertThat(page)
                .containsSubsequence(
                        "Held over until 09:00 on Tuesday 29 December",
                        "We’ll call by 13:00 on Tuesday 29 December",
                        "11:00 today is outside our hours",
                        taken.request().reference().toString(),
                        "+442079460958")
                .contains("The same goes by mail to nora@shop.example.")
                .doesNotContain("Nora");
    }

    @Test
    void in_office_hours_the_clock_runs_at_once() {
        aftercare.sleep("2026-12-29T10:00:00Z");
        var usual = input("Nora", "020 7946 0958", "", "", "", "")
                .read(LONDON)
                .wish()
                .orElseThrow();
        var taken = (RequestCallback.Outcome.Taken) aftercare.requestCallback.execute(usual.command(Optional.empty()));

        var shown = CallbackTaken.of(taken.request(), Instant.parse("2026-12-29T10:00:00Z"));

        assertThat(shown.promise().say()).isEqualTo("We’ll call by 14:00 today");
        assertThat(shown.promise().tag()).isEqualTo("A call is owed");
        assertThat(shown.email()).isEmpty();
    }
}
