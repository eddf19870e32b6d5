package org.aftercare.application.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Channel;
import org.junit.jupiter.api.Test;

class RolesTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.workedExamples());

    private Set<ContactRole> roles(Contact contact) {
        var command = new ShowAuthorisedContact.Command(aftercare.agent(), agreement.id(), contact.id());
        return ((ShowAuthorisedContact.Outcome.Shown) aftercare.showAuthorisedContact.execute(command))
                .authorised()
                .roles();
    }

    private ReportIssue.Outcome report() {
        return aftercare.reportIssue.execute(aftercare.report(carla, agreement, Severity.S3));
    }

    private List<AgreementId> reportable() {
        return ((ListReportable.Outcome.Listed)
                        aftercare.listReportable.execute(new ListReportable.Command(new Caller.OfCustomer(carla))))
                .agreements().stream().map(ListReportable.Reportable::id).toList();
    }

    @Test
    void of_whom_nothing_was_said_may_report_and_nothing_else() {
        assertThat(roles(carla)).containsExactly(ContactRole.REPORT);
        assertThat(report()).isInstanceOf(ReportIssue.Outcome.Reported.class);
        assertThat(reportable()).containsExactly(agreement.id());
    }

    @Test
    void once_something_was_said_exactly_that_holds() {
        aftercare.authorise(agreement, carla, ContactRole.READ_STATEMENTS, ContactRole.APPROVE_CHARGES);

        assertThat(roles(carla)).containsExactly(ContactRole.APPROVE_CHARGES, ContactRole.READ_STATEMENTS);
        assertThat(report()).isEqualTo(new ReportIssue.Outcome.NotAllowed());
        assertThat(reportable()).isEmpty();

        aftercare.authorise(agreement, carla);
        assertThat(roles(carla)).isEmpty();
        assertThat(report()).isEqualTo(new ReportIssue.Outcome.NotAllowed());

        aftercare.authorise(agreement, carla, ContactRole.REPORT);
        assertThat(report()).isInstanceOf(ReportIssue.Outcome.Reported.class);
        assertThat(reportable()).containsExactly(agreement.id());
    }

    @Test
    void what_was_said_under_one_agreement_holds_there_alone() {
        var other = aftercare.signed(bakery, TermsMother.workedExamples());
        aftercare.authorise(agreement, carla);

        assertThat(reportable()).containsExactly(other.id());
        assertThat(aftercare.reportIssue.execute(aftercare.report(carla, other, Severity.S3)))
                .isInstanceOf(ReportIssue.Outcome.Reported.class);
    }

    @Test
    void an_agent_writes_down_what_a_contact_without_the_role_says_on_the_phone() {
        aftercare.authorise(agreement, carla);
        var said = aftercare.report(carla, agreement, Severity.S3);

        var outcome = aftercare.reportIssue.execute(new ReportIssue.Command(
                aftercare.agent(),
                Channel.API,
                said.agreementId(),
                said.system(),
                said.severity(),
                said.summary(),
                said.description(),
                Optional.of(carla.id()),
                Optional.empty()));

        assertThat(outcome).isInstanceOf(ReportIssue.Outcome.Reported.class);
    }

    @Test
    void the_zones_of_agreements_are_known_also_where_he_may_not_report() {
        aftercare.authorise(agreement, carla);

        var listed = (ListReportable.Outcome.Listed)
                aftercare.listReportable.execute(new ListReportable.Command(new Caller.OfCustomer(carla)));

        assertThat(listed.agreements()).isEmpty();
        assertThat(listed.zones()).containsOnlyKeys(agreement.id());
    }

    @Test
    void all_contacts_of_the_customer_are_listed_with_their_roles_a_page_at_a_time() {
        aftercare.clock.advance(java.time.Duration.ofMinutes(1));
        var otto = aftercare.contact(bakery, "Otto", "otto@bakery.example");
        aftercare.contact(aftercare.customer("Mill"), "Max", "max@mill.example");
        aftercare.authorise(agreement, otto, ContactRole.values());

        var first = listed(Optional.empty(), 1);
        var second = listed(first.next(), 1);

        assertThat(first.lines()).singleElement().satisfies(line -> {
            assertThat(line.contact()).isEqualTo(carla);
            assertThat(line.authorised().roles()).containsExactly(ContactRole.REPORT);
        });
        assertThat(second.lines()).singleElement().satisfies(line -> {
            assertThat(line.contact()).isEqualTo(otto);
            assertThat(line.authorised().roles()).containsExactly(ContactRole.values());
        });
        assertThat(second.next()).isEmpty();
    }

    private ListAuthorisedContacts.Outcome.Listed listed(Optional<ContactId> after, int limit) {
        var command = new ListAuthorisedContacts.Command(aftercare.agent(), agreement.id(), after, limit);
        return (ListAuthorisedContacts.Outcome.Listed) aftercare.listAuthorisedContacts.execute(command);
    }

    @Test
    void who_is_elsewhere_has_no_role_here_and_sees_nothing() {
        var max = aftercare.contact(aftercare.customer("Mill"), "Max", "max@mill.example");
        var stranger = new Caller.OfCustomer(max);
        var nowhere = new AgreementId(new UUID(0x7000, 99));

        assertThat(aftercare.authoriseContact.execute(
                        new AuthoriseContact.Command(aftercare.agent(), agreement.id(), max.id(), Set.of())))
                .isEqualTo(new AuthoriseContact.Outcome.UnknownContact());
        assertThat(aftercare.authoriseContact.execute(
                        new AuthoriseContact.Command(aftercare.agent(), nowhere, carla.id(), Set.of())))
                .isEqualTo(new AuthoriseContact.Outcome.UnknownAgreement());
        assertThat(aftercare.showAuthorisedContact.execute(
                        new ShowAuthorisedContact.Command(stranger, agreement.id(), carla.id())))
                .isEqualTo(new ShowAuthorisedContact.Outcome.UnknownAgreement());
        assertThat(aftercare.showAuthorisedContact.execute(
                        new ShowAuthorisedContact.Command(aftercare.agent(), agreement.id(), max.id())))
                .isEqualTo(new ShowAuthorisedContact.Outcome.UnknownContact());
        assertThat(aftercare.listAuthorisedContacts.execute(
                        new ListAuthorisedContacts.Command(stranger, agreement.id(), Optional.empty(), 10)))
                .isEqualTo(new ListAuthorisedContacts.Outcome.Unknown());
    }
}
