/** In-memory adapters for every driven port: as good as the real ones by the contracts, and fast. */
@NullMarked
package org.aftercare.application.fake;

import org.jspecify.annotations.NullMarked;
