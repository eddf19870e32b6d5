package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {
    private final Api api = Api.at("2026-11-23T10:00:00Z");
    private final String own = issue("Bakery", "carla@bakery.example", "carlas-token");
    private final String others = issue("Mill", "max@mill.example", "maxs-token");

    private String issue(String name, String email, String token) {
        var customer = api.aftercare.customer(name);
        var contact = api.aftercare.contact(customer, name + "'s contact", email);
        api.aftercare.token(token, contact);
        var agreement = api.aftercare.signed(customer, TermsMother.workedExamples());
        return api.aftercare
                .reported(contact, agreement, Severity.S3)
                .issue()
                .number()
                .toString();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Api.Answer add(String query, String content, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "text/plain";
        return api.send("POST", "issues/" + own + "/attachments" + query, BodyPublishers.ofString(content), all);
    }

    private static String named(String name) {
        return "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Test
    void a_file_comes_back_as_it_was_added_and_is_to_be_saved() {
        var added = add(named("router.log"), "test");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("/name")).isEqualTo("router.log");
        assertThat(added.text("/type")).isEqualTo("text/plain");
        assertThat(added.at("/size").asInt()).isEqualTo(4);
        assertThat(added.at("/public").asBoolean()).isTrue();
        assertThat(added.at("/event").isMissingNode()).isTrue();
        var read = api.get(added.header("Location").orElseThrow());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.http().body()).isEqualTo("test");
        assertThat(read.header("Content-Type")).contains("text/plain");
        assertThat(read.header("Content-Length")).contains("4");
        assertThat(read.header("Content-Disposition"))
                .contains("attachment; filename=\"router.log\"; filename*=UTF-8''router.log");
        assertThat(read.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(read.header("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(api.get("issues/" + own + "/attachments").at("/items/0")).isEqualTo(added.json());
        var event = api.get("issues/" + own + "/history").at("/items/1");
        assertThat(event.get("type").asText()).isEqualTo("attachmentAdded");
        assertThat(event.get("position").asInt()).isEqualTo(1);
        assertThat(event.get("attachment")).isEqualTo(added.json());
    }

    @Test
    void a_page_is_taken_and_never_handed_out_as_one() {
        var added = add(named("page.html"), "<!DOCTYPE html><html><script>alert(1)</script></html>");

        assertThat(added.text("/type")).isEqualTo("text/html");
        assertThat(api.get(added.header("Location").orElseThrow()).header("Content-Type"))
                .contains("application/octet-stream");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/pass wd% | pass wd% | attachment; filename=\"pass wd_\"; filename*=UTF-8''pass%20wd%25",
                "Übersicht – 東京 🎄.txt | Übersicht – 東京 🎄.txt | attachment; filename=\"_bersicht _ __ _.txt\";"
                        + " filename*=UTF-8''%C3%9Cbersicht%20%E2%80%93%20%E6%9D%B1%E4%BA%AC%20%F0%9F%8E%84.txt",
                "it's (1);\"x\".txt | it's (1);_x_.txt | attachment; filename=\"it's (1);_x_.txt\";"
                        + " filename*=UTF-8''it%27s%20%281%29%3B_x_.txt"
            })
    void a_name_is_cleaned_and_travels_whole(String given, String name, String disposition) {
        var added = add(named(given), "x");

        assertThat(added.text("/name")).isEqualTo(name);
        assertThat(api.get(added.header("Location").orElseThrow()).header("Content-Disposition"))
                .contains(disposition);
    }

    @Test
    void a_name_breaks_no_header() {
        var added = add("?name=a%0d%0aX-Evil:%20y%e2%80%aegnp.exe", "x");

        var read = api.get(added.header("Location").orElseThrow());
        assertThat(added.text("/name")).isEqualTo("a X-Evil_ ygnp.exe");
        assertThat(read.header("X-Evil")).isEmpty();
    }

    @Test
    void it_may_belong_to_the_report_and_be_for_the_agents_alone() {
        var added = add("?name=x&event=0&public=false", "x");

        assertThat(added.at("/event").asInt()).isZero();
        assertThat(added.at("/public").asBoolean()).isFalse();
        assertThat(api.with("carlas-token")
                        .get("issues/" + own + "/attachments")
                        .at("/items"))
                .isEmpty();
        assertThat(api.get("issues/" + own + "/history").at("/items")).hasSize(1);
        assertThat(api.get(added.header("Location").orElseThrow()).status()).isEqualTo(404);
    }

    @Test
    void a_contact_adds_and_reads_at_home_and_nowhere_else() {
        api.with("carlas-token");
        var added = add(named("x.txt"), "x");
        var secret = add("?name=x&public=false", "x");
        var elsewhere = api.send(
                "POST",
                "issues/" + others + "/attachments?name=x",
                BodyPublishers.ofString("x"),
                "Content-Type",
                "text/plain");

        assertThat(added.status()).isEqualTo(201);
        assertThat(api.get(added.header("Location").orElseThrow()).http().body())
                .isEqualTo("x");
        assertThat(secret.status()).isEqualTo(422);
        assertThat(secret.pointers()).containsExactly("?public");
        assertThat(elsewhere.status()).isEqualTo(404);
        api.with("maxs-token");
        assertThat(api.get("issues/" + own + "/attachments").status()).isEqualTo(404);
        assertThat(api.get(added.header("Location").orElseThrow()).status()).isEqualTo(404);
    }

    @Test
    void what_is_too_long_is_a_413() {
        var announced = add(named("x"), "x".repeat(300_001));
        var streamed = api.send(
                "POST",
                "issues/" + own + "/attachments?name=x",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[300_001])),
                "Content-Type",
                "text/plain");

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.text("/detail")).isEqualTo("An attachment has at most 300000 bytes.");
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(add(named("x"), "x".repeat(300_000)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"MZ, application/x-msdownload", "a\u0001b, application/octet-stream"})
    void what_is_not_of_a_type_that_is_taken_is_refused(String content, String type) {
        var refused = add(named("x.png"), content);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/detail"))
                .isEqualTo("must be of a type that is taken, and its content is " + type);
    }

    @Test
    void nothing_is_no_file() {
        var refused = add(named("x"), "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/detail")).isEqualTo("must not be empty");
    }

    @Test
    void an_issue_has_only_so_many() {
        add(named("x"), "x");
        add(named("x"), "x");
        add(named("x"), "x");

        var refused = add(named("x"), "x");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/too-many-attachments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?name=", "?name=%20", "?name=x&public=yes", "?name=x&event=-1", "?name=x&event=x"})
    void an_address_that_is_wrong_is_malformed(String query) {
        assertThat(add(query, "x").status()).isEqualTo(400);
    }

    @Test
    void every_fault_of_the_address_is_named() {
        assertThat(add("?public=1&event=a&colour=red", "x").pointers())
                .containsExactlyInAnyOrder("?name", "?public", "?event", "?colour");
    }

    @Test
    void it_belongs_to_no_event_without_a_text() {
        var refused = add("?name=x&event=7", "x");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("?event");
    }

    @Test
    void there_is_nothing_of_what_is_not_there() {
        assertThat(api.get("issues/" + own + "/attachments/01890a5d-ac96-774b-bcce-b302099a8062")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("issues/" + own + "/attachments/x").status()).isEqualTo(404);
        assertThat(api.get("issues/AC-7/attachments").status()).isEqualTo(404);
    }

    @Test
    void a_body_of_json_stays_short_beside_it() {
        var refused = api.post("issues/" + own + "/answers", "{\"text\": \"" + "x".repeat(600_000) + "\"}");

        assertThat(refused.status()).isEqualTo(413);
    }
}
