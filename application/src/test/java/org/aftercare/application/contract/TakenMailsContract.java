package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.TakenMails;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

/** What whoever remembers which mails were taken must do. */
public interface TakenMailsContract extends StorageContract {
    SecretHash SENDER = SecretHash.of("nora@bakery.example");
    Instant AT = Instant.parse("2026-10-25T00:30:00.000001Z");

    private TakenMails mails() {
        return storage().takenMails();
    }

    private static TakenMails.Taken mail(String name, Instant at) {
        return new TakenMails.Taken(
                SecretHash.of(name), Optional.of(SecretHash.of(name + "@bakery.example")), Optional.of(SENDER), at);
    }

    private void taken(TakenMails.Taken mail) {
        inUnitOfWork(() -> {
            mails().take(mail);
            return mail;
        });
    }

    private boolean isTaken(String name) {
        return inUnitOfWork(() -> mails().isTaken(SecretHash.of(name)));
    }

    private List<IssueNumber> issues(String... names) {
        var ids = List.of(names).stream()
                .map(name -> SecretHash.of(name + "@bakery.example"))
                .toList();
        return inUnitOfWork(() -> mails().issues(ids));
    }

    @Test
    default void a_mail_is_taken_once() {
        assertThat(isTaken("one")).isFalse();

        taken(mail("one", AT));

        assertThat(isTaken("one")).isTrue();
        assertThat(isTaken("two")).isFalse();
        assertThatThrownBy(() -> taken(mail("one", AT))).isInstanceOf(DuplicateException.class);
    }

    @Test
    default void what_is_undone_is_not_taken() {
        undone(() -> {
            mails().take(mail("one", AT));
            return AT;
        });

        assertThat(isTaken("one")).isFalse();
    }

    @Test
    default void a_mail_that_says_nothing_of_itself_is_taken_too() {
        taken(new TakenMails.Taken(SecretHash.of("one"), Optional.empty(), Optional.empty(), AT));

        assertThat(isTaken("one")).isTrue();
    }

    @Test
    default void the_issues_of_a_conversation_are_found_by_its_mails() {
        taken(mail("one", AT));
        taken(mail("two", AT));
        taken(mail("three", AT));
        inUnitOfWork(() -> {
            mails().belongs(SecretHash.of("one"), new IssueNumber(1042));
            mails().belongs(SecretHash.of("two"), new IssueNumber(1042));
            mails().belongs(SecretHash.of("nobody's"), new IssueNumber(1043));
            return AT;
        });

        assertThat(issues("one")).containsExactly(new IssueNumber(1042));
        assertThat(issues("one", "two", "three", "four")).containsExactly(new IssueNumber(1042));
        assertThat(issues("three", "nobody's")).isEmpty();
        assertThat(issues()).isEmpty();
    }

    @Test
    default void the_mails_of_a_sender_are_counted_from_an_instant_on() {
        taken(mail("one", AT.minusSeconds(1)));
        taken(mail("two", AT));
        taken(mail("three", AT.plusSeconds(1)));
        taken(new TakenMails.Taken(
                SecretHash.of("four"), Optional.empty(), Optional.of(SecretHash.of("other")), AT.plusSeconds(1)));

        assertThat(inUnitOfWork(() -> mails().of(SENDER, AT))).isEqualTo(2);
        assertThat(inUnitOfWork(() -> mails().of(SecretHash.of("stranger"), AT)))
                .isZero();
    }
}
