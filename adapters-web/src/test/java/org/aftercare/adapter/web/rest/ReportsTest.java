package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
}
