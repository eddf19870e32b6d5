package org.aftercare.domain.clock;

import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.calendar.Windows;

/**
 * What covered time is measured by. By one ruler, what is due later never has less covered time left, whatever the instant
 * from which it is measured; by different rulers it may.
 *
 * @param holidayEdition the edition of the bank holidays of the calendar's region
 * @param covered the windows whose time counts
 */
public record Ruler(SupportCalendar calendar, int holidayEdition, Windows covered) {}
