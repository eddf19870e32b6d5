/** Mail that leaves, and later mail that arrives. */
@NullMarked
package org.aftercare.adapter.mail;

import org.jspecify.annotations.NullMarked;
