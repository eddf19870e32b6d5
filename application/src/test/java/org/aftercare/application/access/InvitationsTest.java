package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.notice.DeliverNotice;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.Password;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

/** How contacts come to a password: invited, or because they have forgotten theirs. */
class InvitationsTest {
    private static final Password KETTLE = new Password("blue kettle 42");
    private static final Password TEAPOT = new Password("green teapot 43");

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Contact carla = aftercare.contact(aftercare.customer("Bakery"), "Carla", "carla@bakery.example");

    private Notice.Invitation invite() {
        var command = new InviteContact.Command(aftercare.agent(), carla.customerId(), carla.id());
        var invited = (InviteContact.Outcome.Invited) aftercare.inviteContact.execute(command);
        return (Notice.Invitation) aftercare
                .outbox
                .find(invited.invitation().id().value())
                .orElseThrow()
                .notice();
    }

    private UUID forget(String email) {
        aftercare.askForPassword.execute(new AskForPassword.Command(new EmailAddress(email)));
        return aftercare.outbox.waiting().getLast().id();
    }

    private DeliverNotice.Outcome deliver(UUID notice) {
        return aftercare.deliverNotice.execute(new DeliverNotice.Command(notice));
    }

    private String delivered(UUID notice) {
        deliver(notice);
        return aftercare.mailer.secret(notice).orElseThrow();
    }

    private SetPassword.Outcome set(String secret, Password password) {
        return aftercare.setPassword.execute(new SetPassword.Command(secret, password, "Firefox"));
    }

    private ShowAccountLink.Outcome show(String secret) {
        return aftercare.showAccountLink.execute(new ShowAccountLink.Command(secret));
    }

    private LogInContact.Outcome logIn(String password) {
        return aftercare.logInContact.execute(new LogInContact.Command(carla.email(), password, "Firefox"));
    }

    private RecogniseLogIn.Outcome recognise(String secret) {
        return aftercare.recogniseLogIn.execute(new RecogniseLogIn.Command(secret));
    }

    @Test
    void an_invitation_says_who_invites_and_until_when_and_keeps_no_secret() {
        var notice = invite();

        assertThat(notice.to()).isEqualTo(carla.email());
        assertThat(notice.name()).isEqualTo("Carla");
        assertThat(notice.customer()).isEqualTo("Bakery");
        assertThat(notice.invitedBy()).isEqualTo("Alex Agent");
        assertThat(notice.expiresAt()).isEqualTo("2026-11-30T10:00:00Z");
    }

    @Test
    void whoever_is_invited_sets_a_password_and_can_log_in() {
        var secret = delivered(invite().id());

        assertThat(show(secret)).isEqualTo(new ShowAccountLink.Outcome.Good(AccountLink.Purpose.INVITATION, carla));
        assertThat(set(secret, KETTLE)).isInstanceOfSatisfying(SetPassword.Outcome.Set.class, set -> {
            assertThat(set.contact()).isEqualTo(carla);
            assertThat(recognise(((Entrance.In) set.entrance()).secret()))
                    .isInstanceOf(RecogniseLogIn.Outcome.Recognised.class);
        });
        assertThat(logIn("blue kettle 42")).isInstanceOf(LogInContact.Outcome.LoggedIn.class);
    }

    @Test
    void a_link_is_good_once() {
        var secret = delivered(invite().id());
        set(secret, KETTLE);

        assertThat(set(secret, TEAPOT)).isEqualTo(new SetPassword.Outcome.NotGood());
        assertThat(show(secret)).isEqualTo(new ShowAccountLink.Outcome.NotGood());
        assertThat(logIn("blue kettle 42")).isInstanceOf(LogInContact.Outcome.LoggedIn.class);
        assertThat(logIn("green teapot 43")).isEqualTo(new LogInContact.Outcome.Refused());
    }

    @Test
    void to_look_at_a_link_does_not_use_it_up() {
        var secret = delivered(invite().id());
        show(secret);
        show(secret);

        assertThat(set(secret, KETTLE)).isInstanceOf(SetPassword.Outcome.Set.class);
    }

    @Test
    void a_new_invitation_makes_the_earlier_ones_void_delivered_or_not() {
        var first = delivered(invite().id());
        var second = invite();
        var third = delivered(invite().id());

        assertThat(set(first, KETTLE)).isEqualTo(new SetPassword.Outcome.NotGood());
        assertThat(deliver(second.id())).isInstanceOf(DeliverNotice.Outcome.Dropped.class);
        assertThat(aftercare.mailer.secret(second.id())).isEmpty();
        assertThat(set(third, KETTLE)).isInstanceOf(SetPassword.Outcome.Set.class);
    }

    @Test
    void an_invitation_expires_after_a_week() {
        var secret = delivered(invite().id());

        aftercare.clock.advance(Duration.ofDays(7));

        assertThat(show(secret)).isEqualTo(new ShowAccountLink.Outcome.NotGood());
        assertThat(set(secret, KETTLE)).isEqualTo(new SetPassword.Outcome.NotGood());
    }

    @Test
    void a_contact_of_another_customer_and_one_that_is_not_there_are_not_invited() {
        var other = aftercare.customer("Other");

        var command = new InviteContact.Command(aftercare.agent(), other.id(), carla.id());

        assertThat(aftercare.inviteContact.execute(command)).isEqualTo(new InviteContact.Outcome.UnknownContact());
        assertThat(aftercare.outbox.waiting()).isEmpty();
    }

    @Test
    void a_mail_that_had_to_be_sent_again_brings_a_secret_that_is_as_good_as_the_first() {
        var notice = invite();
        var first = delivered(notice.id());
        aftercare.store.execute(() -> {
            aftercare.outbox.put(notice);
            return notice;
        });

        var second = delivered(notice.id());

        assertThat(second).isNotEqualTo(first);
        assertThat(show(first)).isInstanceOf(ShowAccountLink.Outcome.Good.class);
        assertThat(set(second, KETTLE)).isInstanceOf(SetPassword.Outcome.Set.class);
        assertThat(set(first, KETTLE)).isEqualTo(new SetPassword.Outcome.NotGood());
    }

    @Test
    void a_mail_that_cannot_be_sent_now_is_sent_later() {
        var notice = invite();
        aftercare.mailer.outOfOrder(true);
        assertThat(deliver(notice.id())).isInstanceOf(DeliverNotice.Outcome.Failed.class);
        aftercare.mailer.outOfOrder(false);

        assertThat(set(delivered(notice.id()), KETTLE)).isInstanceOf(SetPassword.Outcome.Set.class);
    }

    @Test
    void whoever_forgot_his_password_sets_another_and_all_who_were_in_are_out() {
        aftercare.password(carla, "blue kettle 42");
        var stranger = ((LogInContact.Outcome.LoggedIn) logIn("blue kettle 42")).secret();
        var secret = delivered(forget("Carla@bakery.example"));

        assertThat(show(secret))
                .isEqualTo(new ShowAccountLink.Outcome.Good(AccountLink.Purpose.FORGOTTEN_PASSWORD, carla));
        assertThat(set(secret, TEAPOT)).isInstanceOf(SetPassword.Outcome.Set.class);
        assertThat(recognise(stranger)).isEqualTo(new RecogniseLogIn.Outcome.Refused());
        assertThat(logIn("blue kettle 42")).isEqualTo(new LogInContact.Outcome.Refused());
        assertThat(logIn("green teapot 43")).isInstanceOf(LogInContact.Outcome.LoggedIn.class);
    }

    @Test
    void that_a_password_was_set_is_told_by_mail() {
        set(delivered(forget("carla@bakery.example")), TEAPOT);

        assertThat(aftercare.outbox.waiting())
                .singleElement()
                .isInstanceOfSatisfying(Notice.PasswordSet.class, notice -> {
                    assertThat(notice.to()).isEqualTo(carla.email());
                    assertThat(notice.name()).isEqualTo("Carla");
                });
    }

    @Test
    void a_link_for_a_forgotten_password_is_good_for_an_hour_from_the_request() {
        var notice = forget("carla@bakery.example");
        aftercare.clock.advance(Duration.ofMinutes(59));
        var secret = delivered(notice);

        assertThat(show(secret)).isInstanceOf(ShowAccountLink.Outcome.Good.class);
        aftercare.clock.advance(Duration.ofMinutes(1));
        assertThat(show(secret)).isEqualTo(new ShowAccountLink.Outcome.NotGood());
    }

    @Test
    void a_link_that_would_come_too_late_is_not_sent() {
        var notice = forget("carla@bakery.example");

        aftercare.clock.advance(Duration.ofHours(1));

        assertThat(deliver(notice)).isInstanceOf(DeliverNotice.Outcome.Dropped.class);
    }

    @Test
    void an_address_that_is_nobodys_is_taken_alike_and_gets_no_mail() {
        var command = new AskForPassword.Command(new EmailAddress("nobody@bakery.example"));

        assertThat(aftercare.askForPassword.execute(command)).isEqualTo(new AskForPassword.Outcome.Taken());

        var notice = aftercare.outbox.waiting().getLast().id();
        assertThat(deliver(notice)).isInstanceOf(DeliverNotice.Outcome.Dropped.class);
        assertThat(aftercare.mailer.delivered()).isEmpty();
        assertThat(deliver(notice)).isEqualTo(new DeliverNotice.Outcome.NothingToDo());
    }

    @Test
    void nobody_is_flooded_with_mails_by_others_who_type_his_address() {
        for (var request = 0; request < 5; request++) {
            deliver(forget("carla@bakery.example"));
        }
        assertThat(aftercare.mailer.delivered()).hasSize(3);

        aftercare.clock.advance(Duration.ofMinutes(61));
        deliver(forget("carla@bakery.example"));

        assertThat(aftercare.mailer.delivered()).hasSize(4);
    }

    @Test
    void a_link_that_is_used_ends_the_others() {
        var invitation = delivered(invite().id());
        var one = delivered(forget("carla@bakery.example"));
        var other = delivered(forget("carla@bakery.example"));

        set(one, KETTLE);

        assertThat(show(other)).isEqualTo(new ShowAccountLink.Outcome.NotGood());
        assertThat(show(invitation)).isEqualTo(new ShowAccountLink.Outcome.NotGood());
    }

    @Test
    void only_the_hash_of_a_links_secret_is_kept() {
        var secret = delivered(invite().id());

        var link = aftercare.store.execute(
                () -> aftercare.accountLinks.find(SecretHash.of(secret)).orElseThrow());

        assertThat(link.toString()).doesNotContain(secret);
        assertThat(link.createdAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(show(SecretHash.of(secret).hex())).isEqualTo(new ShowAccountLink.Outcome.NotGood());
    }
}
