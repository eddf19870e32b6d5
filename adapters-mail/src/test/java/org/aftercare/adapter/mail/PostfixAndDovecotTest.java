package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftercare.application.port.Mailbox.Filing;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Mail servers as people run them; {@code adapters-mail/src/test/postfix/run} starts them and runs this. */
@Timeout(300)
@EnabledIfEnvironmentVariable(named = "AFTERCARE_TEST_SMTP", matches = "\\d+")
class PostfixAndDovecotTest {
    private static final Logger LOG = System.getLogger(PostfixAndDovecotTest.class.getName());
    private static final String SUPPORT = "support@larkspur.example";
    private static final int MANY = 400;

    /** As a node of Aftercare sends. */
    private static final int THREADS = 4;

    private final ScheduledExecutorService alarmClock = Executors.newSingleThreadScheduledExecutor();
    private final List<ImapMailbox> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(ImapMailbox::close);
        alarmClock.shutdownNow();
    }

    private static int port(String variable) {
        return Integer.parseInt(System.getenv(variable));
    }

    private static SmtpMailer mailer(SmtpServer.Encryption encryption, String password) {
        return new SmtpMailer(
                new SmtpServer(
                        "localhost",
                        port("AFTERCARE_TEST_SMTP"),
                        encryption,
                        Optional.of(password)
                                .filter(given -> !given.isEmpty())
                                .map(given -> new SmtpServer.LogIn(SUPPORT, given))),
                Sender.parse("Larkspur Support <" + SUPPORT + ">"),
                URI.create("https://support.larkspur.example"),
                true,
                new Pen(System::nanoTime));
    }

    private ImapMailbox mailbox(String password) {
        var mailbox = new ImapMailbox(
                new ImapServer(
                        "localhost",
                        port("AFTERCARE_TEST_IMAP"),
                        ImapServer.Encryption.STARTTLS,
                        new SmtpServer.LogIn(SUPPORT, password),
                        "INBOX",
                        "Aftercare",
                        "Quarantine",
                        false,
                        100_000),
                alarmClock);
        opened.add(mailbox);
        return mailbox;
    }

    private static Notice notice() {
        return new Notice.PasswordSet(TimeOrderedId.at(Instant.now()), new EmailAddress(SUPPORT), "Zoë 🎄");
    }

    /** All that lies there now. */
    private static List<String> read(ImapMailbox mailbox) {
        var read = new ArrayList<String>();
        mailbox.empty(mail -> {
            read.add(new String(mail.content(), StandardCharsets.UTF_8));
            return Filing.DONE;
        });
        return read;
    }

    private static double aSecond(int count, Instant from) {
        return Math.round(
                        10_000.0 * count / Duration.between(from, Instant.now()).toMillis())
                / 10.0;
    }

    @Test
    void nothing_is_sent_or_read_without_the_password_or_encryption() {
        assertThatThrownBy(
                        () -> mailer(SmtpServer.Encryption.STARTTLS, "guessed").deliver(notice()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("535");
        assertThatThrownBy(() -> mailer(SmtpServer.Encryption.STARTTLS, "").deliver(notice()))
                .isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> mailer(SmtpServer.Encryption.NONE, "secret").deliver(notice()))
                .isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> read(mailbox("guessed"))).isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_mail_goes_out_and_the_mailbox_tells_at_once_that_it_has_come() throws Exception {
        var mailbox = mailbox("secret");
        read(mailbox);
        var waiting = CompletableFuture.runAsync(() -> mailbox.await(Duration.ofSeconds(60)));
        var sent = Instant.now();
        var notice = notice();

        mailer(SmtpServer.Encryption.STARTTLS, "secret").deliver(notice);
        waiting.get(60, TimeUnit.SECONDS);

        var told = Duration.between(sent, Instant.now());
        var mails = read(mailbox);
        LOG.log(Level.INFO, "told of a mail by IDLE {0} ms after it began to be sent", told.toMillis());
        assertThat(mailbox.tells()).isTrue();
        assertThat(told).isLessThan(Duration.ofSeconds(30));
        assertThat(mails).singleElement().asString().contains(notice.id().toString(), "Auto-Submitted: auto-generated");
        assertThat(read(mailbox)).isEmpty();
    }

    @Test
    void many_mails_go_out_and_each_comes_in_once() {
        var mailbox = mailbox("secret");
        read(mailbox);
        var mailer = mailer(SmtpServer.Encryption.STARTTLS, "secret");
        var begun = Instant.now();
        var notices = new CopyOnWriteArrayList<Notice>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, MANY)
                    .forEach(each -> threads.execute(() -> {
                        var notice = notice();
                        mailer.deliver(notice);
                        notices.add(notice);
                    }));
        }
        LOG.log(Level.INFO, "sent {0} mails, {1} a second, by {2} threads", MANY, aSecond(MANY, begun), THREADS);
        assertThat(notices).hasSize(MANY);

        var reading = Instant.now();
        var mails = new ArrayList<>(read(mailbox));
        LOG.log(Level.INFO, "read {0} mails, {1} a second", mails.size(), aSecond(mails.size(), reading));
        while (mails.size() < MANY) {
            mailbox.await(Duration.ofSeconds(20));
            mails.addAll(read(mailbox));
        }

        assertThat(mails).hasSize(MANY);
        assertThat(notices).allSatisfy(notice -> assertThat(mails)
                .filteredOn(mail -> mail.contains(notice.id().toString()))
                .hasSize(1));
    }
}
