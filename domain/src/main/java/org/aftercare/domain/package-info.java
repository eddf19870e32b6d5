/** What an agreement promises and when it falls due: pure, without framework, I/O or wall clock. */
@NullMarked
package org.aftercare.domain;

import org.jspecify.annotations.NullMarked;
