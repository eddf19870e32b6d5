package org.aftercare.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@WithAftercare
class ServerIT {

    private final RunningAftercare aftercare;

    ServerIT(RunningAftercare aftercare) {
        this.aftercare = aftercare;
    }

    @Test
    void is_ready_and_alive() {
        var readiness = aftercare.get("/health/ready");
        var liveness = aftercare.get("/health/live");

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body()).contains("\"database\"", "\"UP\"").doesNotContain("DOWN");
        assertThat(liveness.statusCode()).isEqualTo(200);
    }

    @Test
    void has_metrics() {
        var metrics = aftercare.get("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("memory_usedHeap_bytes");
        assertThat(metrics.body())
                .containsPattern("aftercare_mails\\{[^}]*state=\"GIVEN_UP\"[^}]*} 0")
                .containsPattern("aftercare_mails\\{[^}]*state=\"FAILING\"[^}]*} 0");
    }

    @Test
    void does_not_say_what_it_is_made_of() {
        var answer = aftercare.get("/health/ready");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void the_description_of_the_servers_own_generator_is_not_served() {
        var answer = aftercare.get("/openapi");

        assertThat(answer.body()).doesNotContain("Generated API");
    }

    @Test
    void says_where_to_look() {
        assertThat(aftercare.output())
                .anyMatch(line -> line.startsWith("Aftercare is ready after "))
                .anyMatch(line -> line.contains(aftercare.at("/").toString()))
                .anyMatch(line -> line.startsWith("Log:"));
    }
}
