/** What work on issues draws from the allowance and costs, month by month ({@code domain.md} §5). */
@NullMarked
package org.aftercare.domain.charge;

import org.jspecify.annotations.NullMarked;
