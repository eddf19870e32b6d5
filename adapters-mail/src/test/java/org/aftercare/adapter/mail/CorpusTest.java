package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.mail.ListQuarantined;
import org.aftercare.application.mail.MailRules;
import org.aftercare.application.mail.TakeInMail;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Mailbox;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.QuarantinedMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Odd and hostile mails that we wrote ourselves, each a file in {@code corpus/}, read by the real reader and taken in by the
 * real use case. What must come of each stands in {@code corpus/outcomes.psv}.
 */
class CorpusTest {
    private static final String NAME_OF_CHECKED = "checked-";

    private record Expected(String file, String outcome, String summary, String text, List<String> files) {
        static Expected read(String line) {
            var cells = line.split("\\|", -1);
            return new Expected(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3].replace("\\n", "\n"),
                    cells[4].isEmpty() ? List.of() : List.of(cells[4].split(",")));
        }

        @Override
        public String toString() {
            return file + ": " + outcome;
        }
    }

    static Stream<Expected> mails() {
        return new String(resource("outcomes.psv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Expected::read);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = CorpusTest.class.getResourceAsStream("/corpus/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");

    /** Nora of the bakery has AC-1002, and Tom of the depot AC-1004. */
    private void people() {
        for (var people : List.of(List.of("bakery", "Nora"), List.of("depot", "Tom"))) {
            var customer = aftercare.customer(people.getFirst());
            var contact = aftercare.contact(
                    customer, people.getLast(), people.getLast() + "@" + people.getFirst() + ".example");
            aftercare.reported(contact, aftercare.signed(customer, TermsMother.workedExamples()), Severity.S3);
        }
    }

    private TakeInMail.Outcome taken(String file) {
        var content = resource(file + ".eml");
        var rules = new MailRules(
                Aftercare.MAIL_RULES.own(),
                Optional.of(Aftercare.CALL_ME),
                file.startsWith(NAME_OF_CHECKED) ? Optional.of("mx.vendor.example") : Optional.empty(),
                Severity.S3);
        return aftercare
                .takeInMail(new MimeMailReader(), rules)
                .execute(new TakeInMail.Command(
                        new Mailbox.Arrived(Instant.parse("2026-11-23T09:59:00Z"), content.length, content, true)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    @Timeout(10)
    void each_mail_comes_to_what_it_must(Expected expected) {
        people();

        var outcome = taken(expected.file());

        assertThat(named(outcome)).isEqualTo(expected.outcome());
        switch (outcome) {
            case TakeInMail.Outcome.Reported(var issue, var leftOut) -> {
                var report = aftercare.shown(issue).issue().report();
                assertThat(report.summary()).isEqualTo(expected.summary());
                assertThat(report.description()).contains(expected.text());
                assertThat(files(issue)).containsAll(expected.files());
                assertPlain(report.description());
            }
            case TakeInMail.Outcome.Added(var issue, var leftOut) -> {
                assertThat(addition(issue)).isEqualTo(expected.text());
                assertThat(files(issue)).containsAll(expected.files());
            }
            case TakeInMail.Outcome.Quarantined quarantined ->
                assertThat(quarantine()).hasSize(1);
            case TakeInMail.Outcome.Ignored ignored -> assertThat(quarantine()).isEmpty();
            case TakeInMail.Outcome.Called called -> assertThat(quarantine()).isEmpty();
            case TakeInMail.Outcome.TakenBefore before -> assertThat(before).isNull();
        }
        assertThat(taken(expected.file())).isEqualTo(new TakeInMail.Outcome.TakenBefore());
    }

    private static String named(TakeInMail.Outcome outcome) {
        return switch (outcome) {
            case TakeInMail.Outcome.Reported reported -> "REPORTED";
            case TakeInMail.Outcome.Added(var issue, var leftOut) -> "ADDED " + issue;
            case TakeInMail.Outcome.Called called -> "CALLED";
            case TakeInMail.Outcome.Quarantined(var reason) -> "QUARANTINED " + reason;
            case TakeInMail.Outcome.Ignored(var automation) -> "IGNORED " + automation;
            case TakeInMail.Outcome.TakenBefore before -> "TAKEN BEFORE";
        };
    }

    /** The mail itself is always there, byte for byte. */
    private List<String> files(IssueNumber issue) {
        var attachments = aftercare.shown(issue).issue().attachments();
        assertThat(attachments).first().satisfies(original -> {
            assertThat(original.name()).isEqualTo("original.eml");
            assertThat(original.type()).isEqualTo("message/rfc822");
        });
        return attachments.stream().map(Attachment::name).toList();
    }

    private String addition(IssueNumber issue) {
        return aftercare.shown(issue).issue().history().stream()
                .flatMap(event -> event instanceof IssueEvent.Answered answered ? Stream.of(answered) : Stream.empty())
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static void assertPlain(String text) {
        assertThat(text.codePoints()
                        .filter(character ->
                                Character.isISOControl(character) && character != '\n' && character != '\t'))
                .isEmpty();
        assertThat(text).doesNotContain("<script", "alert(1)<", "\u202e");
    }

    private List<QuarantinedMail> quarantine() {
        var command = new ListQuarantined.Command(aftercare.agent(), Optional.of(true), Optional.empty(), 200);
        return ((ListQuarantined.Outcome.Listed) aftercare.listQuarantined.execute(command)).mails();
    }

    @Test
    void there_are_enough_of_them_and_each_is_a_file_of_its_own() {
        var files = mails().map(Expected::file).toList();

        assertThat(files).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(mails().map(expected -> Arrays.hashCode(resource(expected.file() + ".eml"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void mails_cut_off_anywhere_are_read_as_far_as_they_go() {
        var reader = new MimeMailReader();
        var whole = resource("mixed-alternative-related.eml");

        assertThat(Stream.iterate(0, length -> length < whole.length, length -> length + 7)
                        .map(length -> reader.read(Arrays.copyOf(whole, length))))
                .allSatisfy(mail -> assertThat(mail.key()).isNotNull());
    }

    @Test
    void copies_that_came_on_different_ways_are_the_same_mail() {
        var reader = new MimeMailReader();
        var mail = "From: nora@bakery.example\r\nMessage-ID: <1@bakery.example>\r\n\r\nText\r\n";
        var trace = "Return-Path: <nora@bakery.example>\r\nReceived: from a by b; Mon, 23 Nov 2026 10:00:00 +0000\r\n";

        assertThat(reader.read((trace + mail).getBytes(StandardCharsets.UTF_8)).key())
                .isEqualTo(reader.read(mail.getBytes(StandardCharsets.UTF_8)).key());
        assertThat(reader.read((mail + ".").getBytes(StandardCharsets.UTF_8)).key())
                .isNotEqualTo(reader.read(mail.getBytes(StandardCharsets.UTF_8)).key());
    }
}
