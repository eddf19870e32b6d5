package org.aftercare.adapter.web.portal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftercare.application.callback.RequestCallback;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Channel;

/** What somebody typed who wants to be phoned, as it came. */
final class CallbackInput {
    static final String NAME = "name";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String COMPANY = "company";
    static final String TOPIC = "topic";
    static final String DAY = "day";
    static final String FROM = "from";
    static final String TO = "to";
    static final String CONSENT = "consent";

    /** What no person sees, and programs like to fill in. */
    static final String TRAP = "website";

    static final String STAMP = "stamp";

    static final CallbackInput EMPTY = new CallbackInput("", "", "", "", "", "", "", "", "", "", "");

    private final String name;
    private final String phone;
    private final String email;
    private final String company;
    private final String topic;
    private final String day;
    private final String from;
    private final String to;
    private final String consent;
    private final String trap;
    private final String stamp;

    public CallbackInput(
            @DefaultValue("") @FormParam(NAME) String name,
            @DefaultValue("") @FormParam(PHONE) String phone,
            @DefaultValue("") @FormParam(EMAIL) String email,
            @DefaultValue("") @FormParam(COMPANY) String company,
            @DefaultValue("") @FormParam(TOPIC) String topic,
            @DefaultValue("") @FormParam(DAY) String day,
            @DefaultValue("") @FormParam(FROM) String from,
            @DefaultValue("") @FormParam(TO) String to,
            @DefaultValue("") @FormParam(CONSENT) String consent,
            @DefaultValue("") @FormParam(TRAP) String trap,
            @DefaultValue("") @FormParam(STAMP) String stamp) {
        this.name = name;
        this.phone = phone;
        this.email = email.strip();
        this.company = company;
        // forms send line breaks as CR LF (HTML, "constructing the entry list")
        this.topic = topic.replace("\r\n", "\n");
        this.day = day;
        this.from = from;
        this.to = to;
        this.consent = consent;
        this.trap = trap;
        this.stamp = stamp;
    }

    /** What is known of somebody who is logged in. */
    static CallbackInput of(Caller.OfCustomer caller) {
        var contact = caller.contact();
        return new CallbackInput(contact.name(), "", contact.email().value(), "", "", "", "", "", "", "", "");
    }

    String trap() {
        return trap;
    }

    String stamp() {
        return stamp;
    }

    /** What was typed into a field; empty for those that no person types into. */
    String typed(String field) {
        return switch (field) {
            case NAME -> name;
            case PHONE -> phone;
            case EMAIL -> email;
            case COMPANY -> company;
            case TOPIC -> topic;
            case DAY -> day;
            case FROM -> from;
            case TO -> to;
            default -> "";
        };
    }

    boolean consents() {
        return !consent.isEmpty();
    }

    /** What can be asked for. */
    record Wish(
            String name,
            String phone,
            Optional<EmailAddress> email,
            Optional<String> company,
            String topic,
            Optional<Instant> from,
            Optional<Instant> to) {
        RequestCallback.Command command(Optional<Caller.OfCustomer> caller) {
            return new RequestCallback.Command(
                    caller, Channel.PORTAL, name, phone, email, company, topic, from, to, Optional.empty());
        }
    }

    /**
     * What came of reading the form.
     *
     * @param wish absent if there are faults
     * @param faults by field, in the order of the form
     */
    record Reading(Optional<Wish> wish, Map<String, String> faults) {}

    /**
     * Reads it.
     *
     * @param zone whose clocks the times are of
     */
    Reading read(ZoneId zone) {
        var faults = new LinkedHashMap<String, String>();
        check(NAME, name, () -> Text.line(name, CallbackRequest.MAX_NAME), faults);
        if (phone.isBlank()) {
            faults.put(PHONE, Wording.say("callback.phone.missing"));
        }
        var address = Optional.<EmailAddress>empty();
        if (!email.isEmpty()) {
            address = new Faults().attempt("", () -> new EmailAddress(email));
            if (address.isEmpty()) {
                faults.put(EMAIL, Wording.say("callback.email.refused"));
            }
        }
        if (!company.isBlank()) {
            check(COMPANY, company, () -> Text.line(company, CallbackRequest.MAX_NAME), faults);
        }
        check(TOPIC, topic, () -> Text.block(topic, CallbackRequest.MAX_TOPIC), faults);
        var wishes = wishes(zone, faults);
        if (!consents()) {
            faults.put(CONSENT, Wording.say("callback.consent.missing"));
        }
        return faults.isEmpty()
                ? new Reading(
                        Optional.of(new Wish(
                                name,
                                phone,
                                address,
                                Optional.of(company).filter(given -> !given.isBlank()),
                                topic,
                                wishes.from(),
                                wishes.to())),
                        Map.of())
                : new Reading(Optional.empty(), faults);
    }

    private record Wishes(Optional<Instant> from, Optional<Instant> to) {}

    private Wishes wishes(ZoneId zone, Map<String, String> faults) {
        if (day.isEmpty() && from.isEmpty() && to.isEmpty()) {
            return new Wishes(Optional.empty(), Optional.empty());
        }
        var date = parsed(() -> LocalDate.parse(day));
        if (date.isEmpty()) {
            faults.put(DAY, Wording.say("callback.day.missing"));
        }
        var first = from.isEmpty() ? Optional.of(LocalTime.MIN) : parsed(() -> LocalTime.parse(from));
        if (first.isEmpty()) {
            faults.put(FROM, Wording.say("callback.from.refused"));
        }
        var last = to.isEmpty() ? Optional.<LocalTime>empty() : parsed(() -> LocalTime.parse(to));
        if (last.isEmpty() && !to.isEmpty()) {
            faults.put(TO, Wording.say("callback.to.refused"));
        }
        return new Wishes(
                date.flatMap(some -> first.map(time -> instant(some, time, zone))),
                date.flatMap(some -> last.map(time -> instant(some, time, zone))));
    }

    private static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    private static <T> Optional<T> parsed(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static void check(String field, String value, Supplier<String> rule, Map<String, String> faults) {
        if (value.isBlank()) {
            faults.put(field, Wording.say("callback." + field + ".missing"));
            return;
        }
        var refused = new Faults();
        refused.attempt("", rule);
        refused.all().stream().findFirst().ifPresent(fault -> faults.put(field, said(field, fault)));
    }

    /** What the domain refused, each fault at the field that it is about. */
    static Map<String, String> atFields(List<Fault> refused) {
        var faults = new LinkedHashMap<String, String>();
        for (var fault : refused) {
            switch (fault.pointer()) {
                case "/phone" -> faults.putIfAbsent(PHONE, Wording.say("callback.phone.refused"));
                case "/preferredFrom" -> faults.putIfAbsent(DAY, Wording.say("callback.day.refused"));
                case "/preferredTo" -> faults.putIfAbsent(TO, Wording.say("callback.to.late"));
                default -> {
                    var field = Stream.of(NAME, COMPANY, TOPIC)
                            .filter(name -> fault.pointer().equals("/" + name))
                            .findFirst()
                            .orElse(TOPIC);
                    faults.putIfAbsent(field, said(field, fault));
                }
            }
        }
        return faults;
    }

    private static String said(String field, Fault fault) {
        return Wording.say("report.fault", Wording.say("callback." + field + ".label"), fault.detail());
    }
}
