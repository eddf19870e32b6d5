/** Issues as their histories, and the fold of a history into clocks. */
@NullMarked
package org.aftercare.domain.issue;

import org.jspecify.annotations.NullMarked;
