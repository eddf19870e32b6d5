/** Tests of the portal: its words, and its pages as browsers get them. */
@NullMarked
package org.aftercare.adapter.web.portal;

import org.jspecify.annotations.NullMarked;
