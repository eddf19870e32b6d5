/** The REST API for support agents' clients and the portal for customers. */
@NullMarked
package org.aftercare.adapter.web;

import org.jspecify.annotations.NullMarked;
