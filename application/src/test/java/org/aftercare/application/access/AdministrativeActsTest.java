package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.amendment.RemoveBankHoliday;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.webhook.ChangeEndpoint;
import org.aftercare.application.webhook.RegisterEndpoint;
import org.aftercare.application.webhook.RemoveEndpoint;
import org.aftercare.application.webhook.RotateSecret;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AdministrativeAct.Change;
import org.aftercare.domain.access.AdministrativeAct.Kind;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventType;
import org.junit.jupiter.api.Test;

class AdministrativeActsTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Caller.OfVendor administrator = aftercare.administrator().from("192.0.2.7");

    private AdministrativeAct last() {
        return aftercare.actTrail.all().getLast();
    }

    private static Change changed(String field, String before, String after) {
        return new Change(
                field,
                Optional.of(before).filter(text -> !text.isEmpty()),
                Optional.of(after).filter(text -> !text.isEmpty()));
    }

    private AgentAccount added(String email) {
        var command = new AddAgent.Command(
                administrator, "Carl", AgentAccount.Kind.PERSON, false, Optional.of(new EmailAddress(email)));
        return ((AddAgent.Outcome.Added) aftercare.addAgent.execute(command)).account();
    }

    @Test
    void it_is_told_who_did_what_from_where_and_to_what() {
        var carl = added("carl@vendor.example");

        assertThat(last().at()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(last().by()).isEqualTo(administrator.agent().id());
        assertThat(last().byName()).isEqualTo("Ada Admin");
        assertThat(last().address()).contains("192.0.2.7");
        assertThat(last().kind()).isEqualTo(Kind.AGENT_ADDED);
        assertThat(last().subject()).isEqualTo(carl.id().value().toString());
        assertThat(last().subjectName()).isEqualTo("Carl");
        assertThat(last().changes())
                .containsExactly(
                        changed("kind", "", "PERSON"),
                        changed("administrator", "", "false"),
                        changed("email", "", "carl@vendor.example"));
    }

    @Test
    void of_a_change_both_sides_are_told_and_nothing_that_stayed() {
        var carl = added("carl@vendor.example");

        aftercare.changeAgent.execute(new ChangeAgent.Command(
                administrator, carl.id(), Optional.empty(), "Carl", true, Optional.empty(), false));

        assertThat(last().kind()).isEqualTo(Kind.AGENT_CHANGED);
        assertThat(last().changes())
                .containsExactly(
                        changed("administrator", "false", "true"),
                        changed("email", "carl@vendor.example", ""),
                        changed("active", "true", "false"));
    }

    @Test
    void tokens_are_issued_and_revoked_on_record() {
        var carl = added("carl@vendor.example");
        var holder = new TokenHolder.OfAgent(carl.id());
        var issued = (IssueToken.Outcome.Issued) aftercare.issueToken.execute(new IssueToken.Command(
                administrator, holder, "Job", Set.of(Scope.ISSUES_WRITE, Scope.ISSUES_READ), Optional.empty()));

        assertThat(last().kind()).isEqualTo(Kind.TOKEN_ISSUED);
        assertThat(last().changes())
                .contains(
                        changed("agentId", "", carl.id().value().toString()),
                        changed("scopes", "", "issues:read issues:write"));

        for (var i = 0; i < 2; i++) {
            aftercare.revokeToken.execute(new RevokeToken.Command(
                    administrator, holder, issued.token().id()));
        }
        assertThat(aftercare.actTrail.kinds()).containsExactly(Kind.AGENT_ADDED, Kind.TOKEN_ISSUED, Kind.TOKEN_REVOKED);
    }

    @Test
    void customers_contacts_roles_and_signatures_are_on_record() {
        var customer = aftercare.customer("Bakery");
        var carla = aftercare.contact(customer, "Carla", "carla@bakery.example");
        var agreement = aftercare.signed(customer, TermsMother.workedExamples());
        aftercare.authorise(agreement, carla, ContactRole.REPORT);
        aftercare.authorise(agreement, carla, ContactRole.RAISE_SEVERITY, ContactRole.REPORT);

        assertThat(aftercare.actTrail.kinds())
                .as("that she may report was so already")
                .containsExactly(
                        Kind.CUSTOMER_CREATED, Kind.CONTACT_ADDED, Kind.VERSION_SIGNED, Kind.CONTACT_AUTHORISED);
        assertThat(last().changes())
                .containsExactly(
                        changed("agreement", "", agreement.number().toString()),
                        changed("roles", "REPORT", "REPORT RAISE_SEVERITY"));
    }

    @Test
    void corrections_of_bank_holidays_are_on_record_and_previews_are_not() {
        var region = new Region("gb-eng");
        var day = new Closure(LocalDate.parse("2026-09-21"), DayPart.WHOLE_DAY, "One-off");
        for (var mode : new Corrections.Mode[] {Corrections.Mode.PREVIEW, Corrections.Mode.LEAVE_OPEN_ISSUES}) {
            aftercare.addBankHoliday.execute(
                    new AddBankHoliday.Command(administrator, region, day, "Proclaimed late", mode));
        }
        assertThat(aftercare.actTrail.kinds()).containsExactly(Kind.BANK_HOLIDAY_ADDED);
        assertThat(last().changes())
                .containsExactly(
                        changed("date", "", "2026-09-21"),
                        changed("reason", "", "Proclaimed late"),
                        changed("applyToOpenIssues", "", "false"));

        aftercare.removeBankHoliday.execute(new RemoveBankHoliday.Command(
                administrator, region, day.date(), "Called off", Corrections.Mode.APPLY_TO_OPEN_ISSUES));
        assertThat(last().kind()).isEqualTo(Kind.BANK_HOLIDAY_REMOVED);
        assertThat(last().changes()).contains(changed("applyToOpenIssues", "", "true"));
    }

    @Test
    void what_was_refused_is_not_on_record() {
        added("carl@vendor.example");

        aftercare.addAgent.execute(new AddAgent.Command(
                administrator,
                "Other",
                AgentAccount.Kind.PERSON,
                false,
                Optional.of(new EmailAddress("carl@vendor.example"))));
        aftercare.addAgent.execute(
                new AddAgent.Command(aftercare.agent(), "Other", AgentAccount.Kind.PERSON, false, Optional.empty()));

        assertThat(aftercare.actTrail.kinds()).containsExactly(Kind.AGENT_ADDED);
    }

    @Test
    void administrators_list_them_a_page_at_a_time() {
        added("carl@vendor.example");
        aftercare.customer("Bakery");
        aftercare.customer("Mill");

        var first = listed(Optional.empty());
        var second = listed(first.next());

        assertThat(first.acts()).hasSize(2);
        assertThat(second.acts()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(List.of(first.acts(), second.acts()).stream()
                        .flatMap(List::stream)
                        .map(AdministrativeAct::kind))
                .containsExactlyInAnyOrderElementsOf(aftercare.actTrail.kinds());
        assertThat(aftercare.listAdministrativeActs.execute(
                        new ListAdministrativeActs.Command(aftercare.agent(), everything(), Optional.empty(), 2)))
                .isEqualTo(new ListAdministrativeActs.Outcome.NotAdministrator());
    }

    private static ActTrail.Filter everything() {
        return new ActTrail.Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private ListAdministrativeActs.Outcome.Listed listed(Optional<ActTrail.Position> after) {
        return (ListAdministrativeActs.Outcome.Listed) aftercare.listAdministrativeActs.execute(
                new ListAdministrativeActs.Command(administrator, everything(), after, 2));
    }

    @Test
    void endpoints_of_webhooks_are_added_changed_and_removed_on_record() {
        var address = EndpointAddress.parse("https://hooks.acme.example/one");
        var types = Set.of(EventType.ISSUE_REPORTED, EventType.ISSUE_BREACHED);
        var registered = (RegisterEndpoint.Outcome.Registered) aftercare.registerEndpoint.execute(
                new RegisterEndpoint.Command(administrator, address, Optional.of("The board"), types));
        var id = registered.endpoint().id();

        assertThat(last().kind()).isEqualTo(Kind.WEBHOOK_ENDPOINT_ADDED);
        assertThat(last().byName()).isEqualTo("Ada Admin");
        assertThat(last().address()).contains("192.0.2.7");
        assertThat(last().subject()).isEqualTo(id.value().toString());
        assertThat(last().subjectName()).isEqualTo("The board");
        assertThat(last().changes())
                .containsExactly(
                        changed("url", "", "https://hooks.acme.example/one"),
                        changed("description", "", "The board"),
                        changed("types", "", "issue.reported issue.breached"),
                        changed("enabled", "", "true"));

        aftercare.changeEndpoint.execute(new ChangeEndpoint.Command(
                administrator,
                id,
                Optional.empty(),
                EndpointAddress.parse("https://hooks.acme.example/two"),
                Optional.empty(),
                types,
                false));

        assertThat(last().kind()).isEqualTo(Kind.WEBHOOK_ENDPOINT_CHANGED);
        assertThat(last().subjectName()).isEqualTo("hooks.acme.example");
        assertThat(last().changes())
                .containsExactly(
                        changed("url", "https://hooks.acme.example/one", "https://hooks.acme.example/two"),
                        changed("description", "The board", ""),
                        changed("enabled", "true", "false"));

        aftercare.removeEndpoint.execute(new RemoveEndpoint.Command(administrator, id));

        assertThat(last().kind()).isEqualTo(Kind.WEBHOOK_ENDPOINT_REMOVED);
        assertThat(last().subject()).isEqualTo(id.value().toString());
        assertThat(last().changes())
                .containsExactly(
                        changed("url", "https://hooks.acme.example/two", ""),
                        changed("types", "issue.reported issue.breached", ""),
                        changed("enabled", "false", ""));
    }

    @Test
    void secrets_of_webhooks_are_rotated_on_record_and_never_told_there() {
        var registered =
                (RegisterEndpoint.Outcome.Registered) aftercare.registerEndpoint.execute(new RegisterEndpoint.Command(
                        administrator,
                        EndpointAddress.parse("https://hooks.acme.example/"),
                        Optional.empty(),
                        EventType.CHOICE));
        var command =
                new RotateSecret.Command(administrator, registered.endpoint().id());

        var rotated = (RotateSecret.Outcome.Rotated) aftercare.rotateSecret.execute(command);

        assertThat(last().kind()).isEqualTo(Kind.WEBHOOK_SECRET_ROTATED);
        assertThat(last().subjectName()).isEqualTo("hooks.acme.example");
        assertThat(last().changes()).isEmpty();
        assertThat(aftercare.actTrail.all().toString())
                .doesNotContain(rotated.secret().text(), registered.secret().text());
    }

    @Test
    void what_was_not_done_to_an_endpoint_is_not_on_record() {
        var before = aftercare.actTrail.all().size();
        var nobody = new EndpointId(new UUID(0, 9));

        aftercare.removeEndpoint.execute(new RemoveEndpoint.Command(administrator, nobody));
        aftercare.rotateSecret.execute(new RotateSecret.Command(administrator, nobody));
        aftercare.registerEndpoint.execute(new RegisterEndpoint.Command(
                administrator, EndpointAddress.parse("https://private.example/"), Optional.empty(), EventType.CHOICE));

        assertThat(aftercare.actTrail.all()).hasSize(before);
    }
}
