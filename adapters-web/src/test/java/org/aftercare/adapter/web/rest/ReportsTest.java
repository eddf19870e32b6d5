package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports and simulations over HTTP. */
class ReportsTest {
    private static final String BEA = "beas-token";

    private final Api api = Api.at("2026-11-23T10:00:00Z");
    private Agreement agreement;

    @BeforeEach
    void anIssueThatIsLate() {
        var bakery = api.aftercare.customer("Bakery");
        Contact carla = api.aftercare.contact(bakery, "Carla", "carla@bakery.example");
        agreement = api.aftercare.signed(bakery, TermsMother.fullPromises());
        api.aftercare.reported(carla, agreement, Severity.S1);
        api.aftercare.wait("2026-11-23T11:00:00Z");
        var brewery = api.aftercare.customer("Brewery");
        api.aftercare.token(BEA, api.aftercare.contact(brewery, "Bea", "bea@brewery.example"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void attainment_names_what_it_is_reckoned_by_and_none_where_nothing_was_measured() {
        var report = api.get("reports/attainment?from=2026-11&to=2026-11&agreement="
                + agreement.id().value());

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.at("/lines").size()).isEqualTo(15);
        assertThat(report.at("/totals/0/result/measured").asInt()).isEqualTo(1);
        assertThat(report.text("/totals/0/result/attainment")).isEqualTo("0.00");
        assertThat(report.at("/totals/1/result/measured").asInt()).isZero();
        assertThat(report.at("/totals/1/result").has("attainment")).isFalse();
    }

    @Test
    void each_report_is_there_as_csv() throws IOException, InterruptedException {
        assertThat(csv("attainment"))
                .startsWith("agreement,month,clock,severity,measured,kept,broken,excused,attainment,")
                .contains(",2026-11,RESPONSE,S1,1,0,1,0,0.00,0.00\r\n", ",2026-11,RESPONSE,S2,0,0,0,0,n/a,n/a\r\n")
                .doesNotContain("100.00");
        assertThat(csv("breaches")).contains(",AC-", ",RESPONSE,S1,2026-11-23T10:30:00Z,NOT_KEPT,,");
        assertThat(csv("activity")).contains(",2026-11,OFFICE_HOURS,1,0,0,0,0\r\n");
    }

    private String csv(String report) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.address("reports/" + report + "?from=2026-11&to=2026-11"))
                .header("Authorization", "Bearer " + Api.AGENT)
                .header("Accept", "text/csv")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
            return answer.body();
        }
    }

    @Test
    void others_have_reports_of_nothing() {
        var address = "reports/breaches?from=2026-11&to=2026-11";
        assertThat(api.get(address).text("/lines/0/cause")).isEqualTo("NOT_KEPT");
        assertThat(api.get(address).at("/lines/0").has("keptAt")).isFalse();
        assertThat(api.with(BEA).get(address).at("/lines").isEmpty()).isTrue();
    }

    @Test
    void what_is_wrong_with_the_months_is_said() {
        assertThat(api.get("reports/activity?from=2026-13&extra=1").pointers())
                .containsExactlyInAnyOrder("?from", "?to", "?extra");
        var backwards = api.get("reports/activity?from=2026-11&to=2026-10");
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.pointers()).containsExactly("?to");
    }

    @Test
    void a_simulation_shows_both_sides() {
        var answer = api.post("agreements/" + agreement.id().value() + "/simulations", Examples.NEW_SIMULATION);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/actual/reported").asInt()).isEqualTo(1);
        assertThat(answer.at("/proposed/reported").asInt()).isEqualTo(1);
        assertThat(answer.text("/actual/attainment/0/clock")).isEqualTo("RESPONSE");
        assertThat(api.post("agreements/7/simulations", Examples.NEW_SIMULATION).status())
                .isEqualTo(404);
        assertThat(api.post("agreements/" + agreement.id().value() + "/simulations", "{\"from\":\"x\"}")
                        .pointers())
                .containsExactlyInAnyOrder("/from", "/to", "/terms");
    }

    private Api.Answer simulated(String records) {
        var body = Examples.NEW_SIMULATION_OF_RECORDS.replaceFirst(
                "\"records\": \"[^\"]*\"", Matcher.quoteReplacement("\"records\": \"" + records + "\""));
        return api.post("agreements/" + agreement.id().value() + "/simulations", body);
    }

    @Test
    void a_simulation_replays_records_in_csv() {
        var answer =
                simulated("issue,kind,severity,reportedAt,defect,supportLevel,startedAt,finishedAt,onSite,session\\r\\n"
                        + "\\\"T, 17\\\",issue,S3,2026-11-16T09:30:00Z,true,,,,,\\r\\n"
                        + "\\\"T, 17\\\",work,,,,2,2026-11-16T10:00:00Z,2026-11-16T10:45:00Z,true,am\\r\\n\\r\\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/actual/reported").asInt()).isEqualTo(1);
        assertThat(answer.at("/proposed/reported").asInt()).isEqualTo(1);
    }

    @Test
    void every_fault_of_records_is_named_by_its_line() {
        var answer = simulated("kind,issue,severity,reportedAt,kind\\n" + "issue,T-1,S9,yesterday,issue\\n"
                + "pause,T-1,,,pause\\n" + "work,T-1,S1,,work\\n" + "issue,T-2\\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.details())
                .containsExactly(
                        "line 1: column kind is there more than once",
                        "line 2: severity must be one of S1, S2, S3, S4, S5",
                        "line 2: reportedAt must be an instant as in RFC 3339, such as 2026-11-21T10:00:00Z",
                        "line 3: kind must be issue or work",
                        "line 4: startedAt is missing",
                        "line 4: finishedAt is missing",
                        "line 4: supportLevel is missing",
                        "line 4: severity is unknown",
                        "line 5: must have as many fields as there are columns, 5, and has 2");
        assertThat(simulated("").details())
                .containsExactly("must be CSV with a line that names the columns, and is empty");
        assertThat(simulated("kind\\n\\\"issue\\\"x").details())
                .containsExactly("must be CSV as in RFC 4180, and is not");
    }

    @Test
    void not_more_faults_of_records_are_named_than_anybody_reads() {
        var work = "work,T-1,2026-11-16T10:00:00Z,2026-11-16T10:45:00Z,2\\n";

        var answer = simulated("kind,issue,startedAt,finishedAt,supportLevel\\n" + work.repeat(1001));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.details())
                .hasSize(1000)
                .containsOnly("work on issue T-1: there is no such issue in the records");
    }
}
