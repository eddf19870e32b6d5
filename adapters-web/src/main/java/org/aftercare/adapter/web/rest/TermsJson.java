package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.Text;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;

/** Terms as the API writes them. */
@Schema(
        name = "Terms",
        description =
                "What vendor and customer agree on: when the vendor works, which severities it handles at what kind of"
                        + " time, and how fast.",
        requiredProperties = {"effectiveFrom", "calendar", "coverage"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TermsJson(
        @Schema(
                description =
                        "The first day, in the calendar's time zone, on which the terms are in force once signed.",
                example = "2026-01-01")
        LocalDate effectiveFrom,

        CalendarJson calendar,

        @Schema(
                description = "Where a clock starts on an issue that came in at an uncovered time: at the first covered"
                        + " instant on a working day, or of any day.",
                defaultValue = "NEXT_WORKING_DAY")
        HoldOver holdOver,

        @Schema(
                description = "Percentages of a target at which a warning is given, rising, each 1 to 99.",
                defaultValue = "[75, 90]",
                example = "[75, 90]")
        List<Integer> warnAt,

        @Schema(
                description = "The matrix severity (S1 to S5) × service window (OFFICE_HOURS, OUT_OF_HOURS, WEEKEND,"
                        + " BANK_HOLIDAY). What is absent is not covered. Empty only where there are charges.",
                example = "{\"S3\": {\"OFFICE_HOURS\": {\"respondWithin\": \"PT4H\"}}}")
        Map<Severity, Map<ServiceWindow, CellJson>> coverage,

        Optional<ChargesJson> charges) {

    /** Stands in for what could not be read, so that the rest of the terms is checked all the same. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

    private static final SupportCalendar ALWAYS_OPEN = new SupportCalendar(
            ZoneOffset.UTC,
            new OfficeHours(Map.of(DayOfWeek.MONDAY, List.of(DayPart.WHOLE_DAY))),
            Region.NONE,
            List.of());
    private static final Cell SOME_CELL = new Cell(Map.of());
    private static final Map<ServiceWindow, Cell> SOME_ROW = Map.of(ServiceWindow.OFFICE_HOURS, SOME_CELL);
    private static final Coverage SOME_COVERAGE = new Coverage(Map.of(Severity.S1, SOME_ROW));

    /** Stands in for terms that could not be read. */
    static final Terms SOME_TERMS =
            new Terms(SOME_DAY, ALWAYS_OPEN, HoldOver.NEXT_WORKING_DAY, Terms.USUAL_WARNINGS, SOME_COVERAGE);

    @Schema(
            name = "Calendar",
            description = "When the vendor works.",
            requiredProperties = {"timeZone", "officeHours"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CalendarJson(
            @Schema(description = "Of the IANA time zone database.", example = "Europe/London")
            String timeZone,

            @Schema(
                    description =
                            "By day of week (MONDAY to SUNDAY), several intervals a day, half-open; a day without any"
                                    + " is a weekend day.",
                    example = "{\"MONDAY\": [{\"from\": \"09:00\", \"to\": \"17:30\"}]}")
            Map<DayOfWeek, List<DayPartJson>> officeHours,

            Optional<BankHolidaysJson> bankHolidays,

            @Schema(description = "The agreement's own closures, beside the bank holidays.")
            List<ClosureJson> closures) {

        static final Reader<SupportCalendar> READER = Readers.object(CalendarJson::read);

        private static Optional<SupportCalendar> read(Part json) {
            var timeZone = json.required("timeZone", Readers.text().then(SupportCalendar::timeZone));
            var officeHours = json.required(
                    "officeHours",
                    Readers.map(DayOfWeek.class, Readers.list(DayPartJson.READER), List.of(DayPart.WHOLE_DAY))
                            .then(OfficeHours::new));
            var region = json.optional("bankHolidays", BankHolidaysJson.READER);
            var closures = json.optional("closures", Readers.list(ClosureJson.READER));
            return json.rule(() -> new SupportCalendar(
                    timeZone.orElse(ZoneOffset.UTC),
                    officeHours.orElse(ALWAYS_OPEN.officeHours()),
                    region.orElse(Region.NONE),
                    closures.orElse(List.of())));
        }

        static CalendarJson of(SupportCalendar calendar) {
            var officeHours = new EnumMap<DayOfWeek, List<DayPartJson>>(DayOfWeek.class);
            calendar.officeHours()
                    .week()
                    .forEach((day, parts) -> officeHours.put(
                            day, parts.stream().map(DayPartJson::of).toList()));
            return new CalendarJson(
                    calendar.timeZone().getId(),
                    officeHours,
                    Optional.of(calendar.bankHolidays())
                            .filter(region -> !region.isNone())
                            .map(region -> new BankHolidaysJson(region.code())),
                    calendar.closures().stream().map(ClosureJson::of).toList());
        }
    }

    @Schema(name = "BankHolidaysOf", requiredProperties = "region")
    record BankHolidaysJson(
            @Schema(description = "A region whose bank holidays are known.", example = "gb-eng")
            String region) {
        static final Reader<Region> READER = Readers.object(json -> json.required("region", Readers.region()));
    }

    @Schema(
            name = "DayPart",
            requiredProperties = {"from", "to"})
    record DayPartJson(
            @Schema(description = "HH:mm", example = "09:00")
            String from,

            @Schema(description = "HH:mm, up to 24:00", example = "17:30")
            String to) {
        static final Reader<DayPart> READER = Readers.object(json -> {
            var from = json.required("from", Readers.time());
            var to = json.required("to", Readers.time());
            return from.isPresent() && to.isPresent()
                    ? json.rule(() -> DayPart.of(from.get(), to.get()))
                    : Optional.empty();
        });

        static DayPartJson of(DayPart part) {
            return new DayPartJson(part.from(), part.until());
        }
    }

    @Schema(
            name = "Closure",
            description = "A date, or with from and to a part of it, on which the vendor is closed.",
            requiredProperties = "date")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ClosureJson(
            @Schema(example = "2026-12-24") LocalDate date,

            @Schema(description = "HH:mm; given together with to, or not at all.", example = "13:00")
            Optional<String> from,

            @Schema(description = "HH:mm, up to 24:00.", example = "24:00")
            Optional<String> to,

            @Schema(example = "Christmas Eve") Optional<String> name) {

        static final Reader<Closure> READER = Readers.object(json -> {
            var date = json.required("date", Readers.date());
            var part = part(json);
            var name = json.optional("name", Readers.text().then(text -> Text.line(text, Closure.MAX_NAME)));
            return json.rule(() -> new Closure(date.orElse(SOME_DAY), part, name.orElse("")));
        });

        /** What {@code from} and {@code to} say: the whole day without them. */
        static DayPart part(Part json) {
            var from = json.optional("from", Readers.time());
            var to = json.optional("to", Readers.time());
            if (json.has("from") != json.has("to")) {
                json.malformed(json.has("from") ? "to" : "from", "is missing: from and to are given together");
            }
            return from.isPresent() && to.isPresent()
                    ? json.rule(() -> DayPart.of(from.get(), to.get())).orElse(DayPart.WHOLE_DAY)
                    : DayPart.WHOLE_DAY;
        }

        static ClosureJson of(Closure closure) {
            var part = Optional.of(closure.part()).filter(given -> !given.isWholeDay());
            return new ClosureJson(
                    closure.date(),
                    part.map(DayPart::from),
                    part.map(DayPart::until),
                    Optional.of(closure.name()).filter(name -> !name.isEmpty()));
        }
    }

    @Schema(
            name = "Cell",
            description = "A covered cell of the matrix. A target is an ISO 8601 duration of covered time, or PnD for n"
                    + " working days; without one, time in the cell counts, but no clock of that kind starts there.")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CellJson(
            @Schema(example = "PT4H") Optional<String> respondWithin,
            @Schema(example = "PT8H") Optional<String> updateEvery,
            @Schema(example = "P5D") Optional<String> resolveWithin) {

        static final Reader<Cell> READER = Readers.object(json -> {
            var targets = new EnumMap<ClockKind, Target>(ClockKind.class);
            for (var kind : ClockKind.values()) {
                json.optional(Terms.name(kind), Readers.target()).ifPresent(target -> targets.put(kind, target));
            }
            return Optional.of(new Cell(targets));
        });

        static CellJson of(Cell cell) {
            return new CellJson(
                    cell.target(ClockKind.RESPONSE).map(Target::text),
                    cell.target(ClockKind.UPDATE).map(Target::text),
                    cell.target(ClockKind.RESOLUTION).map(Target::text));
        }
    }

    static final Reader<Terms> READER = Readers.object(TermsJson::read);

    private static Optional<Terms> read(Part json) {
        var effectiveFrom = json.required("effectiveFrom", Readers.date());
        var calendar = json.required("calendar", CalendarJson.READER);
        var holdOver = json.optional("holdOver", Readers.constant(HoldOver.class));
        var warnAt = json.optional("warnAt", Readers.list(Readers.whole()));
        var coverage = json.required(
                "coverage",
                Readers.map(Severity.class, Readers.map(ServiceWindow.class, CellJson.READER, SOME_CELL), SOME_ROW)
                        .then(Coverage::new));
        var charges = json.optional("charges", ChargesJson.READER)
                .or(() -> json.has("charges") ? Optional.of(ChargesJson.SOME_CHARGES) : Optional.empty());
        return json.rule(() -> new Terms(
                effectiveFrom.orElse(SOME_DAY),
                calendar.orElse(ALWAYS_OPEN),
                holdOver.orElse(HoldOver.NEXT_WORKING_DAY),
                warnAt.orElse(Terms.USUAL_WARNINGS),
                coverage.orElse(SOME_COVERAGE),
                charges));
    }

    static TermsJson of(Terms terms) {
        var coverage = new LinkedHashMap<Severity, Map<ServiceWindow, CellJson>>();
        terms.coverage().matrix().forEach((severity, row) -> {
            var cells = new LinkedHashMap<ServiceWindow, CellJson>();
            row.forEach((window, cell) -> cells.put(window, CellJson.of(cell)));
            coverage.put(severity, cells);
        });
        return new TermsJson(
                terms.effectiveFrom(),
                CalendarJson.of(terms.calendar()),
                terms.holdOver(),
                terms.warnAt(),
                coverage,
                terms.charges().map(ChargesJson::of));
    }
}
