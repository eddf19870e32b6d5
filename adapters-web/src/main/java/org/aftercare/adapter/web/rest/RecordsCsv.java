package org.aftercare.adapter.web.rest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.report.PastRecords;
import org.aftercare.application.report.PastRecords.PastIssue;
import org.aftercare.application.report.PastRecords.PastWork;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;

/**
 * Reads records of issues and of work from CSV (RFC 4180). The first line names the columns, in any order; those that a file has
 * no use for may be missing. Each line behind it is an issue or a piece of work.
 */
final class RecordsCsv {
    static final Reader<PastRecords> READER = (json, place, findings) ->
            Readers.text().read(json, place, findings).map(text -> new RecordsCsv(place, findings).read(text));

    private static final String KIND = "kind";
    private static final Reader<String> KINDS = Readers.text()
            .parsed(text -> Optional.of(text).filter(Set.of("issue", "work")::contains), "must be issue or work");
    private static final Reader<Boolean> FLAG = Readers.text().parsed(Wire::flag, "must be true or false");
    private static final Reader<SupportLevel> LEVEL = Readers.text()
            .parsed(text -> Wire.count(text).flatMap(SupportLevel::of), "must be a support level from 1 to 3");

    private final String place;
    private final Findings findings;
    private final List<PastIssue> issues = new ArrayList<>();
    private final List<PastWork> work = new ArrayList<>();

    private RecordsCsv(String place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    private PastRecords read(String text) {
        try (var csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            var lines = csv.iterator();
            if (lines.hasNext()) {
                var head = lines.next();
                refuseTwice(head);
                lines.forEachRemaining(line -> read(line, head.getFields()));
            } else {
                findings.malformed(place, "must be CSV with a line that names the columns, and is empty");
            }
        } catch (CsvParseException broken) {
            findings.malformed(place, "must be CSV as in RFC 4180, and is not");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new PastRecords(issues, work);
    }

    private void refuseTwice(CsvRecord head) {
        var seen = new HashSet<String>();
        head.getFields().stream()
                .filter(column -> !seen.add(column))
                .forEach(column -> malformed(head, "column " + column + " is there more than once"));
    }

    private void read(CsvRecord line, List<String> columns) {
        if (line.getFieldCount() != columns.size()) {
            malformed(
                    line,
                    "must have as many fields as there are columns, " + columns.size() + ", and has "
                            + line.getFieldCount());
            return;
        }
        var members = new HashMap<String, Json>();
        for (var i = 0; i < columns.size(); i++) {
            if (!line.getField(i).isEmpty()) {
                members.put(columns.get(i), new Json.Text(line.getField(i)));
            }
        }
        read(line, members);
    }

    private void read(CsvRecord line, Map<String, Json> members) {
        var own = new Findings();
        var part = new Part(members, "", own);
        part.required(KIND, KINDS).ifPresent(kind -> {
            if (kind.equals("issue")) {
                issue(part).ifPresent(issues::add);
            } else {
                work(part).ifPresent(work::add);
            }
            part.refuseOthers();
        });
        own.forEach(fault -> malformed(line, fault.pointer().substring(1) + " " + fault.detail()));
    }

    private static Optional<PastIssue> issue(Part line) {
        var reference = line.required("issue", Readers.text());
        var severity = line.required("severity", Readers.constant(Severity.class));
        var reportedAt = line.required("reportedAt", Readers.instant());
        var respondedAt = line.optional("respondedAt", Readers.instant());
        var resolvedAt = line.optional("resolvedAt", Readers.instant());
        var defect = line.optional("defect", FLAG);
        return line.complete(() -> new PastIssue(
                reference.orElseThrow(),
                severity.orElseThrow(),
                reportedAt.orElseThrow(),
                respondedAt,
                resolvedAt,
                defect.orElse(false)));
    }

    private static Optional<PastWork> work(Part line) {
        var issue = line.required("issue", Readers.text());
        var startedAt = line.required("startedAt", Readers.instant());
        var finishedAt = line.required("finishedAt", Readers.instant());
        var level = line.required("supportLevel", LEVEL);
        var onSite = line.optional("onSite", FLAG);
        var session = line.optional("session", Readers.text());
        return line.complete(() -> new PastWork(
                issue.orElseThrow(),
                startedAt.orElseThrow(),
                finishedAt.orElseThrow(),
                level.orElseThrow(),
                onSite.orElse(false),
                session));
    }

    private void malformed(CsvRecord line, String detail) {
        findings.malformed(place, "line " + line.getStartingLineNumber() + ": " + detail);
    }
}
