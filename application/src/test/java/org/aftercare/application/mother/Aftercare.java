package org.aftercare.application.mother;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.access.AdmitAdministrator;
import org.aftercare.application.access.AuthenticateToken;
import org.aftercare.application.access.LogInContact;
import org.aftercare.application.access.LogOutContact;
import org.aftercare.application.access.RecogniseLogIn;
import org.aftercare.application.agreement.AddVersion;
import org.aftercare.application.agreement.DraftAgreement;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.application.agreement.ReplaceDraft;
import org.aftercare.application.agreement.ShowAgreement;
import org.aftercare.application.agreement.SignVersion;
import org.aftercare.application.calendar.AddBankHoliday;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.calendar.RemoveBankHoliday;
import org.aftercare.application.calendar.ShowBankHolidays;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.clock.Timekeepers;
import org.aftercare.application.customer.AddContact;
import org.aftercare.application.customer.CreateCustomer;
import org.aftercare.application.customer.ShowContact;
import org.aftercare.application.customer.ShowCustomer;
import org.aftercare.application.fake.InMemoryAccessRepository;
import org.aftercare.application.fake.InMemoryAgreementRepository;
import org.aftercare.application.fake.InMemoryBankHolidayRepository;
import org.aftercare.application.fake.InMemoryCustomerRepository;
import org.aftercare.application.fake.InMemoryHolidaySource;
import org.aftercare.application.fake.InMemoryIssueQueue;
import org.aftercare.application.fake.InMemoryIssueRepository;
import org.aftercare.application.fake.InMemoryOutbox;
import org.aftercare.application.fake.InMemoryStore;
import org.aftercare.application.fake.MutableClock;
import org.aftercare.application.fake.PlainPasswordHashing;
import org.aftercare.application.fake.RecordingMailer;
import org.aftercare.application.issue.AnswerIssue;
import org.aftercare.application.issue.IssueViews;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ReportNotices;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.notice.DeliverNotice;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Channel;

/** The whole application on in-memory adapters, with a clock that tests move, and short ways to what most tests begin with. */
public final class Aftercare {
    public static final EmailAddress SUPPORT = new EmailAddress("support@vendor.example");

    public final MutableClock clock;
    public final InMemoryStore store = new InMemoryStore();
    public final InMemoryCustomerRepository customers = new InMemoryCustomerRepository(store);
    public final InMemoryAgreementRepository agreements = new InMemoryAgreementRepository(store);
    public final InMemoryIssueRepository issues = new InMemoryIssueRepository(store);
    public final InMemoryIssueQueue queue = new InMemoryIssueQueue(store);
    public final InMemoryBankHolidayRepository bankHolidays = new InMemoryBankHolidayRepository(store);
    public final InMemoryAccessRepository access = new InMemoryAccessRepository(store);
    public final InMemoryOutbox outbox = new InMemoryOutbox(store);
    public final RecordingMailer mailer = new RecordingMailer();
    public final PlainPasswordHashing hashing = new PlainPasswordHashing();
    public final HolidayBook book = new HolidayBook(bankHolidays, new InMemoryHolidaySource());
    public final Timekeepers timekeepers = new Timekeepers();
    public final IssueViews views = new IssueViews(agreements, customers, book, timekeepers);

    public final ShowBankHolidays showBankHolidays = new ShowBankHolidays(store, book);
    public final AddBankHoliday addBankHoliday;
    public final RemoveBankHoliday removeBankHoliday;
    public final PreviewClocks previewClocks = new PreviewClocks(store, book, timekeepers);
    public final CreateCustomer createCustomer;
    public final ShowCustomer showCustomer = new ShowCustomer(store, customers);
    public final AddContact addContact;
    public final ShowContact showContact = new ShowContact(store, customers);
    public final DraftAgreement draftAgreement;
    public final AddVersion addVersion = new AddVersion(store, agreements, book);
    public final ReplaceDraft replaceDraft = new ReplaceDraft(store, agreements, book);
    public final SignVersion signVersion;
    public final ShowAgreement showAgreement = new ShowAgreement(store, agreements);
    public final ReadVersion readVersion =
            new ReadVersion(store, agreements, customers, book, Optional.of("Larkspur Software"));
    public final ListReportable listReportable;
    public final ReportIssue reportIssue;
    public final AnswerIssue answerIssue;
    public final ShowIssue showIssue;
    public final ListIssues listIssues;
    public final AuthenticateToken authenticateToken;
    public final AdmitAdministrator admitAdministrator;
    public final LogInContact logInContact;
    public final RecogniseLogIn recogniseLogIn;
    public final LogOutContact logOutContact;
    public final DeliverNotice deliverNotice;

    private Aftercare(MutableClock clock) {
        this.clock = clock;
        this.addBankHoliday = new AddBankHoliday(store, book, bankHolidays, clock);
        this.removeBankHoliday = new RemoveBankHoliday(store, book, bankHolidays, clock);
        this.createCustomer = new CreateCustomer(store, customers, clock);
        this.addContact = new AddContact(store, customers, clock);
        this.draftAgreement = new DraftAgreement(store, customers, agreements, book, clock);
        this.signVersion = new SignVersion(store, agreements, clock);
        this.listReportable = new ListReportable(store, agreements, clock);
        this.reportIssue = new ReportIssue(
                store, agreements, customers, issues, book, views, new ReportNotices(outbox, SUPPORT), clock);
        this.answerIssue = new AnswerIssue(store, issues, views, clock);
        this.showIssue = new ShowIssue(store, issues, views, clock);
        this.listIssues = new ListIssues(store, queue, clock);
        this.authenticateToken = new AuthenticateToken(store, access, clock);
        this.admitAdministrator = new AdmitAdministrator(store, access, clock);
        this.logInContact = new LogInContact(store, customers, access, hashing, clock);
        this.recogniseLogIn = new RecogniseLogIn(store, customers, access, clock);
        this.logOutContact = new LogOutContact(store, access, clock);
        this.deliverNotice = new DeliverNotice(store, outbox, mailer, clock);
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
        var expiresAt = clock.instant().plus(Duration.ofDays(1));
        store.execute(() -> {
            access.save(holder.agent());
            access.save(new AccessToken(SecretHash.of(secret), holder.agent().id(), expiresAt, Optional.empty()));
            return Optional.empty();
        });
    }

    public Customer customer(String name) {
        return switch (createCustomer.execute(new CreateCustomer.Command(name))) {
            case CreateCustomer.Outcome.Created(var customer) -> customer;
        };
    }

    public Contact contact(Customer customer, String name, String email) {
        var command = new AddContact.Command(customer.id(), name, new EmailAddress(email));
        return ((AddContact.Outcome.Added) addContact.execute(command)).contact();
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
        var command = new SignVersion.Command(draft.id(), 1, "Sam Signer", Optional.of(new Revision(1)));
        return ((SignVersion.Outcome.Signed) signVersion.execute(command)).agreement();
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
