/** Puts everything together: wiring, configuration, start-up, health and demo data. */
@NullMarked
package org.aftercare.bootstrap;

import org.jspecify.annotations.NullMarked;
