/** Support calendars: what kind of time an instant is, and how much of a kind lies between two instants. */
@NullMarked
package org.aftercare.domain.calendar;

import org.jspecify.annotations.NullMarked;
