package org.aftercare.application.port;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.domain.access.AgentTopic;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.mail.MailPurpose;
import org.joda.money.Money;

/** Something that somebody is to be told by mail, with all that there is to say, as it was when it was put into the outbox. */
public sealed interface Notice {
    /** Identifies it, in the outbox and towards mail servers. */
    UUID id();

    EmailAddress to();

    /** What it is for. */
    default MailPurpose purpose() {
        return switch (this) {
            case ReportAcknowledged acknowledged -> MailPurpose.REPORT_ACKNOWLEDGED;
            case ReportArrived arrived -> MailPurpose.REPORT_ARRIVED;
            case PromiseAtRisk atRisk -> MailPurpose.PROMISE_AT_RISK;
            case PromiseBroken broken -> MailPurpose.PROMISE_BROKEN;
            case ContactActed acted -> MailPurpose.CONTACT_ACTED;
            case IssueReplied replied -> MailPurpose.ISSUE_REPLIED;
            case Invitation invitation -> MailPurpose.INVITATION;
            case PasswordForgotten forgotten -> MailPurpose.PASSWORD_FORGOTTEN;
            case PasswordSet set -> MailPurpose.PASSWORD_SET;
            case CallbackArrived arrived -> MailPurpose.CALLBACK_ARRIVED;
            case CallbackConfirmed confirmed -> MailPurpose.CALLBACK_CONFIRMED;
            case ConsentAsked asked -> MailPurpose.CONSENT_ASKED;
            case StatementClosed closed -> MailPurpose.STATEMENT_CLOSED;
        };
    }

    /** What it is about, as people call it: an issue, a callback request, an agreement; if it is about any. */
    default Optional<String> subject() {
        return switch (this) {
            case ReportAcknowledged acknowledged ->
                Optional.of(acknowledged.issue().number());
            case ReportArrived arrived -> Optional.of(arrived.issue().number());
            case PromiseAtRisk atRisk -> Optional.of(atRisk.issue().number());
            case PromiseBroken broken -> Optional.of(broken.issue().number());
            case ContactActed acted -> Optional.of(acted.issue().number());
            case IssueReplied replied -> Optional.of(replied.issue().number());
            case CallbackArrived arrived -> Optional.of(arrived.call().reference());
            case CallbackConfirmed confirmed -> Optional.of(confirmed.call().reference());
            case ConsentAsked asked -> Optional.of(asked.issue());
            case StatementClosed closed -> Optional.of(closed.agreement());
            case WithLink link -> Optional.empty();
            case PasswordSet set -> Optional.empty();
        };
    }

    /** Tells the reporter that the issue is with us, and what is promised. */
    record ReportAcknowledged(UUID id, EmailAddress to, String name, ReportedIssue issue) implements Notice {}

    /** One for the vendor's support, that agents can be told at their own addresses too. */
    sealed interface ForSupport extends Notice {
        AgentTopic agentTopic();

        /** Whether it is about a system that failed, so that it waits for no office hours. */
        boolean urgent();

        /** The same for somebody. */
        Notice addressedTo(UUID id, EmailAddress address);
    }

    /** Tells the vendor's support that an issue came in. */
    record ReportArrived(UUID id, EmailAddress to, ReportedIssue issue) implements ForSupport {
        @Override
        public AgentTopic agentTopic() {
            return AgentTopic.REPORTS;
        }

        @Override
        public boolean urgent() {
            return issue.severity() == Severity.S1;
        }

        @Override
        public ReportArrived addressedTo(UUID other, EmailAddress address) {
            return new ReportArrived(other, address, issue);
        }
    }

    /**
     * Tells the vendor's support that so much of a promise's time has gone by.
     *
     * @param share of the target, in per cent
     */
    record PromiseAtRisk(UUID id, EmailAddress to, IssueInBrief issue, ClockKind kind, int share, Instant dueAt)
            implements ForSupport {
        @Override
        public AgentTopic agentTopic() {
            return AgentTopic.WARNINGS;
        }

        @Override
        public boolean urgent() {
            return issue.severity() == Severity.S1;
        }

        @Override
        public PromiseAtRisk addressedTo(UUID other, EmailAddress address) {
            return new PromiseAtRisk(other, address, issue, kind, share, dueAt);
        }
    }

    /**
     * Tells the vendor's support that a promise was broken.
     *
     * @param severity that the breach fell under
     * @param late whether it was found out only well after the due instant
     */
    record PromiseBroken(
            UUID id,
            EmailAddress to,
            IssueInBrief issue,
            ClockKind kind,
            Severity severity,
            Instant dueAt,
            boolean late)
            implements ForSupport {
        @Override
        public AgentTopic agentTopic() {
            return AgentTopic.BREACHES;
        }

        @Override
        public boolean urgent() {
            return severity == Severity.S1 || issue.severity() == Severity.S1;
        }

        @Override
        public PromiseBroken addressedTo(UUID other, EmailAddress address) {
            return new PromiseBroken(other, address, issue, kind, severity, dueAt, late);
        }
    }

    /**
     * Tells the vendor's support what a contact did to an issue in the portal.
     *
     * @param name of the contact
     * @param text what he wrote
     */
    record ContactActed(UUID id, EmailAddress to, IssueInBrief issue, ContactDeed deed, String name, String text)
            implements ForSupport {
        @Override
        public AgentTopic agentTopic() {
            return AgentTopic.ADDITIONS;
        }

        @Override
        public boolean urgent() {
            return issue.severity() == Severity.S1;
        }

        @Override
        public ContactActed addressedTo(UUID other, EmailAddress address) {
            return new ContactActed(other, address, issue, deed, name, text);
        }
    }

    /** What a contact does that support wants to hear of. */
    enum ContactDeed {
        /** Added information. */
        ADDED,
        /** Raised the severity. */
        RAISED,
        /** Said that it is not resolved after all. */
        REOPENED
    }

    /**
     * Tells the reporter what an agent told him of his issue.
     *
     * @param name of the reporter
     * @param by the name of the agent
     * @param text what he wrote
     */
    record IssueReplied(UUID id, EmailAddress to, String name, IssueInBrief issue, Reply reply, String by, String text)
            implements Notice {}

    /** How an agent replies. */
    enum Reply {
        /** With an answer. */
        ANSWERED,
        /** With a question, and waits. */
        ASKED,
        /** By saying that it is resolved. */
        RESOLVED
    }

    /** One that brings an address with a secret in it. The secret is made when the notice is delivered, and never kept with it. */
    sealed interface WithLink extends Notice {}

    /**
     * Invites a contact to the portal.
     *
     * @param id also that of the link
     * @param name of the contact
     * @param invitedBy the name of the agent who invites him
     * @param expiresAt until when the link is good
     */
    record Invitation(UUID id, EmailAddress to, String name, String customer, String invitedBy, Instant expiresAt)
            implements WithLink {}

    /**
     * Answers somebody who typed his address because he has forgotten his password; nobody has looked yet whether it is
     * anybody's here.
     *
     * @param id also that of the link
     * @param expiresAt until when the link is good
     */
    record PasswordForgotten(UUID id, EmailAddress to, Instant expiresAt) implements WithLink {}

    /** Tells a contact that his password was set, so that he can object if it was not by him. */
    record PasswordSet(UUID id, EmailAddress to, String name) implements Notice {}

    /**
     * Tells the vendor's support that somebody is to be phoned.
     *
     * @param email in case it cannot be done
     * @param preferredFrom before which the person would rather not be phoned
     * @param preferredTo after which the person would rather not be phoned
     */
    record CallbackArrived(
            UUID id,
            EmailAddress to,
            PromisedCall call,
            String name,
            Optional<String> company,
            Optional<String> email,
            String topic,
            Optional<Instant> preferredFrom,
            Optional<Instant> preferredTo)
            implements ForSupport {
        @Override
        public AgentTopic agentTopic() {
            return AgentTopic.CALLBACKS;
        }

        /** Calls are promised for office hours. */
        @Override
        public boolean urgent() {
            return false;
        }

        @Override
        public CallbackArrived addressedTo(UUID other, EmailAddress address) {
            return new CallbackArrived(other, address, call, name, company, email, topic, preferredFrom, preferredTo);
        }
    }

    /**
     * Tells whoever asked to be phoned what is promised.
     *
     * @param moves how often another time was agreed on; 0 for what was promised first
     */
    record CallbackConfirmed(UUID id, EmailAddress to, PromisedCall call, int moves) implements Notice {}

    /**
     * A promise to phone somebody.
     *
     * @param phone in the form of E.164
     * @param startsAt when the clock starts; later than it was asked for if it is held over
     * @param timeZone of the calendar that it was worked out by
     */
    record PromisedCall(
            String reference,
            String phone,
            Instant askedAt,
            boolean heldOver,
            Instant startsAt,
            Instant callBy,
            ZoneId timeZone) {}

    /**
     * Asks a contact who may approve charges for consent to work on an issue.
     *
     * @param text what is to be done
     * @param minutes that it is thought to take
     * @param amount that it is thought to cost, before VAT
     */
    record ConsentAsked(
            UUID id,
            EmailAddress to,
            String name,
            String agreement,
            String issue,
            String text,
            int minutes,
            Money amount)
            implements Notice {}

    /**
     * Tells a contact who may read statements that a month's was closed.
     *
     * @param total with VAT
     */
    record StatementClosed(
            UUID id,
            EmailAddress to,
            String name,
            AgreementId agreementId,
            String agreement,
            String title,
            YearMonth month,
            Money total)
            implements Notice {}

    /**
     * What one must know to recognise an issue.
     *
     * @param timeZone of the agreement's calendar
     */
    record IssueInBrief(
            String number, String customer, String system, Severity severity, String summary, ZoneId timeZone) {}

    /**
     * An issue as it was reported.
     *
     * @param reporter the name of whoever reported it
     * @param timeZone of the agreement's calendar
     * @param coveredIn the windows in which the agreement covers the severity; empty if it does not at all
     * @param promise of a first answer, if the agreement makes one
     */
    record ReportedIssue(
            String number,
            String customer,
            String reporter,
            String system,
            Severity severity,
            String summary,
            String description,
            Instant reportedAt,
            ZoneId timeZone,
            Set<ServiceWindow> coveredIn,
            Optional<Promise> promise) {}

    /**
     * A first answer by a person.
     *
     * @param startsAt when the clock starts; after the report if the issue is held over
     * @param target as ISO 8601: {@code PT4H}, or {@code P5D} for working days
     */
    record Promise(boolean heldOver, Instant startsAt, Instant dueAt, String target) {}
}
