package org.aftercare.adapter.web.portal;

import java.util.Optional;

/**
 * A file that came with a form.
 *
 * @param name as the browser said it
 * @param type the media type that it is said to have, if the browser said one
 * @param content its bytes, as far as they were read; not to be changed
 * @param tooLong whether more than these came, beyond what can be taken
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files, and nobody changes these bytes
record SentFile(String name, Optional<String> type, byte[] content, boolean tooLong) {}
