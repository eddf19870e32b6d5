/** Notices: delivered after the change that caused them. */
@NullMarked
package org.aftercare.application.notice;

import org.jspecify.annotations.NullMarked;
