package org.aftercare.application.port;

import org.aftercare.domain.mail.IncomingMail;

/** Makes sense of mails as they come in. */
public interface MailReader {
    /** Reads a mail, however broken it is; what cannot be understood is left out. */
    IncomingMail read(byte[] content);
}
