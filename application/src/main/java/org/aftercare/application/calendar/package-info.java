/** Bank holidays: shown, and corrected by hand. */
@NullMarked
package org.aftercare.application.calendar;

import org.jspecify.annotations.NullMarked;
