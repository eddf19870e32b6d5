/** Mails that people send us: what becomes of each, and those that agents look at first. */
@NullMarked
package org.aftercare.application.mail;

import org.jspecify.annotations.NullMarked;
