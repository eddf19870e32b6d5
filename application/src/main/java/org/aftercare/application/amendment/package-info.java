/** What may move the due instants of open issues: new versions of agreements, corrected bank holidays. */
@NullMarked
package org.aftercare.application.amendment;

import org.jspecify.annotations.NullMarked;
