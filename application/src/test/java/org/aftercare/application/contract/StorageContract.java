package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueId;
import org.aftercare.domain.issue.IssueStatus;

/** Short ways to what the contracts of the ports that keep something begin with. */
interface StorageContract {
    /** Either side of both changes of the clocks in Oslo, where tests run, and of the same readings in UTC. */
    List<Instant> AROUND_CLOCK_CHANGES = List.of(
            Instant.parse("2026-03-29T00:59:59.999999Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-03-29T01:59:59.999999Z"),
            Instant.parse("2026-03-29T02:00:00Z"),
            Instant.parse("2026-03-29T02:30:00.000001Z"),
            Instant.parse("2026-03-29T03:00:00Z"),
            Instant.parse("2026-10-25T00:00:00Z"),
            Instant.parse("2026-10-25T00:59:59.999999Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2026-10-25T01:30:00.123456Z"),
            Instant.parse("2026-10-25T02:00:00Z"),
            Instant.parse("2026-10-25T02:30:00Z"),
            Instant.parse("2026-10-25T03:00:00Z"));

    /** Beyond ASCII, beyond 16 bits, composed of several characters, written from right to left. */
    String MANY_TONGUES = "Žluťoučký kůň, 東京, עברית, e\u0301 ≠ é, 👩‍🚀🎄, \"quoted\", back\\slash, it's";

    Actor AGENT = new Actor(Actor.Kind.AGENT, UUID.fromString("01900000-0000-7000-8000-00000000000a"), "Alex Agent");
    Actor CONTACT = new Actor(Actor.Kind.CONTACT, UUID.fromString("01900000-0000-7000-8000-00000000000c"), "Cora");

    Storage storage();

    default <T> T inUnitOfWork(Supplier<T> work) {
        return storage().unitOfWork().execute(work);
    }

    /** Does the work, and then undoes it. */
    default void undone(Supplier<?> work) {
        assertThatThrownBy(() -> inUnitOfWork(() -> {
                    throw new IllegalStateException("undo after " + work.get());
                }))
                .hasMessageStartingWith("undo after");
    }

    default Customer newCustomer(String name) {
        return new Customer(new CustomerId(UUID.randomUUID()), name, Revision.NONE);
    }

    default Customer storedCustomer(String name) {
        return inUnitOfWork(() -> storage().customers().save(newCustomer(name)));
    }

    default Contact newContact(Customer customer, String name, String email) {
        return new Contact(
                new ContactId(UUID.randomUUID()), customer.id(), name, new EmailAddress(email), Revision.NONE);
    }

    default Contact storedContact(Customer customer, String name, String email) {
        return inUnitOfWork(() -> storage().customers().save(newContact(customer, name, email)));
    }

    /** In a unit of work. */
    default Agreement newAgreement(Customer customer) {
        return new Agreement(
                new AgreementId(UUID.randomUUID()),
                storage().agreements().nextNumber(),
                customer.id(),
                "Support",
                List.of("Shop", "Website"),
                List.of(Version.draft(1, TermsMother.workedExamples())),
                Revision.NONE);
    }

    default Agreement storedAgreement(Customer customer) {
        return inUnitOfWork(() -> storage().agreements().save(newAgreement(customer)));
    }

    static IssueEvent.Reported report(String reportedAt, Severity severity) {
        return new IssueEvent.Reported(
                Instant.parse(reportedAt),
                Instant.parse(reportedAt),
                CONTACT,
                Channel.PORTAL,
                Optional.of(new ContactId(CONTACT.id())),
                "Shop",
                severity,
                "Orders page takes forty seconds to open",
                "Since this morning.\nNothing has changed at our end.",
                1,
                0);
    }

    static IssueEvent.Answered answer(String at, String text) {
        return new IssueEvent.Answered(Instant.parse(at), Instant.parse(at), AGENT, Channel.API, text, true);
    }

    /** In a unit of work. */
    default Issue newIssue(Agreement agreement, IssueEvent... history) {
        return new Issue(
                new IssueId(UUID.randomUUID()),
                storage().issues().nextNumber(),
                agreement.customerId(),
                agreement.id(),
                List.of(history),
                Revision.NONE);
    }

    default Issue storedIssue(Agreement agreement, List<SlaClock> clocks, IssueEvent... history) {
        return inUnitOfWork(() -> {
            var issue = newIssue(agreement, history);
            return storage().issues().save(issue, fold(issue, clocks));
        });
    }

    /** As if the issue were open and these its clocks, whatever its history says. */
    static IssueFold fold(Issue issue, List<SlaClock> clocks) {
        return fold(IssueStatus.OPEN, issue.report().severity(), TermsMother.workedExamples(), clocks);
    }

    static IssueFold fold(IssueStatus status, Severity severity, Terms terms, List<SlaClock> clocks) {
        var timekeeper = new Timekeeper(terms, CompiledCalendar.of(terms.calendar(), List.of()));
        return new IssueFold(
                status,
                severity,
                1,
                0,
                timekeeper,
                clocks.stream()
                        .map(clock -> new IssueFold.Run(clock, timekeeper, 0))
                        .toList(),
                List.of(),
                List.of());
    }

    static Breach breach(ClockKind kind, String dueAt) {
        return new Breach(kind, Severity.S3, Instant.parse("2026-11-20T13:30:00.000001Z"), Instant.parse(dueAt));
    }

    static IssueEvent.Breached breached(String dueAt) {
        return new IssueEvent.Breached(
                Instant.parse(dueAt),
                Instant.parse(dueAt).plusMillis(1),
                Actor.AFTERCARE,
                Channel.ALARM,
                breach(ClockKind.RESPONSE, dueAt),
                false);
    }

    /** With more events, which must be possible. */
    static Issue with(Issue issue, IssueEvent... events) {
        var longer = issue;
        for (var event : events) {
            longer = ((Issue.Change.Changed) longer.with(event)).issue();
        }
        return longer;
    }

    static SlaClock responseClock(Severity severity, String reportedAt, String startsAt, String dueAt) {
        return new SlaClock(
                ClockKind.RESPONSE,
                severity,
                Instant.parse(reportedAt),
                Instant.parse(startsAt),
                ServiceWindow.OFFICE_HOURS,
                Target.parse("PT4H"),
                Optional.of(Instant.parse(dueAt)),
                Pauses.NONE,
                Optional.empty());
    }
}
