package org.aftercare.application.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.charge.Ground;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenGroundTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUG_FIX_PERIOD | OFFICE_HOURS | Included: the issue is a defect, and the bug-fix period is not over",
                "COVERED | OFFICE_HOURS | Included: S3 is covered in office hours, and so is level 2",
                "ALLOWANCE | OUT_OF_HOURS | Included, from the allowance: S3 is covered out of hours, and so is level 2",
                "ALLOWANCE_USED_UP | WEEKEND | Chargeable at 150.00 GBP an hour: covered, but the allowance is used up",
                "WINDOW_NOT_COVERED | WEEKEND | Chargeable at 150.00 GBP an hour: S3 is not covered at weekends",
                "WINDOW_NOT_COVERED | BANK_HOLIDAY | Chargeable at 150.00 GBP an hour: S3 is not covered on bank holidays",
                "LEVEL_NOT_COVERED | OFFICE_HOURS | Chargeable at 150.00 GBP an hour: level 2 is not covered",
                "NO_CHARGES | OFFICE_HOURS | Not charged: no charges were agreed on for that time"
            })
    void says_why_in_a_sentence(Ground ground, ServiceWindow window, String sentence) {
        assertThat(SpokenGround.of(ground, Severity.S3, window, SupportLevel.TECHNICAL, "150.00 GBP"))
                .isEqualTo(sentence);
    }
}
