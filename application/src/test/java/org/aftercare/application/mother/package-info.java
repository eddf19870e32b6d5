/** Mothers: each gives a valid object, of which a test changes the one thing that it is about. */
@NullMarked
package org.aftercare.application.mother;

import org.jspecify.annotations.NullMarked;
