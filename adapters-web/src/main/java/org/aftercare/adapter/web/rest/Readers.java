package org.aftercare.adapter.web.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Text;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.issue.IssueNumber;

/** Readers of the values that bodies are made of. */
final class Readers {
    private Readers() {}

    static Reader<String> text() {
        return (json, place, findings) ->
                json instanceof Json.Text(var value) ? Optional.of(value) : mistaken("a text", json, place, findings);
    }

    static Reader<Boolean> flag() {
        return (json, place, findings) -> json instanceof Json.Flag(var value)
                ? Optional.of(value)
                : mistaken("true or false", json, place, findings);
    }

    /** A whole number that is not absurdly large. */
    static Reader<Integer> whole() {
        return (json, place, findings) -> {
            if (!(json instanceof Json.Numeral(var literal))) {
                return mistaken("a whole number", json, place, findings);
            }
            if (!literal.matches("-?[0-9]{1,9}")) {
                findings.malformed(place, "must be a whole number of at most nine digits");
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(literal));
        };
    }

    /** An exact decimal, written as a text so that nobody rounds it on its way. */
    static Reader<BigDecimal> decimal() {
        return text().parsed(Wire::decimal, Wire.EXPECTED_DECIMAL);
    }

    /** Whatever it is. */
    static Reader<Json> anything() {
        return (json, place, findings) -> Optional.of(json);
    }

    static Reader<UUID> id() {
        return text().parsed(Wire::id, Wire.EXPECTED_ID);
    }

    static Reader<IssueNumber> issueNumber() {
        return text().parsed(IssueNumber::parse, "must be the number of an issue, such as AC-1042");
    }

    /** A cursor, which only its own list understands. */
    static <P> Reader<P> cursor(Function<String, Optional<P>> parser) {
        return text().parsed(parser, "must be the next of a page before, as it was given");
    }

    /** A text of several lines. */
    static Reader<String> block(int maxCharacters) {
        return text().then(text -> Text.block(text, maxCharacters));
    }

    static Reader<LocalDate> date() {
        return text().parsed(Wire::date, Wire.EXPECTED_DATE);
    }

    static Reader<Instant> instant() {
        return text().parsed(Wire::instant, Wire.EXPECTED_INSTANT);
    }

    /** A time of day as it is written. */
    static Reader<String> time() {
        return text().parsed(Wire::time, Wire.EXPECTED_TIME);
    }

    static Reader<Target> target() {
        return text().parsed(Wire::target, Wire.EXPECTED_TARGET).then(Target::parse);
    }

    /** A region; never the empty one, since that is said by leaving the bank holidays out. */
    static Reader<Region> region() {
        return text().then(code -> {
            if (code.isEmpty()) {
                throw new BrokenRuleException("must be a region such as gb-eng");
            }
            return new Region(code);
        });
    }

    static <E extends Enum<E>> Reader<E> constant(Class<E> type) {
        return text().parsed(text -> Wire.constant(type, text), Wire.expectedConstant(type));
    }

    /** An array; nothing if any element is faulty, since the others' places would no longer be right. */
    static <T> Reader<List<T>> list(Reader<T> element) {
        return (json, place, findings) -> {
            if (!(json instanceof Json.Elements(var given))) {
                return mistaken("an array", json, place, findings);
            }
            var read = new ArrayList<T>();
            for (var i = 0; i < given.size(); i++) {
                element.read(given.get(i), place + "/" + i, findings).ifPresent(read::add);
            }
            return read.size() == given.size() ? Optional.of(List.copyOf(read)) : Optional.empty();
        };
    }

    /**
     * An object whose names are constants.
     *
     * @param standIn for a faulty member, so that the other members are checked all the same
     */
    static <K extends Enum<K>, V> Reader<Map<K, V>> map(Class<K> names, Reader<V> value, V standIn) {
        return (json, place, findings) -> {
            if (!(json instanceof Json.Members(var given))) {
                return mistaken("an object", json, place, findings);
            }
            var read = new EnumMap<K, V>(names);
            given.forEach((name, member) -> {
                var memberPlace = Part.place(place, name);
                var valueRead = value.read(member, memberPlace, findings).orElse(standIn);
                Wire.constant(names, name)
                        .ifPresentOrElse(
                                known -> read.put(known, valueRead),
                                () -> findings.malformed(
                                        memberPlace, "is unknown: the name " + Wire.expectedConstant(names)));
            });
            return read.isEmpty() && !given.isEmpty() ? Optional.empty() : Optional.of(read);
        };
    }

    /** An object with the members that the given function asks for, and no others. */
    static <T> Reader<T> object(Function<Part, Optional<T>> members) {
        return (json, place, findings) -> {
            if (!(json instanceof Json.Members(var given))) {
                return mistaken("an object", json, place, findings);
            }
            var part = new Part(given, place, findings);
            var read = members.apply(part);
            part.refuseOthers();
            return read;
        };
    }

    private static <T> Optional<T> mistaken(String expected, Json json, String place, Findings findings) {
        findings.malformed(place, "must be " + expected + ", and is " + json.kind());
        return Optional.empty();
    }
}
