package org.aftercare.domain.mail;

/** How far a mail on its way out has come. */
public enum MailState {
    /** It was not tried yet. */
    WAITING,
    /** It was tried and not taken, and will be tried again. */
    FAILING,
    /** The mail server has taken it. */
    DELIVERED,
    /** It was not sent, since what it would have brought was good for nothing any more, or for nobody. */
    DROPPED,
    /** It will not be tried any more, unless somebody has it sent again. */
    GIVEN_UP
}
