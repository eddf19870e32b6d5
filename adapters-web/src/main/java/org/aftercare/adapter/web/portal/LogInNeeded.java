package org.aftercare.adapter.web.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks controllers whose pages only somebody who is logged in can open; all others are sent to the log-in first. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface LogInNeeded {}
