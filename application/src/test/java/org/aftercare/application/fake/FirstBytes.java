package org.aftercare.application.fake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.aftercare.application.port.TypeDetector;

/** Knows a handful of types by how their contents begin. */
public final class FirstBytes implements TypeDetector {
    @Override
    public String type(byte[] content, String name, Optional<String> declared) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (text.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (text.startsWith("MZ")) {
            return "application/x-msdownload";
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return name.endsWith(".docx")
                    ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                    : "application/zip";
        }
        if (text.chars().anyMatch(character -> character < ' ' && "\t\r\n".indexOf(character) < 0)) {
            return UNKNOWN;
        }
        return text.toLowerCase(Locale.ROOT).contains("<html") || name.endsWith(".html") ? "text/html" : "text/plain";
    }
}
