/** Webhooks: endpoints, and how they are told what happened. */
@NullMarked
package org.aftercare.application.webhook;

import org.jspecify.annotations.NullMarked;
