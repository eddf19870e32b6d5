package org.aftercare.application.charge;

import java.time.ZoneId;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.charge.Statement;

/**
 * A statement, with what it belongs to.
 *
 * @param zone by whose wall clock the month is counted
 * @param customerName as it is now
 */
public record StatementView(Statement statement, Agreement agreement, ZoneId zone, String customerName) {}
