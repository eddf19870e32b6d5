/** The driven ports on a relational database, and the bank-holiday import. */
@NullMarked
package org.aftercare.adapter.persistence;

import org.jspecify.annotations.NullMarked;
