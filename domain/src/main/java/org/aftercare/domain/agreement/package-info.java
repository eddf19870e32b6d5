/** Support agreements: versions, terms, and the matrix severity × service window. */
@NullMarked
package org.aftercare.domain.agreement;

import org.jspecify.annotations.NullMarked;
