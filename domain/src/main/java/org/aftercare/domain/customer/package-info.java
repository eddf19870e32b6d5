/** Customers and their contacts. */
@NullMarked
package org.aftercare.domain.customer;

import org.jspecify.annotations.NullMarked;
