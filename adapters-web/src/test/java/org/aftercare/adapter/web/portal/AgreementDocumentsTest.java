package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.SupportCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreements as documents, made whole: what a customer would read. */
class AgreementDocumentsTest {
    private static final Terms USUAL = TermsMother.workedExamples();

    private final Aftercare aftercare = Aftercare.at("2026-11-20T12:00:00Z");
    private final AgreementDocuments documents = new AgreementDocuments(Templates.engine());

    private ReadVersion.Outcome.Read signed(String customer, Terms terms) {
        return read(aftercare.signed(aftercare.customer(customer), terms).id());
    }

    private ReadVersion.Outcome.Read draft(String customer, Terms terms) {
        return read(aftercare.draft(aftercare.customer(customer), terms).id());
    }

    private ReadVersion.Outcome.Read read(AgreementId id) {
        var command = new ReadVersion.Command(aftercare.agent(), id, 1);
        return (ReadVersion.Outcome.Read) aftercare.readVersion.execute(command);
    }

    private static Terms in(Region region, String effectiveFrom) {
        var calendar = new SupportCalendar(
                USUAL.calendar().timeZone(), USUAL.calendar().officeHours(), region, List.of());
        return new Terms(LocalDate.parse(effectiveFrom), calendar, USUAL.holdOver(), USUAL.warnAt(), USUAL.coverage());
    }

    /** What a page says, without its markup and its style. */
    private String said(ReadVersion.Outcome.Read read) {
        return new String(documents.html(read), StandardCharsets.UTF_8)
                .replaceAll("(?s)<head>.*</head>|<!--.*?-->", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static String printed(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    @Test
    void a_signed_version_says_who_agreed_on_what_and_when() {
        var said = said(signed("Bakery", USUAL));

        assertThat(said)
                .contains("Support SA-1001, version 1")
                .contains("Signed For Bakery by Sam Signer, on Friday 20 November 2026 at 12:00, London time.")
                .contains("Vendor Larkspur Software, called “we” below Customer Bakery, called “you” below")
                .contains("Systems covered Shop Website")
                .contains("From the beginning of Thursday 1 January 2026, until a later version takes its place")
                .doesNotContain("Draft", "warn");
    }

    @Test
    void the_calendar_is_told_day_by_day() {
        assertThat(said(signed("Bakery", TermsMother.everything())))
                .contains("All times here are Auckland time (Pacific/Auckland)")
                .contains("Monday None: a weekend day Tuesday 09:00 to 12:30 and 13:15 to 24:00")
                .contains("Saturday 00:00 to 06:00")
                .contains("Thursday 24 December 2026 13:00 to 24:00 Weihnachten 🎄 Thursday 31 December 2026 all day");
    }

    @Test
    void every_cell_of_the_matrix_says_what_is_promised() {
        assertThat(said(signed("Bakery", USUAL)))
                .contains("S1 System failed Response within 30 minutes of covered time"
                        + " Response within 1 hour of covered time Response within 2 hours of covered time"
                        + " Response within 2 hours of covered time"
                        + " S2 System malfunction Response within 2 hours of covered time"
                        + " Response within 4 hours of covered time Not covered Not covered")
                .contains("S5 Cosmetic or content Response within 5 working days Not covered Not covered Not covered");
        assertThat(said(signed("Brewery", TermsMother.everything())))
                .contains("S1 System failed Response within 30 minutes of covered time"
                        + " Update every 2 hours of covered time Resolution within 3 working days"
                        + " Not covered Covered, without a promise of its own Not covered")
                .contains("S2 System malfunction Not covered Not covered Not covered Not covered");
    }

    @Test
    void what_is_included_and_what_is_chargeable_is_told_where_it_was_agreed_on() {
        assertThat(said(signed("Bakery", TermsMother.charged())))
                .contains("Monthly fee £450.00 a month, plus VAT of 20 %.")
                .contains("Support covered Level 1: guidance, telling you how the software is used"
                        + " Level 2: technical help that leaves the software as it is")
                .contains(
                        "2 hours of covered work a month; what is left can be used for one month more, the oldest first."
                                + " Beyond that, an hour of covered work costs £90.00.")
                .contains("In units of 15 minutes, by session; a unit that was begun counts."
                        + " Up to 5 minutes beyond whole units are not billed."
                        + " A session that is billed is billed 30 minutes at least."
                        + " Weekend: 1 hour at least. On your premises: 2 hours at least.")
                .contains("Until the end of Tuesday 31 March 2026, putting defects right is included at any time.")
                .contains("There is a fee until the end of Friday 31 December 2027.")
                .contains("S5 Cosmetic or content £100.00 £150.00 £200.00 £200.50");
        assertThat(said(signed("Brewery", USUAL.with(TermsMother.charges(new Allowance.Unlimited())))))
                .contains("As much covered work as there is");
        assertThat(said(signed("Bottler", USUAL))).doesNotContain("chargeable", "£");
    }

    @Test
    void only_what_is_promised_is_explained() {
        assertThat(said(signed("Bakery", TermsMother.officeHoursOnly())))
                .contains("Response: a person answers you")
                .doesNotContain("Update:", "Resolution:", "working days ends", "While we wait");
        assertThat(said(signed("Brewery", TermsMother.everything())))
                .contains("Update:", "Resolution:", "working days ends", "While we wait");
    }

    @Test
    void held_over_is_explained_as_it_was_agreed_on() {
        assertThat(said(signed("Bakery", USUAL))).contains("next covered time that lies on a working day");
        assertThat(said(signed("Brewery", TermsMother.everything())))
                .contains("next covered time, whatever day that is");
    }

    @Test
    void bank_holidays_are_those_of_the_first_year() {
        assertThat(said(signed("Bakery", USUAL)))
                .contains("Bank holidays from Thursday 1 January 2026 to Thursday 31 December 2026")
                .contains("For England and Wales, as they stood when this version was signed.")
                .contains("Friday 25 December 2026 all day Christmas Day")
                .doesNotContain("1 January 2027", "confirmed");
    }

    @Test
    void bank_holidays_that_are_not_confirmed_yet_say_so() {
        assertThat(said(draft("Bakery", in(new Region("gb-eng"), "2027-06-01"))))
                .contains("as they stand today.", "Days after Friday 31 December 2027 follow from the rules");
        assertThat(said(draft("Bakery", in(new Region("gb-eng"), "2040-01-01"))))
                .contains("There are none in these twelve months.");
    }

    @Test
    void a_calendar_without_a_region_has_no_bank_holidays() {
        assertThat(said(draft("Bakery", in(Region.NONE, "2026-01-01"))))
                .contains("Bank holidays are no closed days under this agreement.")
                .doesNotContain("Bank holidays from", "England");
    }

    @Test
    void a_region_without_a_name_is_called_by_its_code() {
        var read = draft("Bakery", USUAL);
        var elsewhere = new ReadVersion.Outcome.Read(
                read.agreement(),
                Version.draft(1, in(new Region("de-by"), "2026-01-01")),
                read.hash(),
                read.vendor(),
                read.customer(),
                read.bankHolidays());

        assertThat(said(elsewhere)).contains("The bank holidays of the region de-by are closed days");
    }

    @Test
    void a_draft_says_that_it_is_one_and_a_vendor_without_a_name_is_the_vendor() {
        var read = draft("Bakery", USUAL);
        var nameless = new ReadVersion.Outcome.Read(
                read.agreement(), read.version(), read.hash(), Optional.empty(), read.customer(), read.bankHolidays());

        assertThat(said(nameless))
                .contains("Draft This version binds nobody until it is signed, and may still change.")
                .contains("Once signed, from the beginning of Thursday 1 January 2026")
                .contains("The vendor, called “we” below")
                .doesNotContain("Signed");
    }

    @Test
    void markup_in_names_is_text() throws IOException {
        var read = signed("<b>&amp;\"'</b> {0} ${x} [[y]]", USUAL);

        assertThat(new String(documents.html(read), StandardCharsets.UTF_8))
                .contains("&lt;b&gt;&amp;amp;&quot;&#39;&lt;/b&gt; {0} ${x} [[y]], called")
                .doesNotContain("<b>");
        try (var pdf = Loader.loadPDF(documents.pdf(read))) {
            assertThat(printed(pdf)).contains("<b>&amp;\"'</b> {0} ${x} [[y]], called “you” below");
        }
    }

    @ParameterizedTest
    @CsvSource({"Łódź Żółw, Łódź Żółw", "Ωmega Ελλάς, Ωmega Ελλάς", "Україна, Україна", "株式会社, □□□□", "x\uFFFFx, x□x"})
    void names_are_printed_in_many_alphabets_and_what_cannot_be_is_a_box(String name, String onPaper)
            throws IOException {
        try (var pdf = Loader.loadPDF(documents.pdf(signed(name, USUAL)))) {
            assertThat(printed(pdf)).contains("Customer " + onPaper + ", called “you” below");
        }
    }

    @Test
    void the_style_in_the_page_is_the_one_that_its_policy_allows() throws NoSuchAlgorithmException {
        var page = new String(documents.html(signed("Bakery", USUAL)), StandardCharsets.UTF_8);
        var style = Pattern.compile("(?s)<style>(.*)</style>").matcher(page);

        assertThat(style.find()).isTrue();
        var hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(AgreementDocuments.POLICY)
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void the_same_version_is_the_same_to_the_byte_whoever_makes_it() {
        var read = signed("Łódź", TermsMother.everything());
        var elsewhere = new AgreementDocuments(Templates.engine());

        assertThat(documents.html(read)).isEqualTo(documents.html(read)).isEqualTo(elsewhere.html(read));
        assertThat(documents.pdf(read)).isEqualTo(documents.pdf(read)).isEqualTo(elsewhere.pdf(read));
    }

    @Test
    void many_at_once_get_the_same_bytes() {
        var read = signed("Bakery", USUAL);
        var other = signed("Brewery", TermsMother.everything());
        var expected = documents.pdf(read);

        var made = IntStream.range(0, 12).parallel().mapToObj(i -> documents.pdf(i % 2 == 0 ? read : other));

        assertThat(made.filter(pdf -> Arrays.equals(pdf, expected))).hasSize(6);
    }

    @Test
    void a_pdf_is_dated_by_the_signature_and_a_draft_by_nothing() throws IOException {
        try (var signed = Loader.loadPDF(documents.pdf(signed("Bakery", USUAL)));
                var draft = Loader.loadPDF(documents.pdf(draft("Bakery", USUAL)))) {
            for (var key : List.of(COSName.CREATION_DATE, COSName.MOD_DATE)) {
                assertThat(signed.getDocumentInformation().getCOSObject().getString(key))
                        .isEqualTo("D:20261120120000Z");
                assertThat(draft.getDocumentInformation().getCOSObject().containsKey(key))
                        .isFalse();
            }
        }
    }

    @Test
    void a_pdf_is_fit_for_screen_readers_and_for_other_machines() throws IOException {
        try (var pdf = Loader.loadPDF(documents.pdf(signed("Bakery", USUAL)))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("SA-1001, version 1: Support");
            assertThat(pdf.getDocumentInformation().getSubject())
                    .isEqualTo("The software support agreement between Larkspur Software and Bakery");
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(printed(pdf)).contains("SA-1001, version 1 (Signed)", "Page 1 of 3", "Page 3 of 3");
            var fonts = new ArrayList<String>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceFirst("[A-Z]+\\+", ""));
                }
            }
            assertThat(fonts).contains("LiberationSans", "LiberationSans-Bold", "LiberationMono");
        }
    }
}
