package org.aftercare.domain.charge;

import java.time.YearMonth;
import org.aftercare.domain.agreement.AgreementId;

/** By what a statement is known: there is one for each agreement and month. */
public record StatementId(AgreementId agreement, YearMonth month) {}
