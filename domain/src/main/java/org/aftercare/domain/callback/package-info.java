/** Requests of people to be phoned, and what became of them. */
@NullMarked
package org.aftercare.domain.callback;

import org.jspecify.annotations.NullMarked;
