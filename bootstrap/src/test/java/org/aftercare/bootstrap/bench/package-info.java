/** How fast the whole of Aftercare is; run by {@code ./aftercare bench}, and not as a test. */
@NullMarked
package org.aftercare.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
