/** Money and accounts as programs read them, the same by the API and in the portal's files. */
@NullMarked
package org.aftercare.adapter.web.figures;

import org.jspecify.annotations.NullMarked;
