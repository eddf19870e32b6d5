/** Requests to be phoned: asked for by anyone, worked off by agents. */
@NullMarked
package org.aftercare.application.callback;

import org.jspecify.annotations.NullMarked;
