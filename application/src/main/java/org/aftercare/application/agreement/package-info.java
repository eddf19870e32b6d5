/** Agreements: drafted, replaced, signed, read. */
@NullMarked
package org.aftercare.application.agreement;

import org.jspecify.annotations.NullMarked;
