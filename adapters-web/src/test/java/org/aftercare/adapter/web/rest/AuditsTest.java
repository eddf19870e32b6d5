package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditsTest {
    /** A Monday. */
    private final Api api = Api.at("2026-11-23T09:00:00Z");

    private final String agreement = api.signed(api.customer());

    @AfterEach
    void stop() {
        api.close();
    }

    private String report() {
        return api.post("issues", Api.issue(agreement).toString()).text("/number");
    }

    private void tamper(String number) {
        var issue = IssueNumber.parse(number).orElseThrow();
        api.aftercare.auditTrail.tamper(
                new AuditTrail.Trail(issue, List.of("event 1 does not follow event 0"), Optional.empty()));
    }

    @Test
    void all_is_as_it_must_be() {
        report();
        report();

        var audit = api.post("audits", "{}");

        assertThat(audit.status()).isEqualTo(200);
        assertThat(audit.json()).isEqualTo(Api.json("{\"checked\": 2, \"differences\": [], \"next\": null}"));
    }

    @Test
    void what_is_not_as_it_must_be_is_named() {
        report();
        var broken = report();
        tamper(broken);

        var audit = api.post("audits", "{}");

        assertThat(audit.json()).isEqualTo(Api.json("""
                {"checked": 2,
                 "differences": [
                   {"issue": "NUMBER", "what": "HISTORY", "stored": "event 1 does not follow event 0",
                    "expected": "an unbroken chain"}],
                 "next": null}
                """.replace("NUMBER", broken)));
    }

    @Test
    void many_issues_are_audited_by_and_by() {
        var first = report();
        var second = report();

        var begun = api.post("audits", "{\"limit\": 1}");
        var ended = api.post("audits", "{\"limit\": 2, \"after\": \"" + first + "\"}");

        assertThat(begun.json())
                .isEqualTo(Api.json("{\"checked\": 1, \"differences\": [], \"next\": \"" + first + "\"}"));
        assertThat(ended.json()).isEqualTo(Api.json("{\"checked\": 1, \"differences\": [], \"next\": null}"));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void what_is_wanted_of_all_is_refused_of_one() {
        var refused = api.post("audits", "{\"issue\": \"" + report() + "\", \"limit\": 0, \"after\": \"AC-1\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors")).hasSize(3);
    }

    @Test
    void one_issue_can_be_audited_alone() {
        var sound = report();
        var broken = report();
        tamper(broken);

        assertThat(api.post("audits", "{\"issue\": \"" + sound + "\"}").json())
                .isEqualTo(Api.json("{\"checked\": 1, \"differences\": [], \"next\": null}"));
        assertThat(api.post("audits", "{\"issue\": \"" + broken + "\"}").at("/differences"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"issue\": \"AC-1\"} | /issue | 422",
                "{\"issue\": \"1\"} | /issue | 400",
                "{\"issue\": 1} | /issue | 400",
                "{\"all\": true} | /all | 400",
                "' ' | '' | 400"
            })
    void each_part_of_an_audit_is_looked_at(String body, String pointer, int status) {
        var answer = api.post("audits", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointers()).containsExactly(pointer);
    }
}
