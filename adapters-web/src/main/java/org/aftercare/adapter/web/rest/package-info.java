/** The REST API for support agents' clients, as {@code docs/api-guide.md} describes it. */
@NullMarked
package org.aftercare.adapter.web.rest;

import org.jspecify.annotations.NullMarked;
