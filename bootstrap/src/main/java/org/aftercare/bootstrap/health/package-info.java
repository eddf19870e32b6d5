/** What the server answers at {@code /health}. */
@NullMarked
package org.aftercare.bootstrap.health;

import org.jspecify.annotations.NullMarked;
