/** Requests that are sent again, by clients that do not know whether they arrived. */
@NullMarked
package org.aftercare.application.repeat;

import org.jspecify.annotations.NullMarked;
