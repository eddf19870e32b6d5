/** What the use cases need of the outside: role nouns, implemented by adapters. */
@NullMarked
package org.aftercare.application.port;

import org.jspecify.annotations.NullMarked;
