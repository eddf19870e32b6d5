/** Tokens and log-ins: who is it that calls? */
@NullMarked
package org.aftercare.application.access;

import org.jspecify.annotations.NullMarked;
