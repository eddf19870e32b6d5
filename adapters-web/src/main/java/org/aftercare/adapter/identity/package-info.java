/** Identity providers that tell who agents are, by OpenID Connect. */
@NullMarked
package org.aftercare.adapter.identity;

import org.jspecify.annotations.NullMarked;
