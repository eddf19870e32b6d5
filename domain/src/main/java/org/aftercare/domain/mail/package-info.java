/** Mails that people send us, and those of them that somebody has to look at first. */
@NullMarked
package org.aftercare.domain.mail;

import org.jspecify.annotations.NullMarked;
