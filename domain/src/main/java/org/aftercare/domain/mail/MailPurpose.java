package org.aftercare.domain.mail;

/** What a mail on its way out is for. */
public enum MailPurpose {
    REPORT_ACKNOWLEDGED,
    REPORT_ARRIVED,
    PROMISE_AT_RISK,
    PROMISE_BROKEN,
    CONTACT_ACTED,
    ISSUE_REPLIED,
    INVITATION,
    PASSWORD_FORGOTTEN,
    PASSWORD_SET,
    CALLBACK_ARRIVED,
    CALLBACK_CONFIRMED,
    CONSENT_ASKED,
    STATEMENT_CLOSED
}
