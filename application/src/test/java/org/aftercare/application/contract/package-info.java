/** What every adapter of a driven port must keep to: tests that the fakes and the real adapters run alike. */
@NullMarked
package org.aftercare.application.contract;

import org.jspecify.annotations.NullMarked;
