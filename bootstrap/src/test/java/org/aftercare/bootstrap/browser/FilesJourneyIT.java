package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What customers do with pictures and files in the portal, in a real browser. */
@WithChromium
class FilesJourneyIT {
    private static final byte[] PICTURE =
            "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR and so on".getBytes(StandardCharsets.ISO_8859_1);
    private static final String PAGE = "<!DOCTYPE html><html><script>alert(1)</script></html>";

    private final Chromium chromium;

    FilesJourneyIT(Chromium chromium) {
        this.chromium = chromium;
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/png", PICTURE);
    }

    private static FilePayload text(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload program() {
        return text("harmless.txt", "MZ\u0001" + "\0".repeat(200));
    }

    @Test
    void files_are_picked_dropped_and_pasted_taken_out_again_and_reported_with_the_issue() {
        var portal = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.BAKERY);
        var page = portal.page();
        portal.fillIn(Portal.Report.SLOW);
        page.setInputFiles("#files", picture("Bildschirm – 東京.png"));
        page.setInputFiles("#files", text("not this.txt", "x"));
        bring(page, "drop", "dropped.log", "what the log says");
        bring(page, "paste", "image.png", new String(PICTURE, StandardCharsets.ISO_8859_1));

        assertThat(page.locator(".picked li span:first-child").allTextContents())
                .containsExactly("Bildschirm – 東京.png", "not this.txt", "dropped.log", "pasted picture 4.png");
        page.getByLabel("Take out not this.txt").click();
        Chromium.picture(page, "report-files");
        page.locator("#promise-now .say").waitFor();
        portal.press("Report it");

        assertThat(page.url()).contains("/issues/AC-");
        assertThat(page.locator(".talk .files a").allTextContents())
                .containsExactly("Bildschirm – 東京.png", "dropped.log", "pasted picture 4.png");
        assertThat(page.locator(".talk .files a").count()).isEqualTo(3);
        Chromium.picture(page, "issue-files");
        var download = page.waitForDownload(() -> page.getByText("Bildschirm").click());
        assertThat(download.suggestedFilename()).isEqualTo("Bildschirm – 東京.png");
        assertThat(content(download)).isEqualTo(PICTURE);
    }

    /** Drops a file onto the form, or pastes one into it, as the browser tells of it. */
    private static void bring(Page page, String event, String name, String content) {
        page.evaluate(
                "([type, name, content]) => { const carrier = new DataTransfer();"
                        + " carrier.items.add(new File([Uint8Array.from(content, c => c.charCodeAt(0))], name,"
                        + " { type: name.endsWith('png') ? 'image/png' : 'text/plain' }));"
                        + " const said = { bubbles: true, cancelable: true };"
                        + " const event = type === 'drop' ? new DragEvent(type, { ...said, dataTransfer: carrier })"
                        + " : new ClipboardEvent(type, { ...said, clipboardData: carrier });"
                        + " document.getElementById('description').dispatchEvent(event); }",
                List.of(event, name, content));
    }

    private static byte[] content(Download download) {
        try (var stream = download.createReadStream()) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void without_scripts_files_are_added_before_it_is_sent_and_what_cannot_be_added_is_named() {
        var portal = new Portal(chromium.freshVisitorWithoutScripts()).toEmptyReport(Portal.BAKERY);
        var page = portal.page();
        assertThat(portal.text()).contains("Pictures and files can be added on the next page.");
        assertThat(page.getByText("Or drop them here").isVisible()).isFalse();
        portal.fillIn(Portal.Report.SLOW);
        portal.press("See when we’d answer");

        page.setInputFiles("#files", new FilePayload[] {picture("ok.png"), program(), text("nothing.txt", "")});
        portal.press("Report it");
        assertThat(portal.text()).contains("“nothing.txt” is empty.", "Nothing was sent yet");
        page.setInputFiles("#files", new FilePayload[] {picture("ok.png"), program()});
        portal.press("Report it");

        assertThat(portal.text())
                .contains("“harmless.txt” is none of what can be added: pictures", "Nothing was sent yet")
                .contains("Orders are slow 🐟", "Fish & chips <b>");
        Chromium.picture(page, "report-check-file-fault");
        page.setInputFiles("#files", picture("ok.png"));
        portal.press("Report it");
        assertThat(page.url()).contains("/issues/AC-");
        assertThat(page.locator(".talk .files a").allTextContents()).containsExactly("ok.png");
        page.navigate("/issues/new");
        assertThat(page.getByLabel("In one line").inputValue()).isEmpty();
    }

    @Test
    void files_alone_are_information_enough_and_a_page_is_handed_out_to_be_saved_only() {
        var portal = new Portal(chromium.freshVisitorWithoutScripts()).toEmptyReport(Portal.BAKERY);
        portal.checkAndReport(Portal.Report.SLOW);
        var page = portal.page();

        page.getByLabel("What would you like to add?").fill("Look at this");
        page.setInputFiles("#files", program());
        portal.press("Add it");
        assertThat(portal.text()).contains("“harmless.txt” is none of what can be added");
        assertThat(page.getByLabel("What would you like to add?").inputValue()).isEqualTo("Look at this");
        page.getByLabel("What would you like to add?").fill("");
        page.setInputFiles("#files", text("page.html", PAGE));
        portal.press("Add it");

        assertThat(portal.text()).contains("Thank you, it’s with us.", "See what is attached.", "page.html");
        var href = page.locator(".talk .files a").getAttribute("href");
        var answer = page.request().get(href);
        assertThat(answer.text()).isEqualTo(PAGE);
        assertThat(answer.headers())
                .containsEntry("content-type", "application/octet-stream")
                .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store");
        assertThat(answer.headers().get("content-disposition")).startsWith("attachment;");
    }

    @Test
    void what_is_too_much_is_said_before_it_is_sent_and_after() {
        var portal = new Portal(chromium.freshVisitor()).toEmptyReport(Portal.BAKERY);
        portal.report(Portal.Report.SLOW);
        var page = portal.page();
        var most = new FilePayload("film.png", "image/png", new byte[10 * 1024 * 1024]);

        page.setInputFiles("#files", most);
        page.setInputFiles("#files", picture("one more.png"));
        assertThat(portal.text()).contains("That’s more than fits: take some out.");
        portal.press("Add it");
        assertThat(page.locator(".notice.good").textContent()).startsWith("Thank you, we have it.");

        var without = chromium.freshVisitorWithoutScripts();
        new Portal(without).logIn(Portal.BAKERY, "/issues/" + portal.number());
        without.getByLabel("What would you like to add?").fill("Much");
        without.setInputFiles("#files", new FilePayload[] {most, picture("one more.png")});
        new Portal(without).press("Add it");
        assertThat(new Portal(without).text())
                .contains("“one more.png” doesn’t fit: all files together may have 10 MB.");
        assertThat(without.getByLabel("What would you like to add?").inputValue())
                .isEqualTo("Much");
    }

    @Test
    void a_form_with_files_that_is_sent_twice_reports_once_and_a_forged_one_never() {
        var portal = new Portal(chromium.freshVisitorWithoutScripts()).toEmptyReport(Portal.BAKERY);
        portal.fillIn(Portal.Report.SLOW);
        var form = FormData.create()
                .set("system", portal.page().getByLabel("Which system?").inputValue())
                .set("works", "LOOKS")
                .set("affected", "ONE")
                .set("severity", "")
                .set("summary", "Once with a file")
                .set("description", "And only once")
                .set("key", portal.page().locator("input[name=key]").inputValue())
                .set("form-token", portal.formToken())
                .set("step", "send")
                .set("files", picture("a.png"));
        var options = RequestOptions.create().setMultipart(form).setMaxRedirects(0);

        var first = portal.page().request().post("/issues/new", options);
        var second = portal.page().request().post("/issues/new", options);
        var other = portal.page()
                .request()
                .post(
                        "/issues/new",
                        RequestOptions.create()
                                .setMultipart(form.set("files", picture("b.png")))
                                .setMaxRedirects(0));
        var forged = portal.page()
                .request()
                .post(
                        "/issues/new",
                        RequestOptions.create()
                                .setMultipart(form.set("form-token", "x"))
                                .setMaxRedirects(0));

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text()).contains("This form can’t be accepted any more", "And only once");
    }
}
