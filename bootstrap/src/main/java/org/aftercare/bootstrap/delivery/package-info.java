/** The timer that has alarms go off and delivers what waits in the outbox. */
@NullMarked
package org.aftercare.bootstrap.delivery;

import org.jspecify.annotations.NullMarked;
