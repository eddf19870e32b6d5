package org.aftercare.bootstrap.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.application.access.Roles;
import org.aftercare.application.agreement.AuthoriseContact;
import org.aftercare.application.agreement.DraftAgreement;
import org.aftercare.application.agreement.SignVersion;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.charge.AskConsent;
import org.aftercare.application.charge.ChargeNotices;
import org.aftercare.application.charge.DecideConsent;
import org.aftercare.application.charge.RecordWork;
import org.aftercare.application.charge.WorkBook;
import org.aftercare.application.charge.WorkDesk;
import org.aftercare.application.charge.WorkDraft;
import org.aftercare.application.charge.WorkOutcome;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.clock.Timekeepers;
import org.aftercare.application.customer.AddContact;
import org.aftercare.application.customer.CreateCustomer;
import org.aftercare.application.issue.AnswerIssue;
import org.aftercare.application.issue.ExcuseBreach;
import org.aftercare.application.issue.IssueAct;
import org.aftercare.application.issue.IssueActs;
import org.aftercare.application.issue.IssueAnnouncements;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.application.issue.IssueOutcome;
import org.aftercare.application.issue.IssueViews;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.issue.PauseIssue;
import org.aftercare.application.issue.RaiseAlarms;
import org.aftercare.application.issue.ReplyNotices;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ReportNotices;
import org.aftercare.application.issue.ResolveIssue;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.MailState;

/**
 * Tells what happened before the demonstration begins: two customers signed, and reported issues that now stand in every way
 * an issue can stand. All of it goes through the use cases, at the instants at which it would have happened.
 *
 * <p>Something is held over whenever one looks, since the day's office hours and the night shift's never meet: whoever is
 * closed now, and for longest, has just had a report. Nobody is told of any of this by mail: it is past.
 */
final class DemoStory {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int EARLIER_DAYS = 60;
    private static final Set<ContactRole> EVERYTHING = Set.of(ContactRole.values());
    private static final EmailAddress NOBODY = new EmailAddress("nobody@aftercare.example");

    private final Instant now;
    private final Agent agent;
    private final StoryClock clock = new StoryClock();
    private final CreateCustomer createCustomer;
    private final AddContact addContact;
    private final DraftAgreement draftAgreement;
    private final SignVersion signVersion;
    private final PreviewClocks previewClocks;
    private final AuthoriseContact authoriseContact;
    private final ReportIssue reportIssue;
    private final AnswerIssue answerIssue;
    private final PauseIssue pauseIssue;
    private final ResolveIssue resolveIssue;
    private final ExcuseBreach excuseBreach;
    private final RaiseAlarms raiseAlarms;
    private final AskConsent askConsent;
    private final DecideConsent decideConsent;
    private final RecordWork recordWork;
    private final Alarms alarms;
    /** What was asked for last. */
    private Optional<ConsentId> asked = Optional.empty();
    /** Those of the issue that is being told of, as they would go off. */
    private final PriorityQueue<Instant> toCome = new PriorityQueue<>();

    /**
     * A story that ends now.
     *
     * @param agent who answers
     */
    DemoStory(
            Instant now,
            Agent agent,
            CustomerRepository customers,
            AgreementRepository agreements,
            AuthorisedContacts authorised,
            IssueRepository issues,
            ChargeStores charges,
            HolidayBook book,
            Alarms alarms,
            IssueAnnouncements announcements,
            ActTrail trail) {
        this.now = now;
        this.agent = agent;
        var part = new Part();
        var timekeepers = new Timekeepers();
        var laws = new Laws(agreements, book, timekeepers);
        var ledger = new IssueLedger(issues, laws, new ToldAlarms(), announcements);
        var views = new IssueViews(agreements, customers, ledger);
        var acts = new IssueActs(part, ledger, views, clock);
        var notices = new ReportNotices(new Silence(), customers, NOBODY);
        this.createCustomer = new CreateCustomer(part, customers, trail, clock);
        this.addContact = new AddContact(part, customers, trail, clock);
        this.draftAgreement = new DraftAgreement(part, customers, agreements, book, clock);
        this.signVersion =
                new SignVersion(part, agreements, book, new OpenIssues(issues, ledger, laws), alarms, trail, clock);
        this.previewClocks = new PreviewClocks(part, book, timekeepers);
        this.reportIssue = new ReportIssue(
                part, agreements, customers, new Roles(authorised), ledger, book, views, notices, clock);
        this.authoriseContact = new AuthoriseContact(part, agreements, customers, authorised, trail, clock);
        var replyNotices = new ReplyNotices(new Silence(), customers);
        this.answerIssue = new AnswerIssue(part, acts, replyNotices);
        this.pauseIssue = new PauseIssue(part, acts, replyNotices);
        this.resolveIssue = new ResolveIssue(part, acts, replyNotices);
        this.excuseBreach = new ExcuseBreach(part, ledger, clock);
        this.raiseAlarms = new RaiseAlarms(part, ledger, customers, new Silence(), NOBODY, clock);
        this.alarms = alarms;
        var workBook = new WorkBook(agreements, charges.work(), laws);
        var roles = new Roles(authorised);
        this.askConsent = new AskConsent(
                part, issues, charges.consents(), workBook, new ChargeNotices(new Silence(), customers, roles), clock);
        this.decideConsent = new DecideConsent(part, charges.consents(), roles, clock);
        this.recordWork = new RecordWork(
                new WorkDesk(part, issues, charges.work(), charges.consents(), charges.statements(), workBook, clock));
    }

    /** Where work, and what was agreed of it, is kept. */
    record ChargeStores(WorkEntries work, Consents consents, Statements statements) {}

    private record Cast(Contact amelia, Contact jonas, Contact priya, Contact tom) {}

    private record Report(
            Contact reporter,
            Agreement agreement,
            String system,
            SlaClock clock,
            String summary,
            String description,
            List<Deed> deeds) {}

    /** Something that was done to an issue. */
    private record Deed(Instant at, Consumer<IssueNumber> doing) {}

    private Deed answer(Instant at, String text) {
        return new Deed(at, issue -> done(answerIssue.execute(new AnswerIssue.Command(act(issue), text, true))));
    }

    private Deed pause(Instant at, String reason) {
        return new Deed(at, issue -> done(pauseIssue.execute(new PauseIssue.Command(act(issue), reason))));
    }

    private Deed resolve(Instant at, String text) {
        return new Deed(at, issue -> done(resolveIssue.execute(new ResolveIssue.Command(act(issue), text))));
    }

    /** Excuses the breach that was recorded third, after two warnings. */
    private Deed excuse(Instant at, String reason) {
        return new Deed(at, issue -> {
            var command =
                    new ExcuseBreach.Command(new Caller.OfVendor(agent), Channel.API, new BreachId(issue, 3), reason);
            switch (excuseBreach.execute(command)) {
                case ExcuseBreach.Outcome.Excused excused -> {
                    return;
                }
                case ExcuseBreach.Outcome.Unknown refused -> throw unexpected(refused);
            }
        });
    }

    /** Records work that has just ended. */
    private Deed work(Instant at, Duration length, SupportLevel level, String activity) {
        return new Deed(at, issue -> {
            var draft = new WorkDraft(
                    new Caller.OfVendor(agent),
                    issue,
                    at.minus(length),
                    at,
                    Optional.empty(),
                    level,
                    activity,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            if (!(recordWork.execute(new RecordWork.Command(draft)) instanceof WorkOutcome.Done)) {
                throw new IllegalStateException("the demonstration's own work was refused: " + draft);
            }
        });
    }

    private Deed estimate(Instant at, String text, int minutes, String amount) {
        return new Deed(at, issue -> {
            var command =
                    new AskConsent.Command(new Caller.OfVendor(agent), issue, text, minutes, new BigDecimal(amount));
            switch (askConsent.execute(command)) {
                case AskConsent.Outcome.Asked(var consent) -> asked = Optional.of(consent.id());
                case AskConsent.Outcome.Unknown refused -> throw unexpected(refused);
                case AskConsent.Outcome.Refused refused -> throw unexpected(refused);
            }
        });
    }

    /** Approves what was asked for last. */
    private Deed approve(Instant at, Contact contact) {
        return new Deed(at, issue -> {
            var command = new DecideConsent.Command(
                    new Caller.OfCustomer(contact),
                    issue,
                    asked.orElseThrow(),
                    new DecideConsent.Answer.Approve(Optional.empty()));
            if (!(decideConsent.execute(command) instanceof DecideConsent.Outcome.Decided)) {
                throw new IllegalStateException("the demonstration's own consent was refused on " + issue);
            }
        });
    }

    private IssueAct act(IssueNumber issue) {
        return new IssueAct(new Caller.OfVendor(agent), Channel.API, issue, Optional.empty(), Optional.empty());
    }

    private static void done(IssueOutcome outcome) {
        switch (outcome) {
            case IssueOutcome.Recorded recorded -> {
                return;
            }
            case IssueOutcome.Unknown refused -> throw unexpected(refused);
            case IssueOutcome.Refused refused -> throw unexpected(refused);
        }
    }

    /**
     * Tells it, as part of a unit of work.
     *
     * @return those who can log in
     */
    List<Contact> tell() {
        var today = now.atZone(DemoTerms.LONDON).toLocalDate();
        var horizon = today.minusDays(EARLIER_DAYS);
        var from = horizon.isBefore(FIRST_DAY) ? LocalDate.of(horizon.getYear(), 1, 1) : FIRST_DAY;
        clock.set(from.minusDays(30).atTime(10, 0).toInstant(ZoneOffset.UTC));

        var bakery = customer("Harbour Lane Bakery");
        var logistics = customer("Northgate Logistics");
        var cast = new Cast(
                contact(bakery, "Amelia Hart", "amelia@harbour-lane.example"),
                contact(bakery, "Jonas Berg", "jonas@harbour-lane.example"),
                contact(logistics, "Priya Nair", "priya@northgate.example"),
                contact(logistics, "Tom Ashworth", "tom@northgate.example"));
        var shop = signed(
                bakery,
                Demo.VENDOR + " supports Harbour Lane Bakery",
                List.of("Orders portal", "Till"),
                DemoTerms.officeHoursOnly(from, today.getYear()),
                "Amelia Hart");
        var dispatch = signed(
                logistics,
                Demo.VENDOR + " supports Northgate Logistics",
                List.of("Dispatch board", "Driver app"),
                DemoTerms.roundTheClock(from, today.getYear()),
                "Priya Nair");
        var sorting = signed(
                logistics,
                Demo.VENDOR + " supports Northgate's night sorting",
                List.of("Sorting line"),
                DemoTerms.nightShift(from),
                "Priya Nair");

        // who signs may do everything, the other one reports; the night sorting is Priya's alone
        authorise(shop, cast.amelia(), EVERYTHING);
        authorise(shop, cast.jonas(), Set.of(ContactRole.REPORT));
        authorise(dispatch, cast.priya(), EVERYTHING);
        authorise(dispatch, cast.tom(), Set.of(ContactRole.REPORT, ContactRole.RAISE_SEVERITY));
        authorise(sorting, cast.priya(), EVERYTHING);
        authorise(sorting, cast.tom(), Set.of());

        Stream.of(
                        lateAnswered(cast, shop),
                        metAtNight(cast, dispatch),
                        met(cast, shop),
                        lateUnanswered(cast, dispatch),
                        runningForDays(cast, shop),
                        runningNow(cast, dispatch),
                        heldOver(cast, shop, sorting))
                .sorted(Comparator.comparing(report -> report.clock().countsFrom()))
                .forEach(this::make);
        return List.of(cast.amelia(), cast.jonas(), cast.priya(), cast.tom());
    }

    private void authorise(Agreement agreement, Contact contact, Set<ContactRole> roles) {
        var command = new AuthoriseContact.Command(new Caller.OfVendor(agent), agreement.id(), contact.id(), roles);
        switch (authoriseContact.execute(command)) {
            case AuthoriseContact.Outcome.Authorised authorised -> {
                return;
            }
            case AuthoriseContact.Outcome.UnknownAgreement refused -> throw unexpected(refused);
            case AuthoriseContact.Outcome.UnknownContact refused -> throw unexpected(refused);
        }
    }

    private Report lateAnswered(Cast cast, Agreement shop) {
        var late = reports(shop, Severity.S3, "14:05")
                .filter(report -> dueAt(report).plus(Duration.ofMinutes(20)).isBefore(now))
                .skip(3)
                .findFirst()
                .orElseThrow();
        return new Report(
                cast.jonas(),
                shop,
                "Orders portal",
                late,
                "Orders page takes forty seconds to open",
                "Since this morning the orders page takes about forty seconds.\nNothing has changed at our end.",
                List.of(
                        answer(
                                dueAt(late).plus(Duration.ofMinutes(20)),
                                "Sorry that we are late with this. A report ran over the whole order history on every "
                                        + "page; we have taken it off the page, and it opens in a second again."),
                        excuse(
                                dueAt(late).plus(Duration.ofMinutes(30)),
                                "The bakery had asked us by phone to finish the till first."),
                        work(
                                dueAt(late).plus(Duration.ofMinutes(31)),
                                Duration.ofMinutes(60),
                                SupportLevel.TECHNICAL,
                                "Took the report off the orders page"),
                        estimate(
                                dueAt(late).plus(Duration.ofMinutes(35)),
                                "Give the report a page of its own, with a choice of months.",
                                90,
                                "142.50"),
                        approve(dueAt(late).plus(Duration.ofMinutes(60)), cast.amelia()),
                        work(
                                dueAt(late).plus(Duration.ofMinutes(150)),
                                Duration.ofMinutes(80),
                                SupportLevel.CHANGE,
                                "Gave the report a page of its own")));
    }

    private Report metAtNight(Cast cast, Agreement dispatch) {
        var night = reports(dispatch, Severity.S1, "22:10")
                .filter(report -> dueAt(report).isBefore(now))
                .filter(report -> report.target().text().equals("PT2H"))
                .findFirst()
                .orElseThrow();
        return new Report(
                cast.tom(),
                dispatch,
                "Dispatch board",
                night,
                "Nobody can log in to the dispatch board",
                "All three of us get “session expired” straight after the password.",
                List.of(
                        answer(
                                night.countsFrom().plus(Duration.ofMinutes(47)),
                                "The certificate of the log-in server has run out. We are renewing it."),
                        resolve(
                                night.countsFrom().plus(Duration.ofMinutes(71)),
                                "The certificate is renewed, and you can log in again. It renews itself from now on.")));
    }

    private Report met(Cast cast, Agreement shop) {
        var met = reports(shop, Severity.S2, "10:15")
                .filter(report -> dueAt(report).isBefore(now))
                .skip(1)
                .findFirst()
                .orElseThrow();
        return new Report(
                cast.amelia(),
                shop,
                "Till",
                met,
                "The till prints no VAT line",
                "Receipts come without the VAT line since the update. Selling works.",
                List.of(
                        answer(
                                met.countsFrom().plus(Duration.ofMinutes(40)),
                                "We see it too: the new layout lost the line. The old layout is back until it is "
                                        + "mended. Which VAT number is to stand there, the bakery’s or the café’s?"),
                        pause(
                                met.countsFrom().plus(Duration.ofMinutes(41)),
                                "We need to know which VAT number is to stand on receipts."),
                        work(
                                met.countsFrom().plus(Duration.ofMinutes(42)),
                                Duration.ofMinutes(35),
                                SupportLevel.TECHNICAL,
                                "Brought the old layout of receipts back")));
    }

    private Report lateUnanswered(Cast cast, Agreement dispatch) {
        var late = reports(dispatch, Severity.S4, "11:20")
                .filter(report -> dueAt(report).plus(Duration.ofMinutes(10)).isBefore(now))
                .findFirst()
                .orElseThrow();
        return new Report(
                cast.priya(),
                dispatch,
                "Driver app",
                late,
                "How do I export last year’s tours?",
                "The export offers this year only. Our auditor asks for last year’s.",
                List.of());
    }

    private Report runningForDays(Cast cast, Agreement shop) {
        var running = reports(shop, Severity.S5, "09:40").findFirst().orElseThrow();
        return new Report(
                cast.amelia(),
                shop,
                "Orders portal",
                running,
                "“Recieve” on the delivery page",
                "Third line from the top: it should be “receive”.",
                List.of(estimate(
                        soonAfter(running.countsFrom()),
                        "Besides mending the word: let the bakery edit the page’s texts itself.",
                        120,
                        "190.00")));
    }

    private Instant soonAfter(Instant instant) {
        var later = instant.plus(Duration.ofMinutes(20));
        return later.isBefore(now) ? later : now;
    }

    private Report runningNow(Cast cast, Agreement dispatch) {
        var running =
                clock(dispatch, Severity.S1, now.minus(Duration.ofMinutes(12))).orElseThrow();
        return new Report(
                cast.tom(),
                dispatch,
                "Dispatch board",
                running,
                "The dispatch board shows yesterday’s tours",
                "Every depot sees yesterday’s tours. Drivers are waiting.",
                List.of());
    }

    private Report heldOver(Cast cast, Agreement shop, Agreement sorting) {
        var byDay = justNow(shop)
                .map(clock -> new Report(
                        cast.amelia(),
                        shop,
                        "Orders portal",
                        clock,
                        "Tomorrow’s cake orders are shown twice",
                        "Each order for a cake is listed twice. The plain ones are right.",
                        List.of()));
        var byNight = justNow(sorting)
                .map(clock -> new Report(
                        cast.priya(),
                        sorting,
                        "Sorting line",
                        clock,
                        "Labels for lane 7 print slowly",
                        "The labels for lane 7 take ten seconds each. The other lanes are fine.",
                        List.of()));
        return Stream.concat(byDay.stream(), byNight.stream())
                .max(Comparator.comparing(report -> report.clock().startsAt()))
                .orElseThrow();
    }

    /** The clock of an S3 reported up to half an hour ago that is held over now, if there can be one. */
    private Optional<SlaClock> justNow(Agreement agreement) {
        return IntStream.of(25, 10, 3, 1, 0)
                .mapToObj(minutes -> clock(agreement, Severity.S3, now.minus(Duration.ofMinutes(minutes))))
                .flatMap(Optional::stream)
                .filter(clock -> clock.startsAt().isAfter(now))
                .max(Comparator.comparing(SlaClock::startsAt));
    }

    /** The clocks of reports at a time of day that would have started at once, the latest day first. */
    private Stream<SlaClock> reports(Agreement agreement, Severity severity, String time) {
        var today = now.atZone(DemoTerms.LONDON).toLocalDate();
        return IntStream.range(0, EARLIER_DAYS)
                .mapToObj(days ->
                        today.minusDays(days).atTime(LocalTime.parse(time)).atZone(DemoTerms.LONDON))
                .map(moment -> moment.toInstant())
                .filter(moment -> moment.isBefore(now))
                .flatMap(moment -> clock(agreement, severity, moment).stream())
                .filter(clock -> !clock.heldOver());
    }

    private Optional<SlaClock> clock(Agreement agreement, Severity severity, Instant reportedAt) {
        var terms = agreement.versions().getFirst().terms();
        return switch (previewClocks.execute(new PreviewClocks.Command(terms, severity, reportedAt, List.of()))) {
            case PreviewClocks.Outcome.Previewed previewed ->
                previewed.clocks().stream()
                        .map(PreviewClocks.Preview::clock)
                        .filter(clock -> clock.kind() == ClockKind.RESPONSE)
                        .findFirst();
            case PreviewClocks.Outcome.Refused refused -> throw unexpected(refused);
        };
    }

    private Customer customer(String name) {
        return switch (createCustomer.execute(new CreateCustomer.Command(new Caller.OfVendor(agent), name))) {
            case CreateCustomer.Outcome.Created(var customer) -> customer;
        };
    }

    private Contact contact(Customer customer, String name, String email) {
        return switch (addContact.execute(
                new AddContact.Command(new Caller.OfVendor(agent), customer.id(), name, new EmailAddress(email)))) {
            case AddContact.Outcome.Added(var contact) -> contact;
            case AddContact.Outcome.UnknownCustomer refused -> throw unexpected(refused);
            case AddContact.Outcome.AddressTaken refused -> throw unexpected(refused);
        };
    }

    private Agreement signed(Customer customer, String title, List<String> systems, Terms terms, String signer) {
        var draft =
                switch (draftAgreement.execute(new DraftAgreement.Command(customer.id(), title, systems, terms))) {
                    case DraftAgreement.Outcome.Drafted(var agreement) -> agreement;
                    case DraftAgreement.Outcome.Refused refused -> throw unexpected(refused);
                };
        return switch (signVersion.execute(new SignVersion.Command(
                new Caller.OfVendor(agent), Channel.API, draft.id(), 1, signer, false, Optional.empty()))) {
            case SignVersion.Outcome.Signed(var agreement) -> agreement;
            case SignVersion.Outcome.Unknown refused -> throw unexpected(refused);
            case SignVersion.Outcome.AlreadySigned refused -> throw unexpected(refused);
        };
    }

    private static Instant dueAt(SlaClock clock) {
        return clock.dueAt().orElseThrow();
    }

    private void make(Report report) {
        toCome.clear();
        clock.set(report.clock().countsFrom());
        var command = new ReportIssue.Command(
                new Caller.OfCustomer(report.reporter()),
                Channel.PORTAL,
                report.agreement().id(),
                report.system(),
                report.clock().severity(),
                report.summary(),
                report.description(),
                Optional.empty(),
                Optional.empty());
        switch (reportIssue.execute(command)) {
            case ReportIssue.Outcome.Reported(var view) -> goOn(view.issue().number(), report.deeds());
            case ReportIssue.Outcome.Refused refused -> throw unexpected(refused);
            case ReportIssue.Outcome.NotAllowed refused -> throw unexpected(refused);
        }
    }

    private void goOn(IssueNumber issue, List<Deed> deeds) {
        for (var deed : deeds) {
            goOff(issue, deed.at());
            clock.set(deed.at());
            deed.doing().accept(issue);
        }
        goOff(issue, now);
        toCome.forEach(at -> alarms.look(issue, at));
    }

    /** Has the alarms go off that would have by then, each in its time. */
    private void goOff(IssueNumber issue, Instant until) {
        for (var at = toCome.peek(); at != null && !at.isAfter(until); at = toCome.peek()) {
            toCome.remove(at);
            clock.set(at);
            raiseAlarms.execute(new RaiseAlarms.Command(issue));
        }
    }

    private static IllegalStateException unexpected(Record refusal) {
        return new IllegalStateException("the demonstration's own story was refused: " + refusal);
    }

    /** The use cases' units of work, each as a part of the one in which the whole story is told. */
    private static final class Part implements UnitOfWork {
        @Override
        public <T> T execute(Supplier<T> work) {
            return work.get();
        }
    }

    /** Sets alarms within the story. */
    private final class ToldAlarms implements Alarms {
        @Override
        public void look(IssueNumber issue, Instant at) {
            if (!toCome.contains(at)) {
                toCome.add(at);
            }
        }

        @Override
        public void move(AgreementId agreement, int version, Instant at) {
            throw new IllegalStateException("no version of the story moves open issues");
        }
    }

    /** Tells nobody. */
    private static final class Silence implements Outbox {
        @Override
        public void put(Notice notice) {
            // what the story tells is past
        }

        @Override
        public void putFor(Instant due, Notice notice, Instant now) {
            put(notice);
        }

        @Override
        public Optional<OutgoingMail> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public void attempted(OutgoingMail mail) {
            throw new IllegalStateException("nothing was put in");
        }

        @Override
        public boolean overrule(OutgoingMail mail) {
            throw new IllegalStateException("nothing was put in");
        }

        @Override
        public List<OutgoingMail> list(Optional<MailState> state, Optional<UUID> before, int limit) {
            return List.of();
        }

        @Override
        public Map<MailState, Long> unsettled() {
            return Map.of();
        }
    }
}
