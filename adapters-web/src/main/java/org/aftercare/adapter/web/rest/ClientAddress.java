package org.aftercare.adapter.web.rest;

import java.util.function.Supplier;

/** The network address from which the request in hand came. */
@FunctionalInterface
interface ClientAddress extends Supplier<String> {}
