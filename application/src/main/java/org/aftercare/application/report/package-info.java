/** What became of promises and work over months, counted. */
@NullMarked
package org.aftercare.application.report;

import org.jspecify.annotations.NullMarked;
