package org.aftercare.adapter.web.portal;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints pages as PDF, tagged for screen readers (PDF/UA). The same page gives the same bytes: dates are given and the
 * file's identifier is made of the page. Nothing but the page and the fonts that Aftercare carries gets into it.
 *
 * <p>The fonts have the Latin, Greek, Cyrillic and Hebrew alphabets; what they lack is printed as {@value #LACKING}.
 */
final class Pdf {
    private static final System.Logger LOG = System.getLogger(Pdf.class.getName());
    private static final String FONTS = "/liberation/";
    private static final String LACKING = "□";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static {
        // its own way of logging would tell of each step of each page; what matters comes as a diagnosis
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * Prints a page.
     *
     * @param page HTML that is well-formed XML too
     * @param madeAt what the file says of when it was made, to the second; nothing if it shall not say
     */
    static byte[] of(String page, Optional<Instant> madeAt) {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Aftercare")
                .withW3cDocument(parsed(page), null)
                .useReplacementText(LACKING)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withDiagnosticConsumer(
                        diagnosis -> LOG.log(System.Logger.Level.DEBUG, diagnosis.getFormattedMessage()));
        font(builder, "LiberationSans-Regular.ttf", "Liberation Sans", 400);
        font(builder, "LiberationSans-Bold.ttf", "Liberation Sans", 700);
        font(builder, "LiberationMono-Regular.ttf", "Liberation Mono", 400);
        try (var renderer = builder.buildPdfRenderer();
                var pdf = renderer.createPDFKeepOpen()) {
            date(pdf.getDocumentInformation().getCOSObject(), madeAt);
            pdf.setDocumentId(identifier(page));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        FSSupplier<InputStream> font = () -> {
            var stream = Pdf.class.getResourceAsStream(FONTS + file);
            if (stream == null) {
                throw new IllegalStateException("there is no font " + file);
            }
            return stream;
        };
        builder.useFont(font, family, weight, FontStyle.NORMAL, true);
    }

    private static void date(COSDictionary information, Optional<Instant> madeAt) {
        for (var key : new COSName[] {COSName.CREATION_DATE, COSName.MOD_DATE}) {
            madeAt.ifPresentOrElse(
                    instant -> information.setString(key, DATE.format(instant)), () -> information.removeItem(key));
        }
    }

    private static long identifier(String page) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Document parsed(String page) {
        try {
            var parsers = DocumentBuilderFactory.newDefaultInstance();
            parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            parsers.setExpandEntityReferences(false);
            return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(fitForXml(page))));
        } catch (ParserConfigurationException | SAXException | IOException notWellFormed) {
            throw new IllegalStateException("a page to be printed must be well-formed XML", notWellFormed);
        }
    }

    /** Two characters that HTML lets pass, and names may have in them, are none in XML (§2.2). */
    private static String fitForXml(String page) {
        return page.replaceAll("[\uFFFE\uFFFF]", "\uFFFD");
    }
}
