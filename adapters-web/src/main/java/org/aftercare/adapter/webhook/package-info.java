/** Webhooks that leave: signed, over HTTP, and only to where they may. */
@NullMarked
package org.aftercare.adapter.webhook;

import org.jspecify.annotations.NullMarked;
