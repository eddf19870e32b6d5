package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.aftercare.application.fake.InMemoryAlarms.Alarm.Look;
import org.aftercare.application.fake.InMemoryAlarms.Alarm.Move;
import org.aftercare.application.port.Alarms;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

public interface AlarmsContract extends StorageContract {
    Instant SOON = Instant.parse("2026-11-23T13:00:00.001Z");
    Instant LATER = Instant.parse("2027-03-28T01:30:00.000001Z");
    Instant LONG_AGO = Instant.parse("2019-01-01T00:00:00Z");
    IssueNumber ISSUE = new IssueNumber(1001);
    AgreementId AGREEMENT = new AgreementId(UUID.fromString("01900000-0000-7000-8000-0000000000aa"));

    private Alarms alarms() {
        return storage().alarms();
    }

    private void look(IssueNumber issue, Instant at) {
        inUnitOfWork(() -> {
            alarms().look(issue, at);
            return at;
        });
    }

    private void move(int version, Instant at) {
        inUnitOfWork(() -> {
            alarms().move(AGREEMENT, version, at);
            return at;
        });
    }

    @Test
    default void what_was_set_waits_for_its_instant() {
        move(2, LATER);
        look(ISSUE, SOON);
        look(new IssueNumber(999_999_999_999_999_999L), SOON);
        look(ISSUE, LONG_AGO);

        assertThat(storage().waitingAlarms())
                .containsExactlyInAnyOrder(
                        new Look(ISSUE, LONG_AGO),
                        new Look(ISSUE, SOON),
                        new Look(new IssueNumber(999_999_999_999_999_999L), SOON),
                        new Move(AGREEMENT, 2, LATER));
    }

    @Test
    default void what_was_set_for_a_new_issue_waits_and_is_not_added_again() {
        inUnitOfWork(() -> {
            alarms().lookAtNew(ISSUE, SOON);
            return SOON;
        });
        look(ISSUE, SOON);

        assertThat(storage().waitingAlarms()).containsExactly(new Look(ISSUE, SOON));
    }

    @Test
    default void to_set_one_again_adds_nothing() {
        look(ISSUE, SOON);
        move(2, SOON);

        look(ISSUE, SOON);
        move(2, SOON);

        assertThat(storage().waitingAlarms())
                .containsExactlyInAnyOrder(new Look(ISSUE, SOON), new Move(AGREEMENT, 2, SOON));
    }

    @Test
    default void to_set_one_twice_in_a_unit_of_work_adds_nothing_and_harms_nothing_else_of_it() {
        var customer = inUnitOfWork(() -> {
            alarms().look(ISSUE, SOON);
            alarms().look(ISSUE, SOON);
            alarms().move(AGREEMENT, 2, SOON);
            alarms().move(AGREEMENT, 2, SOON);
            return storage().customers().save(newCustomer("Acme"));
        });

        assertThat(storage().waitingAlarms())
                .containsExactlyInAnyOrder(new Look(ISSUE, SOON), new Move(AGREEMENT, 2, SOON));
        assertThat(inUnitOfWork(() -> storage().customers().find(customer.id())))
                .contains(customer);
    }

    @Test
    default void other_instants_and_versions_are_other_alarms() {
        look(ISSUE, SOON);
        look(ISSUE, SOON.plusNanos(1000));
        move(2, SOON);
        move(3, SOON);

        assertThat(storage().waitingAlarms())
                .containsExactlyInAnyOrder(
                        new Look(ISSUE, SOON),
                        new Look(ISSUE, SOON.plusNanos(1000)),
                        new Move(AGREEMENT, 2, SOON),
                        new Move(AGREEMENT, 3, SOON));
    }

    @Test
    default void an_alarm_goes_with_the_work_that_is_undone() {
        look(ISSUE, SOON);

        undone(() -> {
            alarms().look(ISSUE, SOON);
            alarms().look(ISSUE, LATER);
            alarms().move(AGREEMENT, 2, SOON);
            return ISSUE;
        });

        assertThat(storage().waitingAlarms()).containsExactly(new Look(ISSUE, SOON));
    }
}
