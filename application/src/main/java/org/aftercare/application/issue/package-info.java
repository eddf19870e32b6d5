/** Issues: reported, worked on, read, watched, audited. */
@NullMarked
package org.aftercare.application.issue;

import org.jspecify.annotations.NullMarked;
