/** The data source that the server pools, and whether it answers. */
@NullMarked
package org.aftercare.bootstrap.database;

import org.jspecify.annotations.NullMarked;
