package org.aftercare.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.bootstrap.server.RunningAftercare;

/** The Chromium of the machine, with the window of a small laptop. Pictures are kept in {@code target/pictures}. */
public final class Chromium implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Playwright playwright;
    private final Browser browser;
    private final RunningAftercare aftercare;

    private Chromium(Playwright playwright, Browser browser, RunningAftercare aftercare) {
        this.playwright = playwright;
        this.browser = browser;
        this.aftercare = aftercare;
    }

    public static Chromium on(RunningAftercare aftercare) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
        return new Chromium(playwright, browser, aftercare);
    }

    /** Somebody who has not been here before: no cookies, no cache. */
    public Page freshVisitor() {
        return visitor(true);
    }

    /** As {@link #freshVisitor()}, with JavaScript switched off. */
    public Page freshVisitorWithoutScripts() {
        return visitor(false);
    }

    /** As {@link #freshVisitor()}, with a window of the given width, in daylight or in the dark. */
    public Page freshVisitor(ColorScheme scheme, int width) {
        return browser.newContext(options().setColorScheme(scheme).setViewportSize(width, 800))
                .newPage();
    }

    /** Keeps a picture of the whole page as an artefact of the build. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private Page visitor(boolean scripts) {
        return browser.newContext(options().setJavaScriptEnabled(scripts)).newPage();
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(aftercare.at("/").toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1280, 800);
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium on the PATH: ./aftercare test installs it"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
