/** Bank holidays, as they are known. */
@NullMarked
package org.aftercare.application.calendar;

import org.jspecify.annotations.NullMarked;
