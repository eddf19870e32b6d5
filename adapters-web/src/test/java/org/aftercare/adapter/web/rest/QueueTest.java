package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue of agents: filters, orders, who has what. */
class QueueTest {
    private static final String NOBODY_KNOWN = "01890a5d-ac96-774b-bcce-b302099a8057";

    /** A Saturday. */
    private final Api api = Api.at("2026-11-21T10:00:00Z");

    private final String customer = api.customer();
    private final String agreement = api.signed(customer);

    @AfterEach
    void stop() {
        api.close();
    }

    private String report(String severity) {
        return api.post("issues", Api.issue(agreement).put("severity", severity).toString())
                .text("/number");
    }

    private static List<String> numbers(Api.Answer page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return StreamSupport.stream(page.at("/items").spliterator(), false)
                .map(item -> item.get("number").asText())
                .toList();
    }

    @Test
    void the_queue_is_filtered() {
        var slow = report("S5");
        var fast = report("S1");

        assertThat(numbers(api.get("issues?agreement=" + agreement))).containsExactly(fast, slow);
        assertThat(numbers(api.get("issues?agreement=" + NOBODY_KNOWN))).isEmpty();
        assertThat(numbers(api.get("issues?clockState=RUNNING"))).containsExactly(fast);
        assertThat(numbers(api.get("issues?clockState=HELD_OVER&severity=S5"))).containsExactly(slow);
        assertThat(numbers(api.get("issues?clockState=BREACHED"))).isEmpty();
        assertThat(numbers(api.get("issues?dueBefore=2026-11-21T12:00:00.000001Z")))
                .containsExactly(fast);
        assertThat(numbers(api.get("issues?assignee=none"))).containsExactly(fast, slow);
        assertThat(numbers(api.get("issues?assignee=" + NOBODY_KNOWN))).isEmpty();
        assertThat(numbers(api.get("issues?updatedAfter=2026-11-21T09:59:59Z"))).containsExactly(slow, fast);
        assertThat(numbers(api.get("issues?updatedAfter=2026-11-21T10:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clockState=LATE",
                "assignee=somebody",
                "agreement=1",
                "dueBefore=tomorrow",
                "updatedAfter=2026-11-21",
                "sort=summary",
                "sort=timeLeft&cursor=abc",
                "tag=router&tag=vpn",
                "sort=updatedAt&limit=0"
            })
    void what_cannot_be_understood_is_refused(String query) {
        var answer = api.get("issues?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors")).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void what_can_be_no_tag_is_refused() {
        assertThat(api.get("issues?tag=Router").status()).isEqualTo(422);
    }

    @Test
    void a_cursor_is_good_for_its_own_order_alone() {
        report("S3");
        report("S3");
        var byDue = api.get("issues?limit=1").text("/next");
        var byUpdate = api.get("issues?limit=1&sort=updatedAt").text("/next");
        var byTimeLeft = api.get("issues?limit=1&sort=timeLeft").text("/next");

        assertThat(api.get("issues?cursor=" + byUpdate).status()).isEqualTo(400);
        assertThat(api.get("issues?sort=timeLeft&cursor=" + byDue).status()).isEqualTo(400);
        assertThat(api.get("issues?sort=updatedAt&cursor=" + byTimeLeft).status())
                .isEqualTo(400);
        assertThat(numbers(api.get("issues?sort=updatedAt&cursor=" + byUpdate))).hasSize(1);
        assertThat(numbers(api.get("issues?sort=timeLeft&cursor=" + byTimeLeft)))
                .hasSize(1);
    }

    @Test
    void the_queue_is_sorted_by_covered_time_left() {
        var weekend = report("S1");
        var monday = report("S3");
        var uncovered = report("S2");

        var listed = api.get("issues?sort=timeLeft");

        assertThat(numbers(listed)).containsExactly(weekend, monday, uncovered);
        assertThat(listed.text("/items/0/timeLeft")).isEqualTo("PT2H");
        assertThat(listed.text("/items/1/timeLeft")).isEqualTo("PT4H");
        assertThat(listed.at("/items/2/timeLeft").isNull()).isTrue();
        var paged = new ArrayList<String>();
        var next = "issues?sort=timeLeft&limit=1";
        for (var page = 0; page < 3; page++) {
            var answer = api.get(next);
            paged.addAll(numbers(answer));
            next = "issues?sort=timeLeft&limit=1&cursor=" + answer.at("/next").asText();
        }
        assertThat(paged).containsExactly(weekend, monday, uncovered);
    }

    @Test
    void an_agent_takes_an_issue_and_gives_it_back() {
        var number = report("S3");
        var agent = api.get("issues/" + number + "/history").text("/items/0/actor/id");

        var assigned = api.post("issues/" + number + "/assignments", "{\"agentId\": \"" + agent + "\"}");

        assertThat(assigned.status()).as(assigned.toString()).isEqualTo(201);
        assertThat(assigned.text("/assignee/id")).isEqualTo(agent);
        assertThat(assigned.header("Location").orElseThrow()).endsWith("/issues/" + number + "/history");
        assertThat(numbers(api.get("issues?assignee=" + agent))).containsExactly(number);
        assertThat(api.get("issues?assignee=" + agent).text("/items/0/assignee/name"))
                .isNotEmpty();
        assertThat(numbers(api.get("issues?assignee=none"))).isEmpty();
        assertThat(api.get("issues/" + number + "/history").text("/items/1/assignee/id"))
                .isEqualTo(agent);

        assertThat(api.post("issues/" + number + "/assignments", "{\"agentId\": null}")
                        .at("/assignee")
                        .isMissingNode())
                .isTrue();
        assertThat(numbers(api.get("issues?assignee=none"))).containsExactly(number);
    }

    @Test
    void an_assignment_must_name_an_agent_or_nobody() {
        var number = report("S3");
        var path = "issues/" + number + "/assignments";

        assertThat(api.post(path, "{}").text("/errors/0/pointer")).isEqualTo("/agentId");
        assertThat(api.post(path, "{}").status()).isEqualTo(400);
        var unknown = api.post(path, "{\"agentId\": \"" + NOBODY_KNOWN + "\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/agentId");
        assertThat(api.post("issues/AC-9999/assignments", "{\"agentId\": null}").status())
                .isEqualTo(404);
    }

    @Test
    void tags_are_put_and_found_by() {
        var number = report("S3");
        report("S3");

        var tagged = api.put("issues/" + number + "/tags", "{\"tags\": [\"vpn\", \"router\"]}");

        assertThat(tagged.status()).as(tagged.toString()).isEqualTo(200);
        assertThat(tagged.at("/tags")).extracting(tag -> tag.asText()).containsExactly("router", "vpn");
        assertThat(numbers(api.get("issues?tag=vpn"))).containsExactly(number);
        assertThat(numbers(api.get("issues?tag=vpn&sort=timeLeft"))).containsExactly(number);
        assertThat(numbers(api.get("issues?tag=vpn&sort=updatedAt"))).containsExactly(number);
        assertThat(api.get("issues?tag=vpn").at("/items/0/tags")).hasSize(2);
        var refused = api.put("issues/" + number + "/tags", "{\"tags\": [\"ok\", \"Not OK\", \"\"]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors"))
                .extracting(error -> error.get("pointer").asText())
                .containsExactly("/tags/1", "/tags/2");
        assertThat(api.put("issues/AC-9999/tags", "{\"tags\": []}").status()).isEqualTo(404);
        assertThat(api.put("issues/" + number + "/tags", "{\"tags\": []}").at("/tags"))
                .isEmpty();
    }

    @Test
    void an_issue_is_read_as_it_was_known_then() {
        var number = report("S1");
        api.aftercare.wait("2026-11-21T11:00:00Z");
        api.post("issues/" + number + "/answers", "{\"text\": \"We look.\"}");
        var then = "?asOf=2026-11-21T10:30:00Z";

        assertThat(api.get("issues/" + number + then).text("/clocks/0/state")).isEqualTo("RUNNING");
        assertThat(api.get("issues/" + number + then).header("ETag")).isEmpty();
        assertThat(api.get("issues/" + number).text("/clocks/0/state")).isEqualTo("MET");
        assertThat(api.get("issues/" + number + "/history" + then).at("/items")).hasSize(1);
        assertThat(api.get("issues/" + number + "/history" + then).header("ETag"))
                .isEmpty();
        assertThat(api.get("issues/" + number + "/clocks/RESPONSE/explanation" + then)
                        .status())
                .isEqualTo(200);
        assertThat(api.get("issues/" + number + "?asOf=2026-11-21T09:59:59Z").status())
                .isEqualTo(404);
        assertThat(api.get("issues/" + number + "?asOf=2026-11-21T11:00:01Z").status())
                .isEqualTo(422);
        assertThat(api.get("issues/" + number + "/history?asOf=then").status()).isEqualTo(400);
        assertThat(api.get("issues/" + number + "?as=2026-11-21T11:00:01Z").status())
                .isEqualTo(400);
    }
}
