package org.aftercare.application.mother;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.access.AddAgent;
import org.aftercare.application.access.AdmitAdministrator;
import org.aftercare.application.access.AskForPassword;
import org.aftercare.application.access.AuthenticateToken;
import org.aftercare.application.access.BeginProviderLogIn;
import org.aftercare.application.access.BeginSecondFactor;
import org.aftercare.application.access.ChangeAgent;
import org.aftercare.application.access.ChangeAgentPreferences;
import org.aftercare.application.access.ChangePassword;
import org.aftercare.application.access.ConfirmLogIn;
import org.aftercare.application.access.ConfirmSecondFactor;
import org.aftercare.application.access.EndLogIns;
import org.aftercare.application.access.EndSecondFactor;
import org.aftercare.application.access.InviteContact;
import org.aftercare.application.access.IssueToken;
import org.aftercare.application.access.ListAdministrativeActs;
import org.aftercare.application.access.ListAgents;
import org.aftercare.application.access.ListLogIns;
import org.aftercare.application.access.ListTokens;
import org.aftercare.application.access.LogInAgent;
import org.aftercare.application.access.LogInBrake;
import org.aftercare.application.access.LogInByProvider;
import org.aftercare.application.access.LogInContact;
import org.aftercare.application.access.LogIns;
import org.aftercare.application.access.LogOutContact;
import org.aftercare.application.access.PasswordCheck;
import org.aftercare.application.access.Passwords;
import org.aftercare.application.access.RecogniseLogIn;
import org.aftercare.application.access.RenewRecoveryCodes;
import org.aftercare.application.access.ResetPassword;
import org.aftercare.application.access.RevokeToken;
import org.aftercare.application.access.Roles;
import org.aftercare.application.access.SetAgentPassword;
import org.aftercare.application.access.SetPassword;
import org.aftercare.application.access.ShowAccountLink;
import org.aftercare.application.access.ShowAgent;
import org.aftercare.application.access.ShowAgentPreferences;
import org.aftercare.application.access.ShowSecondFactor;
import org.aftercare.application.agreement.AddVersion;
import org.aftercare.application.agreement.AuthoriseContact;
import org.aftercare.application.agreement.DraftAgreement;
import org.aftercare.application.agreement.ListAgreements;
import org.aftercare.application.agreement.ListAuthorisedContacts;
import org.aftercare.application.agreement.ListOwnAgreements;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.agreement.PreviewOwnAgreement;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.application.agreement.ReplaceDraft;
import org.aftercare.application.agreement.ShowAgreement;
import org.aftercare.application.agreement.ShowAuthorisedContact;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.application.agreement.SignVersion;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.amendment.MoveOpenIssues;
import org.aftercare.application.amendment.PreviewAmendment;
import org.aftercare.application.amendment.RemoveBankHoliday;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.calendar.ShowBankHolidays;
import org.aftercare.application.callback.CallbackAnnouncements;
import org.aftercare.application.callback.CallbackNotices;
import org.aftercare.application.callback.CallbackOccurrences;
import org.aftercare.application.callback.CallbackPromises;
import org.aftercare.application.callback.CheckStamp;
import org.aftercare.application.callback.CloseCallback;
import org.aftercare.application.callback.ConvertCallback;
import org.aftercare.application.callback.ListCallbacks;
import org.aftercare.application.callback.RecordCallAttempt;
import org.aftercare.application.callback.RequestCallback;
import org.aftercare.application.callback.ShowCallback;
import org.aftercare.application.callback.StampForm;
import org.aftercare.application.charge.AskConsent;
import org.aftercare.application.charge.CancelWork;
import org.aftercare.application.charge.ChargeNotices;
import org.aftercare.application.charge.CloseStatement;
import org.aftercare.application.charge.DecideConsent;
import org.aftercare.application.charge.ListConsents;
import org.aftercare.application.charge.ListStatements;
import org.aftercare.application.charge.ListWaitingConsents;
import org.aftercare.application.charge.ListWork;
import org.aftercare.application.charge.PreviewWork;
import org.aftercare.application.charge.RecordWork;
import org.aftercare.application.charge.ShowAllowances;
import org.aftercare.application.charge.ShowConsents;
import org.aftercare.application.charge.ShowMonth;
import org.aftercare.application.charge.ShowStatement;
import org.aftercare.application.charge.StatementDesk;
import org.aftercare.application.charge.StatementOccurrences;
import org.aftercare.application.charge.WorkBook;
import org.aftercare.application.charge.WorkDesk;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.clock.NextClosure;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.clock.Timekeepers;
import org.aftercare.application.customer.AddContact;
import org.aftercare.application.customer.ChangeProfile;
import org.aftercare.application.customer.CreateCustomer;
import org.aftercare.application.customer.ListContacts;
import org.aftercare.application.customer.ListCustomers;
import org.aftercare.application.customer.ShowContact;
import org.aftercare.application.customer.ShowCustomer;
import org.aftercare.application.customer.ShowPreferences;
import org.aftercare.application.fake.CountedCodes;
import org.aftercare.application.fake.FirstBytes;
import org.aftercare.application.fake.InMemoryAccessRepository;
import org.aftercare.application.fake.InMemoryAccountLinks;
import org.aftercare.application.fake.InMemoryActTrail;
import org.aftercare.application.fake.InMemoryAgentRepository;
import org.aftercare.application.fake.InMemoryAgreementRepository;
import org.aftercare.application.fake.InMemoryAlarms;
import org.aftercare.application.fake.InMemoryAttachmentContents;
import org.aftercare.application.fake.InMemoryAuditTrail;
import org.aftercare.application.fake.InMemoryAuthorisedContacts;
import org.aftercare.application.fake.InMemoryBankHolidayRepository;
import org.aftercare.application.fake.InMemoryBreachRegister;
import org.aftercare.application.fake.InMemoryCallbackRepository;
import org.aftercare.application.fake.InMemoryConsents;
import org.aftercare.application.fake.InMemoryCustomerRepository;
import org.aftercare.application.fake.InMemoryDrafts;
import org.aftercare.application.fake.InMemoryFailedLogIns;
import org.aftercare.application.fake.InMemoryHolidaySource;
import org.aftercare.application.fake.InMemoryIssueQueue;
import org.aftercare.application.fake.InMemoryIssueRepository;
import org.aftercare.application.fake.InMemoryKeptAnswers;
import org.aftercare.application.fake.InMemoryMailbox;
import org.aftercare.application.fake.InMemoryOutbox;
import org.aftercare.application.fake.InMemoryQuarantine;
import org.aftercare.application.fake.InMemorySecondFactors;
import org.aftercare.application.fake.InMemoryStatements;
import org.aftercare.application.fake.InMemoryStore;
import org.aftercare.application.fake.InMemoryTakenMails;
import org.aftercare.application.fake.InMemoryWebhookEndpoints;
import org.aftercare.application.fake.InMemoryWebhookOutbox;
import org.aftercare.application.fake.InMemoryWorkEntries;
import org.aftercare.application.fake.MutableClock;
import org.aftercare.application.fake.PlainFormSeal;
import org.aftercare.application.fake.PlainIdentityProvider;
import org.aftercare.application.fake.PlainMailReader;
import org.aftercare.application.fake.PlainPasswordHashing;
import org.aftercare.application.fake.PlainPhoneNumbers;
import org.aftercare.application.fake.RecordingMailer;
import org.aftercare.application.fake.RecordingWebhookSender;
import org.aftercare.application.issue.AddAttachment;
import org.aftercare.application.issue.AddInformation;
import org.aftercare.application.issue.AnswerIssue;
import org.aftercare.application.issue.AssessIssue;
import org.aftercare.application.issue.AssignIssue;
import org.aftercare.application.issue.AttachmentLimits;
import org.aftercare.application.issue.AuditIssues;
import org.aftercare.application.issue.ConfirmResolution;
import org.aftercare.application.issue.ContactAct;
import org.aftercare.application.issue.ContactNotices;
import org.aftercare.application.issue.DisputeResolution;
import org.aftercare.application.issue.ExcuseBreach;
import org.aftercare.application.issue.IssueAct;
import org.aftercare.application.issue.IssueActs;
import org.aftercare.application.issue.IssueAnnouncements;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.application.issue.IssueOccurrences;
import org.aftercare.application.issue.IssueOutcome;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.issue.IssueViews;
import org.aftercare.application.issue.KeepDraft;
import org.aftercare.application.issue.LinkIssues;
import org.aftercare.application.issue.ListBreaches;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ListResolved;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.issue.PauseIssue;
import org.aftercare.application.issue.PreviewAssessment;
import org.aftercare.application.issue.PreviewRaise;
import org.aftercare.application.issue.RaiseAlarms;
import org.aftercare.application.issue.RaiseSeverity;
import org.aftercare.application.issue.ReadAttachment;
import org.aftercare.application.issue.ReadDraft;
import org.aftercare.application.issue.ReopenIssue;
import org.aftercare.application.issue.ReplyNotices;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ReportNotices;
import org.aftercare.application.issue.ResolveIssue;
import org.aftercare.application.issue.ResumeIssue;
import org.aftercare.application.issue.SeverityRaises;
import org.aftercare.application.issue.ShowHome;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.issue.TagIssue;
import org.aftercare.application.issue.TimeLeft;
import org.aftercare.application.issue.UnlinkIssues;
import org.aftercare.application.mail.CollectMail;
import org.aftercare.application.mail.DiscardMail;
import org.aftercare.application.mail.ListQuarantined;
import org.aftercare.application.mail.MailIntake;
import org.aftercare.application.mail.MailQuarantining;
import org.aftercare.application.mail.MailRules;
import org.aftercare.application.mail.ReadOriginal;
import org.aftercare.application.mail.ReleaseMail;
import org.aftercare.application.mail.ShowQuarantined;
import org.aftercare.application.mail.TakeInMail;
import org.aftercare.application.notice.AgentNotices;
import org.aftercare.application.notice.DeliverNotice;
import org.aftercare.application.notice.ListOutgoing;
import org.aftercare.application.notice.OverruleOutgoing;
import org.aftercare.application.notice.ShowOutgoing;
import org.aftercare.application.port.MailReader;
import org.aftercare.application.repeat.ActOnce;
import org.aftercare.application.report.ReportActivity;
import org.aftercare.application.report.ReportAttainment;
import org.aftercare.application.report.ReportBreaches;
import org.aftercare.application.report.ReportSources;
import org.aftercare.application.report.SimulateTerms;
import org.aftercare.application.webhook.AttemptDelivery;
import org.aftercare.application.webhook.Beginning;
import org.aftercare.application.webhook.CatchUp;
import org.aftercare.application.webhook.ChangeEndpoint;
import org.aftercare.application.webhook.FanOutEvent;
import org.aftercare.application.webhook.ForgetDeliveries;
import org.aftercare.application.webhook.ListDeliveries;
import org.aftercare.application.webhook.ListEndpoints;
import org.aftercare.application.webhook.RegisterEndpoint;
import org.aftercare.application.webhook.RemoveEndpoint;
import org.aftercare.application.webhook.ReplayEvents;
import org.aftercare.application.webhook.RotateSecret;
import org.aftercare.application.webhook.ShowEndpoint;
import org.aftercare.application.webhook.TestEndpoint;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.callback.CallbackRules;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;

/** The whole application on in-memory adapters, with a clock that tests move, and short ways to what most tests begin with. */
public final class Aftercare {
    /** Office hours of London, and four of them for a call. */
    public static final CallbackRules CALLBACK_RULES = new CallbackRules(TermsMother.london(), Target.parse("PT4H"));

    public static final EmailAddress SUPPORT = new EmailAddress("support@vendor.example");

    public static final EmailAddress CALL_ME = new EmailAddress("call-me@vendor.example");

    /** Mails are believed. */
    public static final MailRules MAIL_RULES =
            new MailRules(Set.of(SUPPORT, CALL_ME), Optional.of(CALL_ME), Optional.empty(), Severity.S3);

    public final MutableClock clock;
    public final InMemoryStore store = new InMemoryStore();
    public final InMemoryCustomerRepository customers = new InMemoryCustomerRepository(store);
    public final InMemoryAgreementRepository agreements = new InMemoryAgreementRepository(store);
    public final InMemoryAuthorisedContacts authorised = new InMemoryAuthorisedContacts(store);
    public final Roles roles = new Roles(authorised);
    public final InMemoryIssueRepository issues = new InMemoryIssueRepository(store);
    public final InMemoryIssueQueue queue = new InMemoryIssueQueue(store);
    public final InMemoryBankHolidayRepository bankHolidays = new InMemoryBankHolidayRepository(store);
    public final InMemoryAccessRepository access = new InMemoryAccessRepository(store);
    public final InMemoryAgentRepository agents = new InMemoryAgentRepository(store);
    public final InMemorySecondFactors secondFactors = new InMemorySecondFactors(store);
    public final CountedCodes codes = new CountedCodes();
    public final InMemoryAccountLinks accountLinks = new InMemoryAccountLinks(store);
    public final InMemoryActTrail actTrail = new InMemoryActTrail(store);
    public final InMemoryFailedLogIns failedLogIns = new InMemoryFailedLogIns(store);
    public final InMemoryOutbox outbox = new InMemoryOutbox(store);
    public final RecordingMailer mailer = new RecordingMailer();
    public final PlainPasswordHashing hashing = new PlainPasswordHashing();
    public final HolidayBook book = new HolidayBook(store, bankHolidays, new InMemoryHolidaySource());
    public final Timekeepers timekeepers = new Timekeepers();
    public final InMemoryAlarms alarms = new InMemoryAlarms(store);
    public final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(store);
    public final Laws laws = new Laws(agreements, book, timekeepers);
    public final InMemoryWebhookEndpoints webhookEndpoints = new InMemoryWebhookEndpoints(store);
    public final InMemoryWebhookOutbox webhookOutbox = new InMemoryWebhookOutbox(store);
    public final RecordingWebhookSender webhookSender = new RecordingWebhookSender();
    public final Announcements announcements;
    public final IssueLedger ledger;
    public final IssueViews views;
    public final OpenIssues openIssues;

    public final InMemoryWorkEntries workEntries = new InMemoryWorkEntries(store);
    public final InMemoryConsents consents = new InMemoryConsents(store);
    public final InMemoryStatements statements = new InMemoryStatements(store);
    public final RecordWork recordWork;
    public final PreviewWork previewWork;
    public final CancelWork cancelWork;
    public final ListWork listWork;
    public final AskConsent askConsent;
    public final DecideConsent decideConsent;
    public final ListConsents listConsents = new ListConsents(store, issues, consents);
    public final ShowStatement showStatement;
    public final CloseStatement closeStatement;
    public final StatementOccurrences closings;
    public final ReportAttainment reportAttainment;
    public final ReportBreaches reportBreaches;
    public final ReportActivity reportActivity;
    public final SimulateTerms simulateTerms;
    public final ShowMonth showMonth;
    public final ListWaitingConsents listWaitingConsents;
    public final ShowConsents showConsents;
    public final ListStatements listStatements;
    public final ShowAllowances showAllowances;

    public final ShowBankHolidays showBankHolidays = new ShowBankHolidays(store, book);
    public final AddBankHoliday addBankHoliday;
    public final RemoveBankHoliday removeBankHoliday;
    public final PreviewClocks previewClocks = new PreviewClocks(store, book, timekeepers);
    public final CreateCustomer createCustomer;
    public final ShowCustomer showCustomer = new ShowCustomer(store, customers);
    public final AddContact addContact;
    public final ShowContact showContact = new ShowContact(store, customers);
    public final ListCustomers listCustomers = new ListCustomers(store, customers);
    public final ListContacts listContacts = new ListContacts(store, customers);
    public final ListAgreements listAgreements;
    public final DraftAgreement draftAgreement;
    public final AddVersion addVersion = new AddVersion(store, agreements, book);
    public final ReplaceDraft replaceDraft = new ReplaceDraft(store, agreements, book);
    public final SignVersion signVersion;
    public final ShowAgreement showAgreement = new ShowAgreement(store, agreements);
    public final ReadVersion readVersion =
            new ReadVersion(store, agreements, customers, book, Optional.of("Larkspur Software"));
    public final AuthoriseContact authoriseContact;
    public final ShowAuthorisedContact showAuthorisedContact =
            new ShowAuthorisedContact(store, agreements, customers, roles);
    public final ListAuthorisedContacts listAuthorisedContacts =
            new ListAuthorisedContacts(store, agreements, customers, authorised);
    public final ListReportable listReportable;
    public final ListOwnAgreements listOwnAgreements;
    public final ShowOwnAgreement showOwnAgreement;
    public final PreviewOwnAgreement previewOwnAgreement;
    public final ReportIssue reportIssue;
    public final AnswerIssue answerIssue;
    public final AssessIssue assessIssue;
    public final PreviewAssessment previewAssessment;
    public final RaiseSeverity raiseSeverity;
    public final PreviewRaise previewRaise;
    public final PauseIssue pauseIssue;
    public final ResumeIssue resumeIssue;
    public final ResolveIssue resolveIssue;
    public final ReopenIssue reopenIssue;
    public final AddInformation addInformation;
    public final ConfirmResolution confirmResolution;
    public final DisputeResolution disputeResolution;
    public final RaiseAlarms raiseAlarms;
    public final ListBreaches listBreaches;
    public final ExcuseBreach excuseBreach;
    public final AuditIssues auditIssues;
    public final PreviewAmendment previewAmendment;
    public final MoveOpenIssues moveOpenIssues;
    public final ShowIssue showIssue;
    public final ListIssues listIssues;
    public final KeepDraft keepDraft;
    public final ReadDraft readDraft;
    public final ActOnce actOnce;
    public final ListResolved listResolved;
    public final ShowHome showHome;
    public final NextClosure nextClosure;
    public final InMemoryAttachmentContents contents = new InMemoryAttachmentContents(store);
    public final AttachmentLimits attachmentLimits = new AttachmentLimits(300_000, 3, AttachmentLimits.USUAL_TYPES);
    public final AddAttachment addAttachment;
    public final ReadAttachment readAttachment = new ReadAttachment(store, issues, contents);
    public final AssignIssue assignIssue;
    public final TagIssue tagIssue;
    public final LinkIssues linkIssues;
    public final UnlinkIssues unlinkIssues;
    public final AuthenticateToken authenticateToken;
    public final AddAgent addAgent;
    public final ChangeAgent changeAgent;
    public final ListAgents listAgents;
    public final ShowAgent showAgent;
    public final IssueToken issueToken;
    public final ListTokens listTokens;
    public final RevokeToken revokeToken;
    public final LogInBrake logInBrake;
    public final ResetPassword resetPassword;
    public final SetAgentPassword setAgentPassword;
    public final LogInAgent logInAgent;
    public final PlainIdentityProvider identityProvider = new PlainIdentityProvider();
    public final BeginProviderLogIn beginProviderLogIn = new BeginProviderLogIn(Optional.of(identityProvider));
    public final LogInByProvider logInByProvider;
    public final ListAdministrativeActs listAdministrativeActs = new ListAdministrativeActs(store, actTrail);
    public final AdmitAdministrator admitAdministrator;
    public final LogInContact logInContact;
    public final RecogniseLogIn recogniseLogIn;
    public final LogOutContact logOutContact;
    public final ConfirmLogIn confirmLogIn;
    public final ShowSecondFactor showSecondFactor = new ShowSecondFactor(store, secondFactors);
    public final BeginSecondFactor beginSecondFactor;
    public final ConfirmSecondFactor confirmSecondFactor;
    public final RenewRecoveryCodes renewRecoveryCodes;
    public final EndSecondFactor endSecondFactor;
    public final InviteContact inviteContact;
    public final AskForPassword askForPassword;
    public final ShowAccountLink showAccountLink;
    public final SetPassword setPassword;
    public final ChangePassword changePassword;
    public final ListLogIns listLogIns;
    public final EndLogIns endLogIns;
    public final ShowPreferences showPreferences = new ShowPreferences(store, customers);
    public final ChangeProfile changeProfile = new ChangeProfile(store, customers);
    public final AgentNotices agentNotices;
    public final DeliverNotice deliverNotice;
    public final ShowAgentPreferences showAgentPreferences;
    public final ChangeAgentPreferences changeAgentPreferences;
    public final ListOutgoing listOutgoing;
    public final ShowOutgoing showOutgoing;
    public final OverruleOutgoing overruleOutgoing;
    public final RegisterEndpoint registerEndpoint;
    public final ListEndpoints listEndpoints = new ListEndpoints(store, webhookEndpoints);
    public final ShowEndpoint showEndpoint = new ShowEndpoint(store, webhookEndpoints);
    public final ChangeEndpoint changeEndpoint;
    public final RemoveEndpoint removeEndpoint;
    public final RotateSecret rotateSecret;
    public final ListDeliveries listDeliveries = new ListDeliveries(store, webhookEndpoints, webhookOutbox);
    public final ReplayEvents replayEvents;
    public final TestEndpoint testEndpoint;
    public final FanOutEvent fanOutEvent;
    public final IssueOccurrences occurrences;
    public final CatchUp catchUp;
    public final AttemptDelivery attemptDelivery;
    public final ForgetDeliveries forgetDeliveries;
    public final InMemoryCallbackRepository callbacks = new InMemoryCallbackRepository(store);
    public final StampForm stampForm;
    public final CheckStamp checkStamp;
    public final RequestCallback requestCallback;
    public final ListCallbacks listCallbacks = new ListCallbacks(store, callbacks);
    public final ShowCallback showCallback = new ShowCallback(store, callbacks);
    public final RecordCallAttempt recordCallAttempt;
    public final CloseCallback closeCallback;
    public final ConvertCallback convertCallback;
    public final InMemoryTakenMails takenMails = new InMemoryTakenMails(store);
    public final InMemoryQuarantine quarantine = new InMemoryQuarantine(store);
    public final InMemoryMailbox mailbox = new InMemoryMailbox();
    public final ListQuarantined listQuarantined = new ListQuarantined(store, quarantine);
    public final ShowQuarantined showQuarantined = new ShowQuarantined(store, quarantine);
    public final ReadOriginal readOriginal = new ReadOriginal(store, quarantine);
    public final DiscardMail discardMail;
    public final ReleaseMail releaseMail;

    private Aftercare(MutableClock clock) {
        this.clock = clock;
        this.announcements = new Announcements(webhookEndpoints, webhookOutbox, clock);
        this.ledger = new IssueLedger(issues, laws, alarms, new IssueAnnouncements(announcements));
        this.views = new IssueViews(agreements, customers, ledger);
        this.openIssues = new OpenIssues(issues, ledger, laws);
        this.listBreaches = new ListBreaches(store, new InMemoryBreachRegister(store), ledger);
        var corrections = new Corrections(book, bankHolidays, openIssues, actTrail);
        this.authoriseContact = new AuthoriseContact(store, agreements, customers, authorised, actTrail, clock);
        this.addBankHoliday = new AddBankHoliday(store, corrections, clock);
        this.removeBankHoliday = new RemoveBankHoliday(store, corrections, clock);
        this.createCustomer = new CreateCustomer(store, customers, actTrail, clock);
        this.addContact = new AddContact(store, customers, actTrail, clock);
        this.draftAgreement = new DraftAgreement(store, customers, agreements, book, clock);
        this.signVersion = new SignVersion(store, agreements, book, openIssues, alarms, actTrail, clock);
        this.listReportable = new ListReportable(store, agreements, authorised, clock);
        this.listOwnAgreements = new ListOwnAgreements(store, agreements, clock);
        this.showOwnAgreement = new ShowOwnAgreement(store, agreements, book, laws, clock);
        this.previewOwnAgreement = new PreviewOwnAgreement(store, agreements, previewClocks);
        this.reportIssue = new ReportIssue(
                store,
                agreements,
                customers,
                roles,
                ledger,
                book,
                views,
                new ReportNotices(outbox, customers, SUPPORT),
                clock);
        var acts = new IssueActs(store, ledger, views, clock);
        var replyNotices = new ReplyNotices(outbox, customers);
        this.answerIssue = new AnswerIssue(store, acts, replyNotices);
        this.assessIssue = new AssessIssue(acts);
        this.previewAssessment = new PreviewAssessment(store, acts, ledger);
        var raises = new SeverityRaises(ledger, roles);
        var contactNotices = new ContactNotices(outbox, SUPPORT);
        this.raiseSeverity = new RaiseSeverity(store, raises, ledger, views, contactNotices, clock);
        this.previewRaise = new PreviewRaise(store, raises, ledger, clock);
        this.pauseIssue = new PauseIssue(store, acts, replyNotices);
        this.resumeIssue = new ResumeIssue(acts);
        this.resolveIssue = new ResolveIssue(store, acts, replyNotices);
        this.reopenIssue = new ReopenIssue(acts);
        this.addInformation = new AddInformation(store, acts, contactNotices);
        this.confirmResolution = new ConfirmResolution(acts);
        this.disputeResolution = new DisputeResolution(store, acts, contactNotices);
        this.raiseAlarms = new RaiseAlarms(store, ledger, customers, outbox, SUPPORT, clock);
        this.excuseBreach = new ExcuseBreach(store, ledger, clock);
        this.auditIssues = new AuditIssues(store, auditTrail, ledger, clock);
        this.previewAmendment = new PreviewAmendment(store, agreements, book, openIssues, clock);
        this.moveOpenIssues = new MoveOpenIssues(store, agreements, book, openIssues, clock);
        this.showIssue = new ShowIssue(store, issues, views, clock);
        this.listIssues = new ListIssues(store, queue, new TimeLeft(queue, laws), clock);
        var drafts = new InMemoryDrafts(store);
        this.keepDraft = new KeepDraft(store, drafts, clock);
        this.readDraft = new ReadDraft(store, drafts, clock);
        this.actOnce = new ActOnce(store, new InMemoryKeptAnswers(store), clock);
        this.listResolved = new ListResolved(store, queue, clock);
        this.showHome = new ShowHome(store, queue, issues, views, clock);
        this.nextClosure = new NextClosure(store, agreements, book, timekeepers, clock);
        this.addAttachment = new AddAttachment(store, ledger, contents, new FirstBytes(), attachmentLimits, clock);
        this.assignIssue = new AssignIssue(store, access, acts);
        this.tagIssue = new TagIssue(acts);
        this.linkIssues = new LinkIssues(store, ledger, views, clock);
        this.unlinkIssues = new UnlinkIssues(store, ledger, views, clock);
        var workBook = new WorkBook(agreements, workEntries, laws);
        var workDesk = new WorkDesk(store, issues, workEntries, consents, statements, workBook, clock);
        var chargeNotices = new ChargeNotices(outbox, customers, roles);
        var statementDesk = new StatementDesk(statements, workBook, customers, roles);
        this.recordWork = new RecordWork(workDesk);
        this.previewWork = new PreviewWork(workDesk);
        this.cancelWork = new CancelWork(store, issues, workEntries, clock);
        this.listWork = new ListWork(store, issues, workEntries, workBook, clock);
        this.askConsent = new AskConsent(store, issues, consents, workBook, chargeNotices, clock);
        this.decideConsent = new DecideConsent(store, consents, roles, clock);
        this.showStatement = new ShowStatement(store, statementDesk, clock);
        this.closeStatement = new CloseStatement(store, statementDesk, statements, chargeNotices, announcements, clock);
        this.showMonth = new ShowMonth(store, statementDesk, workEntries, workBook, clock);
        var reportSources = new ReportSources(agreements, queue, issues, laws);
        this.reportAttainment = new ReportAttainment(store, reportSources, clock);
        this.reportBreaches = new ReportBreaches(store, reportSources, clock);
        this.reportActivity = new ReportActivity(store, reportSources, workBook, roles, clock);
        this.simulateTerms = new SimulateTerms(store, reportSources, workBook, book, laws, clock);
        this.listWaitingConsents = new ListWaitingConsents(store, consents, roles);
        this.showConsents = new ShowConsents(store, issues, consents, roles);
        this.listStatements = new ListStatements(store, statementDesk, statements, clock);
        this.showAllowances = new ShowAllowances(store, agreements, statementDesk, workBook, clock);
        this.authenticateToken = new AuthenticateToken(store, access, clock);
        this.addAgent = new AddAgent(store, agents, actTrail, clock);
        this.changeAgent = new ChangeAgent(store, agents, actTrail, clock);
        this.listAgents = new ListAgents(store, agents);
        this.listAgreements = new ListAgreements(store, agreements, clock);
        this.showAgent = new ShowAgent(store, agents);
        this.issueToken = new IssueToken(store, access, customers, actTrail, clock);
        this.listTokens = new ListTokens(store, access);
        this.revokeToken = new RevokeToken(store, access, actTrail, clock);
        this.logInBrake = new LogInBrake(store, failedLogIns, clock);
        this.resetPassword = new ResetPassword(store, agents, actTrail, clock);
        this.setAgentPassword = new SetAgentPassword(store, agents, hashing, actTrail, clock);
        this.logInAgent = new LogInAgent(store, agents, access, hashing, logInBrake, actTrail, clock);
        this.logInByProvider =
                new LogInByProvider(Optional.of(identityProvider), store, agents, access, actTrail, clock);
        this.admitAdministrator = new AdmitAdministrator(store, access, clock);
        var logIns = new LogIns(access, secondFactors);
        this.logInContact = new LogInContact(store, customers, access, logIns, hashing, clock);
        this.confirmLogIn = new ConfirmLogIn(store, secondFactors, customers, logIns, codes, clock);
        var check = new PasswordCheck(store, access, hashing);
        this.beginSecondFactor = new BeginSecondFactor(store, secondFactors, check, codes);
        this.confirmSecondFactor = new ConfirmSecondFactor(store, secondFactors, access, codes, clock);
        this.renewRecoveryCodes = new RenewRecoveryCodes(store, secondFactors, check);
        this.endSecondFactor = new EndSecondFactor(store, secondFactors, check);
        this.recogniseLogIn = new RecogniseLogIn(store, customers, access, clock);
        this.logOutContact = new LogOutContact(store, access, clock);
        this.inviteContact = new InviteContact(store, customers, accountLinks, outbox, clock);
        this.askForPassword = new AskForPassword(store, outbox, clock);
        this.showAccountLink = new ShowAccountLink(store, accountLinks, customers, clock);
        var passwords = new Passwords(access, accountLinks, outbox);
        this.setPassword = new SetPassword(store, accountLinks, customers, passwords, logIns, hashing, clock);
        this.changePassword = new ChangePassword(store, access, passwords, hashing, clock);
        this.listLogIns = new ListLogIns(store, access, clock);
        this.endLogIns = new EndLogIns(store, access, clock);
        this.agentNotices = new AgentNotices(outbox, agents, SUPPORT, CALLBACK_RULES, book, laws);
        this.deliverNotice = new DeliverNotice(store, outbox, mailer, accountLinks, customers, agentNotices, clock);
        this.showAgentPreferences = new ShowAgentPreferences(store, agents);
        this.changeAgentPreferences = new ChangeAgentPreferences(store, agents);
        this.listOutgoing = new ListOutgoing(store, outbox);
        this.showOutgoing = new ShowOutgoing(store, outbox);
        this.overruleOutgoing = new OverruleOutgoing(store, outbox, actTrail, clock);
        var beginning = new Beginning(webhookOutbox, announcements);
        this.registerEndpoint =
                new RegisterEndpoint(store, webhookEndpoints, webhookSender, beginning, actTrail, clock);
        this.changeEndpoint = new ChangeEndpoint(store, webhookEndpoints, webhookSender, beginning, actTrail, clock);
        this.removeEndpoint = new RemoveEndpoint(store, webhookEndpoints, actTrail, clock);
        this.rotateSecret = new RotateSecret(store, webhookEndpoints, actTrail, clock, clock);
        this.replayEvents = new ReplayEvents(store, webhookEndpoints, webhookOutbox, clock);
        this.testEndpoint = new TestEndpoint(store, webhookEndpoints, webhookOutbox, clock);
        this.fanOutEvent = new FanOutEvent(store, webhookEndpoints, webhookOutbox, clock);
        this.occurrences = new IssueOccurrences(queue, ledger, views);
        this.closings = new StatementOccurrences(statements, statementDesk);
        this.catchUp = new CatchUp(
                store,
                webhookEndpoints,
                webhookOutbox,
                occurrences,
                new CallbackOccurrences(callbacks),
                closings,
                clock);
        this.attemptDelivery = new AttemptDelivery(
                store,
                webhookEndpoints,
                webhookOutbox,
                webhookSender,
                occurrences,
                new CallbackOccurrences(callbacks),
                closings,
                event -> event.type().word() + " " + event.at(),
                clock,
                () -> 0.5);
        this.forgetDeliveries = new ForgetDeliveries(store, webhookOutbox, clock);
        var seal = new PlainFormSeal();
        this.stampForm = new StampForm(store, seal, clock);
        this.checkStamp = new CheckStamp(store, seal, clock);
        var callbackAnnouncements = new CallbackAnnouncements(announcements);
        var callbackNotices = new CallbackNotices(outbox, SUPPORT);
        this.requestCallback = new RequestCallback(
                store,
                callbacks,
                new PlainPhoneNumbers(),
                new CallbackPromises(CALLBACK_RULES, agreements, book, laws),
                callbackNotices,
                callbackAnnouncements,
                clock);
        this.recordCallAttempt = new RecordCallAttempt(store, callbacks, callbackNotices, callbackAnnouncements, clock);
        this.closeCallback = new CloseCallback(store, callbacks, callbackAnnouncements, clock);
        this.convertCallback = new ConvertCallback(store, callbacks, reportIssue, callbackAnnouncements, clock);
        this.discardMail = new DiscardMail(store, quarantine, clock);
        this.releaseMail = new ReleaseMail(
                store, quarantine, new PlainMailReader(), customers, intake(MAIL_RULES), MAIL_RULES, clock);
    }

    private MailIntake intake(MailRules rules) {
        return new MailIntake(
                agreements,
                roles,
                takenMails,
                new PlainPhoneNumbers(),
                reportIssue,
                addInformation,
                addAttachment,
                requestCallback,
                rules);
    }

    /** Takes mails in, read in whatever way and by whatever rules. */
    public TakeInMail takeInMail(MailReader reader, MailRules rules) {
        return new TakeInMail(
                store, reader, takenMails, customers, intake(rules), new MailQuarantining(quarantine), rules, clock);
    }

    /** Empties the mailbox of what is read in whatever way, by whatever rules. */
    public CollectMail collectMail(MailReader reader, MailRules rules) {
        return new CollectMail(
                store, mailbox, takeInMail(reader, rules), takenMails, new MailQuarantining(quarantine), clock);
    }

    /** A fresh Aftercare, in which nothing is stored yet. */
    public static Aftercare at(String instant) {
        return new Aftercare(MutableClock.at(instant));
    }

    public Caller.OfVendor administrator() {
        return new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 1)), "Ada Admin", true));
    }

    public Caller.OfVendor agent() {
        return new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 2)), "Alex Agent", false));
    }

    /** Stores a token that is good for a day from now, and its agent. */
    public void token(String secret, Caller.OfVendor holder) {
        token(secret, holder, Scope.all());
    }

    /** Stores a token that is good for a day from now, opens what is said, and its agent. */
    public void token(String secret, Caller.OfVendor holder, Set<Scope> scopes) {
        store.execute(() -> {
            access.save(holder.agent());
            access.save(token(secret, new TokenHolder.OfAgent(holder.agent().id()), scopes));
            return Optional.empty();
        });
    }

    /** Stores a token of a contact that is good for a day from now, and opens all that a contact's can. */
    public void token(String secret, Contact holder) {
        store.execute(() -> {
            access.save(token(secret, new TokenHolder.OfContact(holder.id()), Scope.OF_CONTACTS));
            return Optional.empty();
        });
    }

    private AccessToken token(String secret, TokenHolder holder, Set<Scope> scopes) {
        var now = clock.instant();
        return AccessToken.issued(
                SecretHash.of(secret),
                holder,
                "For a test",
                scopes,
                now,
                Optional.empty(),
                now.plus(Duration.ofDays(1)));
    }

    /** Works off what programs are to be told by now, as far as it can be. */
    public void tellPrograms() {
        for (var event = webhookOutbox.takeAnnounced(); event.isPresent(); event = webhookOutbox.takeAnnounced()) {
            fanOutEvent.execute(new FanOutEvent.Command(event.get()));
        }
        for (var one = webhookOutbox.takeCatchingUp(); one.isPresent(); one = webhookOutbox.takeCatchingUp()) {
            catchUp.execute(new CatchUp.Command(
                    one.get().endpoint(), one.get().from(), one.get().replay()));
        }
        webhookOutbox
                .due(clock.instant())
                .forEach(delivery -> attemptDelivery.execute(new AttemptDelivery.Command(delivery.id())));
    }

    public Customer customer(String name) {
        return switch (createCustomer.execute(new CreateCustomer.Command(agent(), name))) {
            case CreateCustomer.Outcome.Created(var customer) -> customer;
        };
    }

    public Contact contact(Customer customer, String name, String email) {
        var command = new AddContact.Command(agent(), customer.id(), name, new EmailAddress(email));
        return ((AddContact.Outcome.Added) addContact.execute(command)).contact();
    }

    /** Says what the contact may do under the agreement. */
    public void authorise(Agreement agreement, Contact contact, ContactRole... roles) {
        authoriseContact.execute(new AuthoriseContact.Command(agent(), agreement.id(), contact.id(), Set.of(roles)));
    }

    public void password(Contact contact, String password) {
        store.execute(() -> {
            access.savePasswordHash(contact.id(), hashing.hash(password));
            return Optional.empty();
        });
    }

    /** An agreement over the systems Shop and Website, whose version 1 is a draft. */
    public Agreement draft(Customer customer, Terms terms) {
        var command = new DraftAgreement.Command(customer.id(), "Support", List.of("Shop", "Website"), terms);
        return ((DraftAgreement.Outcome.Drafted) draftAgreement.execute(command)).agreement();
    }

    /** An agreement over the systems Shop and Website, whose version 1 is signed. */
    public Agreement signed(Customer customer, Terms terms) {
        var draft = draft(customer, terms);
        return sign(draft, 1, false);
    }

    /** With a version signed, whatever its revision. */
    public Agreement sign(Agreement agreement, int version, boolean applyToOpenIssues) {
        var command = new SignVersion.Command(
                agent(), Channel.API, agreement.id(), version, "Sam Signer", applyToOpenIssues, Optional.empty());
        return ((SignVersion.Outcome.Signed) signVersion.execute(command)).agreement();
    }

    /** With a further version that is a draft. */
    public Agreement amended(Agreement agreement, Terms terms) {
        var command = new AddVersion.Command(agreement.id(), terms, Optional.empty());
        return ((AddVersion.Outcome.Added) addVersion.execute(command)).agreement();
    }

    /** Moves the clock on and has every alarm go off at its instant on the way. */
    public void wait(String until) {
        var end = Instant.parse(until);
        for (var due = alarms.takeDue(end); due.isPresent(); due = alarms.takeDue(end)) {
            if (due.get().at().isAfter(clock.instant())) {
                clock.set(due.get().at());
            }
            goOff(due.get());
        }
        clock.set(end);
    }

    /** Moves the clock on while nothing runs that could notice. */
    public void sleep(String until) {
        clock.set(Instant.parse(until));
    }

    /** Has one alarm go off now. */
    public void goOff(InMemoryAlarms.Alarm alarm) {
        switch (alarm) {
            case InMemoryAlarms.Alarm.Look(var issue, var at) -> raiseAlarms.execute(new RaiseAlarms.Command(issue));
            case InMemoryAlarms.Alarm.Move(var agreement, var version, var at) ->
                moveOpenIssues.execute(new MoveOpenIssues.Command(agreement, version));
        }
    }

    /** Something that the agent does now, by the API. */
    public IssueAct act(IssueNumber issue) {
        return new IssueAct(agent(), Channel.API, issue, Optional.empty(), Optional.empty());
    }

    /** What the customer's contact reports about the system Shop in the portal now. */
    public IssueView reported(Contact reporter, Agreement agreement, Severity severity) {
        return ((ReportIssue.Outcome.Reported) reportIssue.execute(report(reporter, agreement, severity))).view();
    }

    /** A public answer that the agent gives now. */
    public IssueView answered(IssueNumber issue) {
        return recorded(answerIssue.execute(new AnswerIssue.Command(act(issue), "We look at it.", true)));
    }

    public IssueView assessed(IssueNumber issue, Severity severity) {
        return recorded(assessIssue.execute(new AssessIssue.Command(act(issue), severity, "As found on the phone.")));
    }

    public IssueView paused(IssueNumber issue) {
        return recorded(pauseIssue.execute(new PauseIssue.Command(act(issue), "Which browser do you use?")));
    }

    public IssueView resumed(IssueNumber issue) {
        return recorded(resumeIssue.execute(new ResumeIssue.Command(act(issue), Optional.of("Carla told us."))));
    }

    public IssueView resolved(IssueNumber issue) {
        return recorded(resolveIssue.execute(new ResolveIssue.Command(act(issue), "The index is back.")));
    }

    public IssueView reopened(IssueNumber issue) {
        return recorded(reopenIssue.execute(new ReopenIssue.Command(act(issue), "It is slow again.")));
    }

    private static IssueView recorded(IssueOutcome outcome) {
        return ((IssueOutcome.Recorded) outcome).view();
    }

    /** Something that a contact does now, in the portal. */
    public ContactAct act(Contact contact, IssueNumber issue) {
        return new ContactAct(new Caller.OfCustomer(contact), Channel.PORTAL, issue);
    }

    /** An issue as an agent sees it now. */
    public IssueView shown(IssueNumber issue) {
        return ((ShowIssue.Outcome.Shown) showIssue.execute(new ShowIssue.Command(agent(), issue))).view();
    }

    /** A report about the system Shop, made in the portal now. */
    public ReportIssue.Command report(Contact reporter, Agreement agreement, Severity severity) {
        return new ReportIssue.Command(
                new Caller.OfCustomer(reporter),
                Channel.PORTAL,
                agreement.id(),
                "Shop",
                severity,
                "Orders page takes forty seconds to open",
                "Since this morning.\nNothing has changed at our end.",
                Optional.empty(),
                Optional.empty());
    }
}
