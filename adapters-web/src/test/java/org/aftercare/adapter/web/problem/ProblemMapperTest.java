package org.aftercare.adapter.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.util.List;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
    private final ProblemMapper mapper = new ProblemMapper();

    private static Problem problem(Response response) {
        assertThat(response.getMediaType()).hasToString("application/problem+json");
        var problem = (Problem) response.getEntity();
        assertThat(problem.status()).isEqualTo(response.getStatus());
        return problem;
    }

    @Test
    void what_nobody_thought_of_is_logged_and_says_nothing_of_itself() {
        var problem = problem(mapper.toResponse(new IllegalStateException("the secret is Rumpelstiltskin")));

        assertThat(problem.type()).isEqualTo("/problems/internal");
        assertThat(problem.reference()).isPresent();
        assertThat(problem.toString()).doesNotContain("Rumpelstiltskin", "IllegalState");
        assertThat(problem(mapper.toResponse(new InternalServerErrorException("42")))
                        .type())
                .isEqualTo("/problems/internal");
    }

    @Test
    void a_header_that_nobody_can_read_is_malformed() {
        var problem = problem(
                mapper.toResponse(new ProcessingException("Accept-Language: %%%", new ParseException("%%%", 0))));

        assertThat(problem.type()).isEqualTo("/problems/malformed");
        assertThat(problem.status()).isEqualTo(400);
    }

    @Test
    void what_is_away_is_worth_another_try() {
        var response = mapper.toResponse(new UnavailableException("database", new IllegalStateException()));

        assertThat(problem(response).type()).isEqualTo("/problems/unavailable");
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
    }

    @Test
    void whoever_loses_a_race_is_told() {
        assertThat(problem(mapper.toResponse(new StaleAggregateException("SA-0007"))))
                .extracting(Problem::status, Problem::type, Problem::detail)
                .containsExactly(409, "/problems/changed-meanwhile", "SA-0007 was changed by somebody else meanwhile.");
        assertThat(problem(mapper.toResponse(new DuplicateException("contact"))).type())
                .isEqualTo("/problems/changed-meanwhile");
    }

    @Test
    void broken_rules_are_named() {
        var problem =
                problem(mapper.toResponse(new BrokenRuleException(List.of(new Fault("/name", "must not be blank")))));

        assertThat(problem.type()).isEqualTo("/problems/refused");
        assertThat(problem.errors()).containsExactly(new Fault("/name", "must not be blank"));
    }
}
