package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.adapter.web.rest.RateLimit;
import org.aftercare.application.access.AddAgent;
import org.aftercare.application.access.AuthenticateToken;
import org.aftercare.application.access.ChangeAgent;
import org.aftercare.application.access.ChangeAgentPreferences;
import org.aftercare.application.access.IssueToken;
import org.aftercare.application.access.ListAdministrativeActs;
import org.aftercare.application.access.ListAgents;
import org.aftercare.application.access.ListTokens;
import org.aftercare.application.access.LogInAgent;
import org.aftercare.application.access.LogInBrake;
import org.aftercare.application.access.ResetPassword;
import org.aftercare.application.access.RevokeToken;
import org.aftercare.application.access.Roles;
import org.aftercare.application.access.SetAgentPassword;
import org.aftercare.application.access.ShowAgent;
import org.aftercare.application.access.ShowAgentPreferences;
import org.aftercare.application.agreement.AddVersion;
import org.aftercare.application.agreement.AuthoriseContact;
import org.aftercare.application.agreement.DraftAgreement;
import org.aftercare.application.agreement.ListAgreements;
import org.aftercare.application.agreement.ListAuthorisedContacts;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.application.agreement.ReplaceDraft;
import org.aftercare.application.agreement.ShowAgreement;
import org.aftercare.application.agreement.ShowAuthorisedContact;
import org.aftercare.application.agreement.SignVersion;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.amendment.PreviewAmendment;
import org.aftercare.application.amendment.RemoveBankHoliday;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.calendar.ShowBankHolidays;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.clock.Timekeepers;
import org.aftercare.application.customer.AddContact;
import org.aftercare.application.customer.CreateCustomer;
import org.aftercare.application.customer.ListContacts;
import org.aftercare.application.customer.ListCustomers;
import org.aftercare.application.customer.ShowContact;
import org.aftercare.application.customer.ShowCustomer;
import org.aftercare.application.issue.AddAttachment;
import org.aftercare.application.issue.AnswerIssue;
import org.aftercare.application.issue.AssessIssue;
import org.aftercare.application.issue.AssignIssue;
import org.aftercare.application.issue.AttachmentLimits;
import org.aftercare.application.issue.AuditIssues;
import org.aftercare.application.issue.ContactNotices;
import org.aftercare.application.issue.ExcuseBreach;
import org.aftercare.application.issue.IssueActs;
import org.aftercare.application.issue.IssueAnnouncements;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.application.issue.IssueViews;
import org.aftercare.application.issue.LinkIssues;
import org.aftercare.application.issue.ListBreaches;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.issue.PauseIssue;
import org.aftercare.application.issue.PreviewAssessment;
import org.aftercare.application.issue.PreviewRaise;
import org.aftercare.application.issue.RaiseSeverity;
import org.aftercare.application.issue.ReadAttachment;
import org.aftercare.application.issue.ReopenIssue;
import org.aftercare.application.issue.ReplyNotices;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ReportNotices;
import org.aftercare.application.issue.ResolveIssue;
import org.aftercare.application.issue.ResumeIssue;
import org.aftercare.application.issue.SeverityRaises;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.issue.TagIssue;
import org.aftercare.application.issue.TimeLeft;
import org.aftercare.application.issue.UnlinkIssues;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.FailedLogIns;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.TypeDetector;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.application.repeat.ActOnce;

/** Makes the use cases, one method each, out of the ports. */
@Dependent
class UseCaseWiring {

    // ---- what several of them share ----

    @Produces
    @Singleton
    static HolidayBook holidayBook(UnitOfWork unitOfWork, BankHolidayRepository bankHolidays, HolidaySource source) {
        return new HolidayBook(unitOfWork, bankHolidays, source);
    }

    @Produces
    @Singleton
    static Timekeepers timekeepers() {
        return new Timekeepers();
    }

    @Produces
    @Singleton
    static Laws laws(AgreementRepository agreements, HolidayBook book, Timekeepers timekeepers) {
        return new Laws(agreements, book, timekeepers);
    }

    @Produces
    @Singleton
    static Announcements announcements(WebhookEndpoints endpoints, WebhookOutbox outbox, Clock clock) {
        return new Announcements(endpoints, outbox, clock);
    }

    @Produces
    @Singleton
    static IssueAnnouncements issueAnnouncements(Announcements announcements) {
        return new IssueAnnouncements(announcements);
    }

    @Produces
    @Singleton
    static IssueLedger issueLedger(IssueRepository issues, Laws laws, Alarms alarms, IssueAnnouncements announcements) {
        return new IssueLedger(issues, laws, alarms, announcements);
    }

    @Produces
    @Singleton
    static IssueViews issueViews(AgreementRepository agreements, CustomerRepository customers, IssueLedger ledger) {
        return new IssueViews(agreements, customers, ledger);
    }

    @Produces
    @Singleton
    static IssueActs issueActs(UnitOfWork unitOfWork, IssueLedger ledger, IssueViews views, Clock clock) {
        return new IssueActs(unitOfWork, ledger, views, clock);
    }

    @Produces
    @Singleton
    static OpenIssues openIssues(IssueRepository issues, IssueLedger ledger, Laws laws) {
        return new OpenIssues(issues, ledger, laws);
    }

    @Produces
    @Singleton
    static Corrections corrections(
            HolidayBook book, BankHolidayRepository bankHolidays, OpenIssues openIssues, ActTrail trail) {
        return new Corrections(book, bankHolidays, openIssues, trail);
    }

    // ---- access ----

    @Produces
    @Singleton
    static AuthenticateToken authenticateToken(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        return new AuthenticateToken(unitOfWork, access, clock);
    }

    @Produces
    @Singleton
    static LogInBrake logInBrake(UnitOfWork unitOfWork, FailedLogIns failures, Clock clock) {
        return new LogInBrake(unitOfWork, failures, clock);
    }

    @Produces
    @Singleton
    static ResetPassword resetPassword(UnitOfWork unitOfWork, AgentRepository agents, ActTrail trail, Clock clock) {
        return new ResetPassword(unitOfWork, agents, trail, clock);
    }

    @Produces
    @Singleton
    static SetAgentPassword setAgentPassword(
            UnitOfWork unitOfWork, AgentRepository agents, PasswordHashing hashing, ActTrail trail, Clock clock) {
        return new SetAgentPassword(unitOfWork, agents, hashing, trail, clock);
    }

    @Produces
    @Singleton
    static LogInAgent logInAgent(
            UnitOfWork unitOfWork,
            AgentRepository agents,
            AccessRepository access,
            PasswordHashing hashing,
            LogInBrake brake,
            ActTrail trail,
            Clock clock) {
        return new LogInAgent(unitOfWork, agents, access, hashing, brake, trail, clock);
    }

    @Produces
    @Singleton
    static ListAdministrativeActs listAdministrativeActs(UnitOfWork unitOfWork, ActTrail trail) {
        return new ListAdministrativeActs(unitOfWork, trail);
    }

    @Produces
    @Singleton
    static AddAgent addAgent(UnitOfWork unitOfWork, AgentRepository agents, ActTrail trail, Clock clock) {
        return new AddAgent(unitOfWork, agents, trail, clock);
    }

    @Produces
    @Singleton
    static ChangeAgent changeAgent(UnitOfWork unitOfWork, AgentRepository agents, ActTrail trail, Clock clock) {
        return new ChangeAgent(unitOfWork, agents, trail, clock);
    }

    @Produces
    @Singleton
    static ListAgents listAgents(UnitOfWork unitOfWork, AgentRepository agents) {
        return new ListAgents(unitOfWork, agents);
    }

    @Produces
    @Singleton
    static ShowAgentPreferences showAgentPreferences(UnitOfWork unitOfWork, AgentRepository agents) {
        return new ShowAgentPreferences(unitOfWork, agents);
    }

    @Produces
    @Singleton
    static ChangeAgentPreferences changeAgentPreferences(UnitOfWork unitOfWork, AgentRepository agents) {
        return new ChangeAgentPreferences(unitOfWork, agents);
    }

    @Produces
    @Singleton
    static ShowAgent showAgent(UnitOfWork unitOfWork, AgentRepository agents) {
        return new ShowAgent(unitOfWork, agents);
    }

    @Produces
    @Singleton
    static IssueToken issueToken(
            UnitOfWork unitOfWork, AccessRepository access, CustomerRepository customers, ActTrail trail, Clock clock) {
        return new IssueToken(unitOfWork, access, customers, trail, clock);
    }

    @Produces
    @Singleton
    static ListTokens listTokens(UnitOfWork unitOfWork, AccessRepository access) {
        return new ListTokens(unitOfWork, access);
    }

    @Produces
    @Singleton
    static RevokeToken revokeToken(UnitOfWork unitOfWork, AccessRepository access, ActTrail trail, Clock clock) {
        return new RevokeToken(unitOfWork, access, trail, clock);
    }

    // ---- requests sent again ----

    @Produces
    @Singleton
    static ActOnce actOnce(UnitOfWork unitOfWork, KeptAnswers answers, Clock clock) {
        return new ActOnce(unitOfWork, answers, clock);
    }

    @Produces
    @Singleton
    static RateLimit rateLimit(Settings settings) {
        return new RateLimit(settings.rateLimit());
    }

    // ---- bank holidays ----

    @Produces
    @Singleton
    static ShowBankHolidays showBankHolidays(UnitOfWork unitOfWork, HolidayBook book) {
        return new ShowBankHolidays(unitOfWork, book);
    }

    @Produces
    @Singleton
    static AddBankHoliday addBankHoliday(UnitOfWork unitOfWork, Corrections corrections, Clock clock) {
        return new AddBankHoliday(unitOfWork, corrections, clock);
    }

    @Produces
    @Singleton
    static RemoveBankHoliday removeBankHoliday(UnitOfWork unitOfWork, Corrections corrections, Clock clock) {
        return new RemoveBankHoliday(unitOfWork, corrections, clock);
    }

    // ---- clocks ----

    @Produces
    @Singleton
    static PreviewClocks previewClocks(UnitOfWork unitOfWork, HolidayBook book, Timekeepers timekeepers) {
        return new PreviewClocks(unitOfWork, book, timekeepers);
    }

    // ---- customers ----

    @Produces
    @Singleton
    static CreateCustomer createCustomer(
            UnitOfWork unitOfWork, CustomerRepository customers, ActTrail trail, Clock clock) {
        return new CreateCustomer(unitOfWork, customers, trail, clock);
    }

    @Produces
    @Singleton
    static ShowCustomer showCustomer(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ShowCustomer(unitOfWork, customers);
    }

    @Produces
    @Singleton
    static AddContact addContact(UnitOfWork unitOfWork, CustomerRepository customers, ActTrail trail, Clock clock) {
        return new AddContact(unitOfWork, customers, trail, clock);
    }

    @Produces
    @Singleton
    static ShowContact showContact(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ShowContact(unitOfWork, customers);
    }

    // ---- agreements ----

    @Produces
    @Singleton
    static DraftAgreement draftAgreement(
            UnitOfWork unitOfWork,
            CustomerRepository customers,
            AgreementRepository agreements,
            HolidayBook book,
            Clock clock) {
        return new DraftAgreement(unitOfWork, customers, agreements, book, clock);
    }

    @Produces
    @Singleton
    static AddVersion addVersion(UnitOfWork unitOfWork, AgreementRepository agreements, HolidayBook book) {
        return new AddVersion(unitOfWork, agreements, book);
    }

    @Produces
    @Singleton
    static ReplaceDraft replaceDraft(UnitOfWork unitOfWork, AgreementRepository agreements, HolidayBook book) {
        return new ReplaceDraft(unitOfWork, agreements, book);
    }

    @Produces
    @Singleton
    static SignVersion signVersion(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            OpenIssues openIssues,
            Alarms alarms,
            ActTrail trail,
            Clock clock) {
        return new SignVersion(unitOfWork, agreements, book, openIssues, alarms, trail, clock);
    }

    @Produces
    @Singleton
    static PreviewAmendment previewAmendment(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            OpenIssues openIssues,
            Clock clock) {
        return new PreviewAmendment(unitOfWork, agreements, book, openIssues, clock);
    }

    @Produces
    @Singleton
    static ShowAgreement showAgreement(UnitOfWork unitOfWork, AgreementRepository agreements) {
        return new ShowAgreement(unitOfWork, agreements);
    }

    @Produces
    @Singleton
    static ReadVersion readVersion(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            HolidayBook book,
            Settings settings) {
        return new ReadVersion(unitOfWork, agreements, customers, book, settings.vendorName());
    }

    // ---- roles ----

    @Produces
    @Singleton
    static Roles roles(AuthorisedContacts authorised) {
        return new Roles(authorised);
    }

    @Produces
    @Singleton
    static AuthoriseContact authoriseContact(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            AuthorisedContacts authorised,
            ActTrail trail,
            Clock clock) {
        return new AuthoriseContact(unitOfWork, agreements, customers, authorised, trail, clock);
    }

    @Produces
    @Singleton
    static ShowAuthorisedContact showAuthorisedContact(
            UnitOfWork unitOfWork, AgreementRepository agreements, CustomerRepository customers, Roles roles) {
        return new ShowAuthorisedContact(unitOfWork, agreements, customers, roles);
    }

    @Produces
    @Singleton
    static ListCustomers listCustomers(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ListCustomers(unitOfWork, customers);
    }

    @Produces
    @Singleton
    static ListContacts listContacts(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ListContacts(unitOfWork, customers);
    }

    @Produces
    @Singleton
    static ListAgreements listAgreements(UnitOfWork unitOfWork, AgreementRepository agreements, Clock clock) {
        return new ListAgreements(unitOfWork, agreements, clock);
    }

    @Produces
    @Singleton
    static ListAuthorisedContacts listAuthorisedContacts(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            AuthorisedContacts authorised) {
        return new ListAuthorisedContacts(unitOfWork, agreements, customers, authorised);
    }

    @Produces
    @Singleton
    static SeverityRaises severityRaises(IssueLedger ledger, Roles roles) {
        return new SeverityRaises(ledger, roles);
    }

    @Produces
    @Singleton
    static RaiseSeverity raiseSeverity(
            UnitOfWork unitOfWork,
            SeverityRaises raises,
            IssueLedger ledger,
            IssueViews views,
            ContactNotices notices,
            Clock clock) {
        return new RaiseSeverity(unitOfWork, raises, ledger, views, notices, clock);
    }

    @Produces
    @Singleton
    static PreviewRaise previewRaise(UnitOfWork unitOfWork, SeverityRaises raises, IssueLedger ledger, Clock clock) {
        return new PreviewRaise(unitOfWork, raises, ledger, clock);
    }

    // ---- issues ----

    @Produces
    @Singleton
    static ReportIssue reportIssue(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            Roles roles,
            IssueLedger ledger,
            HolidayBook book,
            IssueViews views,
            ReportNotices notices,
            Clock clock) {
        return new ReportIssue(unitOfWork, agreements, customers, roles, ledger, book, views, notices, clock);
    }

    @Produces
    @Singleton
    static AnswerIssue answerIssue(UnitOfWork unitOfWork, IssueActs acts, ReplyNotices notices) {
        return new AnswerIssue(unitOfWork, acts, notices);
    }

    @Produces
    @Singleton
    static AssessIssue assessIssue(IssueActs acts) {
        return new AssessIssue(acts);
    }

    @Produces
    @Singleton
    static PauseIssue pauseIssue(UnitOfWork unitOfWork, IssueActs acts, ReplyNotices notices) {
        return new PauseIssue(unitOfWork, acts, notices);
    }

    @Produces
    @Singleton
    static ResumeIssue resumeIssue(IssueActs acts) {
        return new ResumeIssue(acts);
    }

    @Produces
    @Singleton
    static ResolveIssue resolveIssue(UnitOfWork unitOfWork, IssueActs acts, ReplyNotices notices) {
        return new ResolveIssue(unitOfWork, acts, notices);
    }

    @Produces
    @Singleton
    static ReopenIssue reopenIssue(IssueActs acts) {
        return new ReopenIssue(acts);
    }

    @Produces
    @Singleton
    static PreviewAssessment previewAssessment(UnitOfWork unitOfWork, IssueActs acts, IssueLedger ledger) {
        return new PreviewAssessment(unitOfWork, acts, ledger);
    }

    @Produces
    @Singleton
    static ListBreaches listBreaches(UnitOfWork unitOfWork, BreachRegister register, IssueLedger ledger) {
        return new ListBreaches(unitOfWork, register, ledger);
    }

    @Produces
    @Singleton
    static ExcuseBreach excuseBreach(UnitOfWork unitOfWork, IssueLedger ledger, Clock clock) {
        return new ExcuseBreach(unitOfWork, ledger, clock);
    }

    @Produces
    @Singleton
    static AuditIssues auditIssues(UnitOfWork unitOfWork, AuditTrail trail, IssueLedger ledger, Clock clock) {
        return new AuditIssues(unitOfWork, trail, ledger, clock);
    }

    @Produces
    @Singleton
    static ShowIssue showIssue(UnitOfWork unitOfWork, IssueRepository issues, IssueViews views, Clock clock) {
        return new ShowIssue(unitOfWork, issues, views, clock);
    }

    @Produces
    @Singleton
    static ListIssues listIssues(UnitOfWork unitOfWork, IssueQueue queue, Laws laws, Clock clock) {
        return new ListIssues(unitOfWork, queue, new TimeLeft(queue, laws), clock);
    }

    @Produces
    @Singleton
    static AttachmentLimits attachmentLimits(Settings settings) {
        return settings.attachments();
    }

    @Produces
    @Singleton
    static AddAttachment addAttachment(
            UnitOfWork unitOfWork,
            IssueLedger ledger,
            AttachmentContents contents,
            TypeDetector types,
            AttachmentLimits limits,
            Clock clock) {
        return new AddAttachment(unitOfWork, ledger, contents, types, limits, clock);
    }

    @Produces
    @Singleton
    static ReadAttachment readAttachment(UnitOfWork unitOfWork, IssueRepository issues, AttachmentContents contents) {
        return new ReadAttachment(unitOfWork, issues, contents);
    }

    @Produces
    @Singleton
    static AssignIssue assignIssue(UnitOfWork unitOfWork, AccessRepository access, IssueActs acts) {
        return new AssignIssue(unitOfWork, access, acts);
    }

    @Produces
    @Singleton
    static LinkIssues linkIssues(UnitOfWork unitOfWork, IssueLedger ledger, IssueViews views, Clock clock) {
        return new LinkIssues(unitOfWork, ledger, views, clock);
    }

    @Produces
    @Singleton
    static UnlinkIssues unlinkIssues(UnitOfWork unitOfWork, IssueLedger ledger, IssueViews views, Clock clock) {
        return new UnlinkIssues(unitOfWork, ledger, views, clock);
    }

    @Produces
    @Singleton
    static TagIssue tagIssue(IssueActs acts) {
        return new TagIssue(acts);
    }
}
