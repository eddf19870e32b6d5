/** Customers and their contacts. */
@NullMarked
package org.aftercare.application.customer;

import org.jspecify.annotations.NullMarked;
