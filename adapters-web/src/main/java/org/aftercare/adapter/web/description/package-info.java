/** Completes the description of the API when it is made: at build time only, and not carried in the WAR. */
@NullMarked
package org.aftercare.adapter.web.description;

import org.jspecify.annotations.NullMarked;
