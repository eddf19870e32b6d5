/** Recording work, consenting to it, and accounting for it. */
@NullMarked
package org.aftercare.application.charge;

import org.jspecify.annotations.NullMarked;
