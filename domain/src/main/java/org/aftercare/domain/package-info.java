/** What Aftercare is about, without any technology; here at the root, the little that every part shares. */
@NullMarked
package org.aftercare.domain;

import org.jspecify.annotations.NullMarked;
