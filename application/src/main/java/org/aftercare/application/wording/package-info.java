/** How Aftercare says times and lengths of time to people, alike on every channel. */
@NullMarked
package org.aftercare.application.wording;

import org.jspecify.annotations.NullMarked;
