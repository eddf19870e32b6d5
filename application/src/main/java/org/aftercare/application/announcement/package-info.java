/** What has happened is announced to programs that want to be told. */
@NullMarked
package org.aftercare.application.announcement;

import org.jspecify.annotations.NullMarked;
