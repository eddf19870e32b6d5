package org.aftercare.application.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.IncomingMail;

/** What a mail says, in the form in which issues are reported and added to. */
final class MailWords {
    private static final String NO_SUBJECT = "(no subject)";
    private static final String NO_TEXT = "(The mail has no text.)";
    private static final String CUT = "\n\n(Cut here. The whole mail is attached.)";

    private static final Pattern ANSWERS = Pattern.compile(
            "\\s*(?:(?:re|aw|antw|sv|fw|fwd|wg|tr|rv|vs)(?:\\[[0-9]{1,3}])?\\s*:\\s*|\\[AC-[0-9]{1,18}]\\s*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERITY =
            Pattern.compile("\\s*(?:\\[\\s*(S[1-5])\\s*]|(S[1-5])\\s*[:\\u2013-])\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9-])(AC-[1-9][0-9]{0,17})(?![0-9])");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\ud800-\\udfff\\u202a-\\u202e\\u2066-\\u2069]");

    private MailWords() {}

    /** The subject without what mail programs put before it. */
    static String summary(IncomingMail mail) {
        var subject = withoutSeverity(withoutAnswers(onOneLine(mail.subject())));
        return subject.isBlank() ? NO_SUBJECT : cut(subject, IssueEvent.Reported.MAX_SUMMARY, "…");
    }

    /** All that the mail says: it may be one that is passed on. */
    static String description(IncomingMail mail) {
        return block(plain(mail.text()), IssueEvent.Reported.MAX_DESCRIPTION);
    }

    /** What the mail says to one of ours, without ours. */
    static String information(IncomingMail mail) {
        return block(QuotedTail.cut(plain(mail.text())), IssueEvent.Answered.MAX_TEXT);
    }

    /** The severity at the beginning of the subject, as in {@code [S1] Shop is down}. */
    static Optional<Severity> severity(IncomingMail mail) {
        var matcher = SEVERITY.matcher(withoutAnswers(onOneLine(mail.subject())));
        return matcher.lookingAt()
                ? Optional.ofNullable(matcher.group(1))
                        .or(() -> Optional.of(matcher.group(2)))
                        .map(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The issue that a text names first. */
    static Optional<IssueNumber> number(String text) {
        var matcher = NUMBER.matcher(text);
        return matcher.find() ? IssueNumber.parse(matcher.group(1)) : Optional.empty();
    }

    /** On one line, without what nobody sees. */
    static String onOneLine(String text) {
        return plain(text).replaceAll("\\s+", " ").strip();
    }

    /** With line feeds, without what nobody sees. */
    static String plain(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return INVISIBLE.matcher(lines).replaceAll("").strip();
    }

    /** At most so many characters of a text. */
    static String cut(String text, int longest, String mark) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        var end = text.offsetByCodePoints(0, longest - mark.codePointCount(0, mark.length()));
        return text.substring(0, end).stripTrailing() + mark;
    }

    private static String block(String text, int longest) {
        return text.isBlank() ? NO_TEXT : cut(text, longest, CUT);
    }

    private static String withoutAnswers(String subject) {
        var rest = subject;
        for (var matcher = ANSWERS.matcher(rest); matcher.lookingAt(); matcher = ANSWERS.matcher(rest)) {
            rest = rest.substring(matcher.end());
        }
        return rest;
    }

    private static String withoutSeverity(String subject) {
        var matcher = SEVERITY.matcher(subject);
        return matcher.lookingAt() ? subject.substring(matcher.end()) : subject;
    }
}
