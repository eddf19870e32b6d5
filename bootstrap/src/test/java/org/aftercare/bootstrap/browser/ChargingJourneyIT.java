package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.aftercare.bootstrap.server.WithAftercare;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From work that an agent logs to the statement that the customer reads. */
@WithChromium
class ChargingJourneyIT {
    private final Chromium chromium;
    private final RunningAftercare aftercare;

    ChargingJourneyIT(Chromium chromium, RunningAftercare aftercare) {
        this.chromium = chromium;
        this.aftercare = aftercare;
    }

    @Test
    void an_estimate_is_approved_work_is_logged_and_the_month_and_its_pdf_are_read() throws IOException {
        var portal = new Portal(chromium.freshVisitorWithoutScripts()).toEmptyReport(Portal.BAKERY);
        portal.checkAndReport(Portal.Report.SLOW);
        var issue = portal.number();
        var page = portal.page();
        agent(issue, "estimates", "{\"text\":\"Rebuild the index by night\",\"minutes\":60,\"amount\":\"142.50\"}");

        page.navigate("/");
        assertThat(portal.heading()).contains("your decision");
        page.getByText("Decide on " + issue).click();
        assertThat(portal.text()).contains("Rebuild the index by night", "about £142.50 before VAT");
        page.getByLabel("It may cost at most").fill("a lot");
        portal.press("Approve");
        assertThat(portal.text()).contains("Give an amount in digits");
        var card = page.locator("article.yours", new Page.LocatorOptions().setHasText("by night"));
        card.getByLabel("It may cost at most").fill("150.00");
        portal.press("Approve");
        assertThat(portal.text()).contains("Thank you: it’s approved", "up to £150.00 before VAT");
        Chromium.picture(page, "estimate-approved");

        agent(
                issue,
                "work-entries",
                "{\"startedAt\":\"2026-11-20T17:00:00Z\",\"minutes\":60,\"supportLevel\":2,"
                        + "\"activity\":\"Rebuilt the index\",\"override\":\"It was asked for by phone\"}");
        page.navigate("/agreements");
        page.getByText("Larkspur Software supports Harbour Lane Bakery").first().click();
        assertThat(portal.text()).contains("£380.00 a month", "November 2026 so far");
        page.getByText("All months and statements").click();
        assertThat(page.locator("svg.allowance").getAttribute("aria-label")).contains("Included work in November 2026");
        assertThat(page.getByText("Fri 20 Nov").count()).isPositive();
        page.getByText("November 2026").last().click();
        assertThat(portal.heading()).isEqualTo("November 2026");
        assertThat(portal.text()).contains("Rebuilt the index", "£142.50", "Monthly fee", issue);

        var pdf = page.request().get(page.url() + ".pdf");
        assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
        looks(pdf.body());
        assertThat(page.request().get(page.url() + ".csv").text()).contains("Rebuilt the index");
    }

    /** Renders the first page as an artefact of the build, and sees that there is writing on paper. */
    private static void looks(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("November 2026", "Rebuilt the index");
            var image = new PDFRenderer(document).renderImageWithDPI(0, 72);
            ImageIO.write(
                    image,
                    "png",
                    Path.of("target", "pictures", "statement-pdf.png").toFile());
            assertThat(share(image, 0, 128)).as("ink").isBetween(0.005, 0.3);
            assertThat(share(image, 240, 256)).as("paper").isGreaterThan(0.6);
        }
    }

    /** Which part of an image is as bright as that. */
    private static double share(BufferedImage image, int from, int below) {
        var pixels = image.getWidth() * image.getHeight();
        return (double) IntStream.range(0, pixels)
                        .map(place -> image.getRGB(place % image.getWidth(), place / image.getWidth()) >> 8 & 0xff)
                        .filter(green -> green >= from && green < below)
                        .count()
                / pixels;
    }

    private void agent(String issue, String act, String body) {
        var answer = aftercare.send(HttpRequest.newBuilder(aftercare.at("/api/v1/issues/" + issue + "/" + act))
                .header("Authorization", "Bearer " + WithAftercare.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 320"})
    void charges_can_be_read_by_everybody(ColorScheme scheme, int width) {
        var looks = new Looks(chromium, scheme, width);
        var page = looks.page();
        new Portal(page).logIn(Portal.BAKERY, "/agreements");

        page.getByText("Larkspur Software supports Harbour Lane Bakery").first().click();
        looks.at("charges");
        page.getByText("How it was kept").click();
        looks.at("figures");
        page.goBack();
        page.getByText("All months and statements").click();
        looks.at("months");
        page.getByText("November 2026").last().click();
        looks.at("month");
        page.navigate("/");
        page.getByText("Decide on").first().click();
        looks.at("estimate");

        looks.assertNoComplaints();
    }
}
