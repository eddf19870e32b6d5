/** The demonstration: a small world to look around in, on an empty database. */
@NullMarked
package org.aftercare.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
