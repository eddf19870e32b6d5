/** What-if: clocks worked out without storing anything. */
@NullMarked
package org.aftercare.application.clock;

import org.jspecify.annotations.NullMarked;
