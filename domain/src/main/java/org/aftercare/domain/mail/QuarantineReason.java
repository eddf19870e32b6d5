package org.aftercare.domain.mail;

/** Why a mail was not taken in by itself. */
public enum QuarantineReason {
    /** Nobody whom we know has the address that it comes from. */
    UNKNOWN_SENDER,
    /** Our own mail server did not find that it comes from where it says. */
    SUSPECT,
    /** It is larger than what is taken in; of what is kept, the end is missing. */
    TOO_LARGE,
    /** It does not say who wrote it, or says more than one. */
    UNREADABLE,
    /** It could be about more than one agreement, and names the systems of none, or of several. */
    UNCLEAR,
    /** No agreement is in force under which the contact may report. */
    NOT_ALLOWED,
    /** It asks for a call, and has no phone number in it, or one that asks too often. */
    NO_CALL,
    /** Its sender has sent more within an hour than a person writes. */
    TOO_MANY,
    /** It had lain in the mailbox for so long that nobody waits for an answer any more. */
    TOO_OLD,
    /** It could not be taken in, for a reason that the log has. */
    FAILED
}
