/** The promises that run on an issue, worked out from terms and history, and explained. */
@NullMarked
package org.aftercare.domain.clock;

import org.jspecify.annotations.NullMarked;
