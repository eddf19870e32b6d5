/** Webhooks: who is told what happened, how that is signed, and when it is tried again. */
@NullMarked
package org.aftercare.domain.webhook;

import org.jspecify.annotations.NullMarked;
