package org.aftercare.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.aftercare.bootstrap.server.ApiClient;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.junit.jupiter.api.Test;

/** What pages cost somebody with many issues on a thin line: bytes and requests, and whether anything jumps about. */
@WithChromium
class BytesIT {
    private static final int ISSUES = 200;
    private static final long FIRST = 150 * 1024;
    private static final long SECOND = 30 * 1024;
    private static final double LONG_ENOUGH_TO_SETTLE = 500;

    private final Chromium chromium;
    private final RunningAftercare aftercare;

    BytesIT(Chromium chromium, RunningAftercare aftercare) {
        this.chromium = chromium;
        this.aftercare = aftercare;
    }

    /**
     * What a visit to a page took.
     *
     * @param bytes that came over the line, with headers, as they were compressed
     * @param requests that were answered by the server, rather than by the browser's cache
     * @param shift by how much things jumped about, as browsers reckon it (Cumulative Layout Shift)
     * @param paint milliseconds until the largest thing was painted, for people to read
     */
    private record Visit(long bytes, int requests, double shift, double paint) {}

    @Test
    void pages_are_small_at_first_smaller_then_and_stand_still() {
        var issue = manyIssues();
        var logIn = chromium.freshVisitor();
        new Portal(logIn).logIn(issue.email(), Invited.PASSWORD, "/issues");

        for (var path : new String[] {"/", "/issues/" + issue.number()}) {
            var page = chromium.freshVisitor();
            page.context().addCookies(logIn.context().cookies());
            var first = visit(page, path);
            var second = visit(page, path);

            System.getLogger("bytes").log(System.Logger.Level.INFO, path + ": " + first + ", then " + second);
            assertThat(first.bytes()).as(path).isBetween(5_000L, FIRST);
            assertThat(second.bytes()).as(path).isBetween(1_000L, SECOND);
            assertThat(second.requests()).as(path).isLessThan(first.requests());
            assertThat(first.shift()).as(path).isZero();
            assertThat(second.shift()).as(path).isZero();
        }
    }

    private record Many(String email, String number) {}

    /** Somebody who has a log-in and many open issues, and one of them. */
    private Many manyIssues() {
        var api = ApiClient.of(aftercare);
        var customer = api.customer("Wholesale Stationers");
        var email = "omar-" + UUID.randomUUID().toString().substring(0, 8) + "@stationers.example";
        var contact = api.contact(customer, "Omar Khalil", email);
        var agreement = api.agreement(customer, "Support for the warehouse", "[\"Warehouse\"]");
        var invited = new Invited(aftercare, customer, contact, email);
        var portal = new Portal(chromium.freshVisitor());
        portal.page().navigate(invited.invite());
        portal.page().getByLabel("New password").fill(Invited.PASSWORD);
        portal.page().getByLabel("The same once more").fill(Invited.PASSWORD);
        portal.press("Set the password and go in");
        var last = "";
        for (var issue = 1; issue <= ISSUES; issue++) {
            last = api.made("/issues", """
                    {"agreementId": "%s", "contactId": "%s", "system": "Warehouse", "severity": "S%d",
                     "summary": "Shelf %d isn’t where the list says that it is", "description": "It is one row on."}
                    """.formatted(agreement, contact, issue % 5 + 1, issue), "number");
        }
        return new Many(email, last);
    }

    private static Visit visit(Page page, String path) {
        var bytes = new AtomicLong();
        var requests = new AtomicInteger();
        var tools = page.context().newCDPSession(page);
        tools.on("Network.loadingFinished", event -> {
            var length = event.get("encodedDataLength").getAsLong();
            bytes.addAndGet(length);
            if (length > 0) {
                requests.incrementAndGet();
            }
        });
        tools.send("Network.enable");
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(LONG_ENOUGH_TO_SETTLE);
        var shift = observed(page, "layout-shift", "entry.hadRecentInput ? 0 : entry.value");
        var paint = observed(page, "largest-contentful-paint", "entry.startTime - last");
        tools.detach();
        return new Visit(bytes.get(), requests.get(), shift, paint);
    }

    /** The sum of something over all that the browser observed of a kind. */
    private static double observed(Page page, String kind, String what) {
        var sum = page.evaluate(
                "kind => new Promise(done => { new PerformanceObserver(list => done(list.getEntries()"
                        + ".reduce((last, entry) => last + (" + what
                        + "), 0))).observe({ type: kind, buffered: true });"
                        + " setTimeout(() => done(0), 300); })",
                kind);
        return ((Number) sum).doubleValue();
    }
}
