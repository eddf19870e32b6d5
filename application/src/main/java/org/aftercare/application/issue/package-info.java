/** Issues: reported, answered, read. */
@NullMarked
package org.aftercare.application.issue;

import org.jspecify.annotations.NullMarked;
