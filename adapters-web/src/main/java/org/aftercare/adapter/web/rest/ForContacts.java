package org.aftercare.adapter.web.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that customers' contacts may ask for too, of what is their customer's. Every other one is for the vendor's
 * people alone, and {@link ScopeFeature} sees to it; the description says it as {@code x-audience}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForContacts {
    /** Whether it is for them alone, so that the vendor's people are refused: what only a customer can decide. */
    boolean alone() default false;
}
