package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aftercare.application.port.Mailbox;
import org.aftercare.application.port.Mailbox.Filing;
import org.aftercare.application.port.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ImapMailboxTest {
    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.IMAP.dynamicPort());

    private static final int LARGEST = 20_000;

    private final ScheduledExecutorService alarmClock = Executors.newSingleThreadScheduledExecutor();
    private final List<ImapMailbox> opened = new ArrayList<>();
    private GreenMailUser user;

    @BeforeEach
    void mailbox() {
        user = SERVER.setUser("support@vendor.example", "support", "secret");
    }

    @AfterEach
    void close() {
        opened.forEach(ImapMailbox::close);
        alarmClock.shutdownNow();
    }

    private ImapMailbox reading(String password, boolean deletes) {
        return reading(SERVER.getImap().getPort(), password, deletes);
    }

    private ImapMailbox reading(int port, String password, boolean deletes) {
        var mailbox = new ImapMailbox(
                new ImapServer(
                        "127.0.0.1",
                        port,
                        ImapServer.Encryption.NONE,
                        new SmtpServer.LogIn("support", password),
                        "INBOX",
                        "Done",
                        "Quarantine",
                        deletes,
                        LARGEST),
                alarmClock);
        opened.add(mailbox);
        return mailbox;
    }

    private ImapMailbox reading() {
        return reading("secret", false);
    }

    private void arrives(String subject, String text) {
        user.deliver(GreenMailUtil.newMimeMessage(
                "From: nora@bakery.example\r\nSubject: " + subject + "\r\n\r\n" + text + "\r\n"));
    }

    private int lieIn(String folder) {
        var store = SERVER.getManagers().getImapHostManager();
        var mailbox = store.getFolder(user, folder);
        return mailbox == null ? 0 : mailbox.getMessageCount();
    }

    private static String text(Mailbox.Arrived mail) {
        return new String(mail.content(), StandardCharsets.UTF_8);
    }

    @Test
    void each_mail_is_handed_over_as_it_came_and_then_filed() {
        var before = Instant.now().minusSeconds(2);
        arrives("One", "first");
        arrives("Two", "second");
        var taken = new ArrayList<Mailbox.Arrived>();

        reading().empty(mail -> {
            taken.add(mail);
            return text(mail).contains("Two") ? Filing.QUARANTINE : Filing.DONE;
        });

        assertThat(taken).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.whole()).isTrue();
            assertThat(mail.receivedAt()).isBetween(before, Instant.now().plusSeconds(2));
            assertThat(mail.size()).isEqualTo(mail.content().length);
        });
        assertThat(text(taken.getFirst()))
                .startsWith("From: nora@bakery.example\r\n")
                .endsWith("first\r\n");
        assertThat(lieIn("INBOX")).isZero();
        assertThat(lieIn("Done")).isEqualTo(1);
        assertThat(lieIn("Quarantine")).isEqualTo(1);
    }

    @Test
    void what_was_dealt_with_is_deleted_if_that_is_wanted_and_what_was_not_is_kept() {
        arrives("One", "first");
        arrives("Two", "second");

        reading("secret", true).empty(mail -> text(mail).contains("Two") ? Filing.QUARANTINE : Filing.DONE);

        assertThat(lieIn("INBOX")).isZero();
        assertThat(lieIn("Done")).isZero();
        assertThat(lieIn("Quarantine")).isEqualTo(1);
    }

    @Test
    void of_what_is_too_large_the_beginning_is_handed_over() {
        arrives("Large", "x".repeat(30_000));
        var taken = new ArrayList<Mailbox.Arrived>();

        reading().empty(mail -> {
            taken.add(mail);
            return Filing.QUARANTINE;
        });

        assertThat(taken).singleElement().satisfies(mail -> {
            assertThat(mail.whole()).isFalse();
            assertThat(mail.size()).isGreaterThan(30_000);
            assertThat(mail.content()).hasSize(LARGEST);
        });
    }

    @Test
    void a_mail_that_nobody_can_take_stays_and_holds_up_no_other() {
        arrives("Poison", "x");
        arrives("Good", "x");
        var mailbox = reading();
        var taken = new ArrayList<String>();
        Mailbox.Taker taker = mail -> {
            taken.add(text(mail).contains("Poison") ? "poison" : "good");
            if (text(mail).contains("Poison")) {
                throw new IllegalStateException("as the test wants it");
            }
            return Filing.DONE;
        };

        mailbox.empty(taker);
        mailbox.empty(taker);

        assertThat(taken).containsExactly("poison", "good");
        assertThat(lieIn("INBOX")).isEqualTo(1);
    }

    @Test
    void while_the_store_is_away_every_mail_stays_and_is_handed_over_again() {
        arrives("One", "x");
        arrives("Two", "x");
        var mailbox = reading();
        var tries = new ArrayList<Instant>();

        assertThatThrownBy(() -> mailbox.empty(mail -> {
                    tries.add(mail.receivedAt());
                    throw new UnavailableException("the database", new IllegalStateException());
                }))
                .isInstanceOf(UnavailableException.class);

        assertThat(tries).hasSize(1);
        mailbox.empty(mail -> Filing.DONE);
        assertThat(lieIn("Done")).isEqualTo(2);
    }

    @Test
    void two_that_read_the_same_mailbox_do_not_trip_over_each_other() {
        arrives("One", "x");
        arrives("Two", "x");
        var other = reading();

        reading().empty(mail -> {
            other.empty(same -> Filing.DONE);
            return Filing.DONE;
        });

        assertThat(lieIn("INBOX")).isZero();
        assertThat(lieIn("Done")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void who_waits_is_told_when_something_comes(AnnouncingServer.Moment moment) {
        try (var server = new AnnouncingServer(moment)) {
            var mailbox = reading(server.port(), "secret", false);
            assertThat(mailbox.tells()).isTrue();
            var waiting = CompletableFuture.runAsync(() -> mailbox.await(Duration.ofMinutes(5)));

            assertThat(waiting).succeedsWithin(Duration.ofSeconds(40));
        }
    }

    @Test
    void what_has_come_before_is_not_waited_for() {
        var mailbox = reading();
        mailbox.empty(mail -> Filing.DONE);
        arrives("One", "x");

        mailbox.await(Duration.ofMinutes(5));

        mailbox.empty(mail -> Filing.DONE);
        assertThat(lieIn("Done")).isEqualTo(1);
    }

    @Test
    void who_waits_for_nothing_waits_no_longer_than_he_is_told() {
        var mailbox = reading();
        mailbox.empty(mail -> Filing.DONE);

        mailbox.await(Duration.ofMillis(300));

        arrives("One", "x");
        mailbox.empty(mail -> Filing.DONE);
        assertThat(lieIn("Done")).isEqualTo(1);
    }

    @Test
    void closing_lets_go_whoever_waits() {
        var mailbox = reading();
        mailbox.empty(mail -> Filing.DONE);
        var waiting = CompletableFuture.runAsync(() -> mailbox.await(Duration.ofMinutes(5)));

        alarmClock.schedule(mailbox::close, 200, TimeUnit.MILLISECONDS);

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(40));
    }

    @Test
    void what_is_closed_is_not_opened_again() {
        var mailbox = reading();
        mailbox.close();

        mailbox.await(Duration.ofMinutes(5));

        assertThatThrownBy(() -> mailbox.empty(mail -> Filing.DONE)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_mailbox_that_cannot_be_read_says_why_and_not_how_one_logs_in() {
        assertThatThrownBy(() -> reading("wrong-secret", false).empty(mail -> Filing.DONE))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("INBOX of support at 127.0.0.1")
                .hasMessageNotContaining("wrong-secret");
    }
}
