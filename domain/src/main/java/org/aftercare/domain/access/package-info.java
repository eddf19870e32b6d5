/** Who may act: agents, contacts, tokens and log-ins. */
@NullMarked
package org.aftercare.domain.access;

import org.jspecify.annotations.NullMarked;
