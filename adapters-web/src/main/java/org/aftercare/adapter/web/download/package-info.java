/** What the portal and the REST API have in common in handing out files. */
@NullMarked
package org.aftercare.adapter.web.download;

import org.jspecify.annotations.NullMarked;
