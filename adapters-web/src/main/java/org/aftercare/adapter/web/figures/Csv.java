package org.aftercare.adapter.web.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** CSV (RFC 4180), in UTF-8. */
final class Csv {
    private Csv() {}

    static <T> byte[] of(List<String> head, List<T> lines, Function<T, List<String>> row) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(head);
            for (var line : lines) {
                csv.writeRecord(row.apply(line));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What people typed must not be taken for a formula by programs that open the file. */
    static String safe(String typed) {
        return typed.matches("(?s)[=+@\\-].*") ? "'" + typed : typed;
    }
}
