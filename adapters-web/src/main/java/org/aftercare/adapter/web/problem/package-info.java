/** What goes wrong, said as {@code application/problem+json} (RFC 9457), and the pages that explain each type of problem. */
@NullMarked
package org.aftercare.adapter.web.problem;

import org.jspecify.annotations.NullMarked;
