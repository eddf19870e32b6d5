package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.junit.jupiter.api.Test;

class TermsJsonTest {
    @Test
    void everything_is_written_in_one_form() {
        assertThat(TermsJson.write(TermsMother.everything()))
                .isEqualTo("{\"format\":1,\"effectiveFrom\":\"2026-07-01\",\"timeZone\":\"Pacific/Auckland\","
                        + "\"officeHours\":{\"TUESDAY\":[\"09:00-12:30\",\"13:15-24:00\"],\"SATURDAY\":[\"00:00-06:00\"]},"
                        + "\"bankHolidays\":\"gb-eng\","
                        + "\"closures\":[{\"date\":\"2026-12-24\",\"from\":\"13:00\",\"to\":\"24:00\",\"name\":\"Weihnachten 🎄\"},"
                        + "{\"date\":\"2026-12-31\",\"name\":\"\"}],"
                        + "\"holdOver\":\"NEXT_COVERED_TIME\",\"warnAt\":[50,80,95],"
                        + "\"coverage\":{\"S1\":{\"OFFICE_HOURS\":{\"RESPONSE\":\"PT30M\",\"UPDATE\":\"PT2H\","
                        + "\"RESOLUTION\":\"P3D\"},\"WEEKEND\":{}},\"S5\":{\"OFFICE_HOURS\":{\"RESPONSE\":\"P5D\"}}}}");
    }

    @Test
    void charges_are_written_where_there_are_any() {
        var terms = TermsMother.charged();
        var unlimited = terms.with(TermsMother.charges(new Allowance.Unlimited()));

        assertThat(TermsJson.write(terms))
                .contains(",\"charges\":{\"monthlyFee\":\"GBP 450.00\",\"vatRate\":\"20\","
                        + "\"levels\":[\"GUIDANCE\",\"TECHNICAL\"],"
                        + "\"allowance\":{\"minutes\":120,\"rollOverMonths\":1,\"overageRate\":\"90\"},"
                        + "\"rates\":{\"S1\":{\"OFFICE_HOURS\":\"100\",\"OUT_OF_HOURS\":\"150\",\"WEEKEND\":\"200\","
                        + "\"BANK_HOLIDAY\":\"200.5\"},")
                .endsWith("\"billing\":{\"unitMinutes\":15,\"rounding\":\"UP\",\"graceMinutes\":5,"
                        + "\"minimumMinutes\":30,\"windowMinimums\":{\"WEEKEND\":60},\"onSiteMinimum\":120},"
                        + "\"bugFixUntil\":\"2026-03-31\",\"endsOn\":\"2027-12-31\"}}");
        assertThat(TermsJson.read(TermsJson.write(terms))).isEqualTo(terms);
        assertThat(TermsJson.read(TermsJson.write(unlimited))).isEqualTo(unlimited);
    }

    @Test
    void what_was_written_is_read() {
        assertThat(TermsJson.read(TermsJson.write(TermsMother.everything()))).isEqualTo(TermsMother.everything());
        assertThat(TermsJson.read(TermsJson.write(TermsMother.workedExamples())))
                .isEqualTo(TermsMother.workedExamples());
    }

    @Test
    void equal_terms_are_equal_texts() {
        var terms = TermsMother.workedExamples();
        var shuffled = new HashMap<>(new EnumMap<>(terms.coverage().matrix()));
        shuffled.put(Severity.S1, new HashMap<>(shuffled.get(Severity.S1)));
        var same = new Terms(
                terms.effectiveFrom(), terms.calendar(), terms.holdOver(), terms.warnAt(), new Coverage(shuffled));

        assertThat(TermsJson.write(same)).isEqualTo(TermsJson.write(terms));
    }

    @Test
    void a_form_of_the_future_is_refused() {
        var future = TermsJson.write(TermsMother.workedExamples()).replace("\"format\":1", "\"format\":2");

        assertThatThrownBy(() -> TermsJson.read(future))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stored in format 2");
    }
}
