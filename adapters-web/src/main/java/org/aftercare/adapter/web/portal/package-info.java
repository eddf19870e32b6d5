/** The customer portal: pages that the server makes whole, and that need nothing of the browser but HTML. */
@NullMarked
package org.aftercare.adapter.web.portal;

import org.jspecify.annotations.NullMarked;
