package org.aftercare.bootstrap.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.issue.IssueAnnouncements;
import org.aftercare.application.mail.TakeInMail;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;

/**
 * The demonstration: on an empty database it tells its story, all or nothing; where it was told before it leaves everything
 * as it is, and where there is anything else it keeps out. Its log-ins are the same everywhere, and known to everybody.
 */
@Singleton
public class Demo {
    static final AgentId AGENT = new AgentId(UUID.fromString("00000000-0000-7000-8000-000000000002"));

    static final String PASSWORD = "aftercare-demo";

    /** Who runs the demonstration, unless it is said otherwise. */
    public static final String VENDOR = "Larkspur Software";

    private static final Logger LOG = System.getLogger(Demo.class.getName());
    private static final Duration TOKEN_LASTS = Duration.ofDays(365);

    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;
    private final AgreementRepository agreements;
    private final AuthorisedContacts authorised;
    private final IssueRepository issues;
    private final DemoStory.ChargeStores charges;
    private final AccessRepository access;
    private final ActTrail trail;
    private final HolidayBook book;
    private final PasswordHashing hashing;
    private final Alarms alarms;
    private final IssueAnnouncements announcements;
    private final TakeInMail takeInMail;
    private final Clock clock;

    @Inject
    Demo(
            UnitOfWork unitOfWork,
            CustomerRepository customers,
            AgreementRepository agreements,
            AuthorisedContacts authorised,
            IssueRepository issues,
            WorkEntries work,
            Consents consents,
            Statements statements,
            AccessRepository access,
            ActTrail trail,
            BankHolidayRepository bankHolidays,
            HolidaySource holidaySource,
            PasswordHashing hashing,
            Alarms alarms,
            IssueAnnouncements announcements,
            TakeInMail takeInMail,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.agreements = agreements;
        this.authorised = authorised;
        this.issues = issues;
        this.charges = new DemoStory.ChargeStores(work, consents, statements);
        this.access = access;
        this.trail = trail;
        this.book = new HolidayBook(unitOfWork, bankHolidays, holidaySource);
        this.hashing = hashing;
        this.alarms = alarms;
        this.announcements = announcements;
        this.takeInMail = takeInMail;
        this.clock = clock;
    }

    /**
     * Sees to it that the demonstration is there.
     *
     * @param dataFolder where its token is kept
     * @return how to get in, for people; empty where it kept out
     */
    public List<String> open(Path dataFolder) {
        if (!isThere() && !tell()) {
            LOG.log(Level.WARNING, "There is no demonstration, since the database has customers already");
            return List.of();
        }
        var token = DemoToken.of(dataFolder);
        admit(token);
        return List.of(
                "Log in:  amelia@harbour-lane.example  (Harbour Lane Bakery: office hours only; also jonas@harbour-lane.example)",
                "         priya@northgate.example       (Northgate Logistics: S1 round the clock; also tom@northgate.example)",
                "         password " + PASSWORD,
                "Token:   " + token,
                "         (demonstration only: set AFTERCARE_DEMO=false, and another data folder, for real work)");
    }

    private boolean isThere() {
        return unitOfWork.execute(() -> access.agent(AGENT).isPresent());
    }

    private boolean tell() {
        // slow on purpose, so before the unit of work
        var passwordHash = hashing.hash(PASSWORD);
        var agent = new Agent(AGENT, "Robin Vale", true);
        return unitOfWork.execute(() -> {
            if (!customers.isEmpty()) {
                return false;
            }
            var story = new DemoStory(
                    clock.instant(),
                    agent,
                    customers,
                    agreements,
                    authorised,
                    issues,
                    charges,
                    book,
                    alarms,
                    announcements,
                    trail);
            story.tell().forEach(contact -> access.savePasswordHash(contact.id(), passwordHash));
            takeInMail.execute(new TakeInMail.Command(DemoMail.fromAPrivateAddress(clock.instant())));
            access.save(agent);
            return true;
        });
    }

    private void admit(String token) {
        var hash = SecretHash.of(token);
        var now = clock.instant();
        var expiresAt = now.plus(TOKEN_LASTS);
        unitOfWork.execute(() -> {
            access.save(access.token(hash)
                    .map(known -> known.until(expiresAt))
                    .orElseGet(() -> AccessToken.issued(
                            hash,
                            new TokenHolder.OfAgent(AGENT),
                            "The demonstration's token",
                            Scope.all(),
                            now,
                            Optional.empty(),
                            expiresAt)));
            return Optional.empty();
        });
    }
}
