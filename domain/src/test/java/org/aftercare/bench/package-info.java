/** Microbenchmarks; {@code ./aftercare bench} runs them. */
@NullMarked
package org.aftercare.bench;

import org.jspecify.annotations.NullMarked;
