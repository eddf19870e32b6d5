/** One final class per thing that an actor does, and the ports these need. */
@NullMarked
package org.aftercare.application;

import org.jspecify.annotations.NullMarked;
