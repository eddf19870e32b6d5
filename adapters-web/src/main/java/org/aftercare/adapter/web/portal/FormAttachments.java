package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.issue.AddAttachment;
import org.aftercare.application.issue.AttachmentLimits;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.FileName;
import org.aftercare.domain.issue.IssueNumber;

/** Makes attachments of the files that came with a form: of all of them, or of none. */
@Dependent
class FormAttachments {
    private final SentFiles sentFiles;
    private final AddAttachment addAttachment;
    private final AttachmentLimits limits;
    private final Visitor visitor;

    @Inject
    FormAttachments(SentFiles sentFiles, AddAttachment addAttachment, AttachmentLimits limits, Visitor visitor) {
        this.sentFiles = sentFiles;
        this.addAttachment = addAttachment;
        this.limits = limits;
        this.visitor = visitor;
    }

    /** The field for more of them. */
    FileField field() {
        return FileField.of(limits);
    }

    /** Whether none came. */
    boolean none() {
        return sentFiles.all().isEmpty();
    }

    /** Stands for all of them, with what they are called: others are told apart by it. */
    String mark() {
        var mark = new StringBuilder();
        for (var file : sentFiles.all()) {
            mark.append('\n')
                    .append(HexFormat.of().formatHex(sha256(file.content())))
                    .append(' ')
                    .append(file.name());
        }
        return mark.toString();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What is wrong with them as far as it shows before they are added; empty if nothing is. */
    String fault() {
        return said(sentFiles.all().stream()
                .filter(file -> file.tooLong() || file.content().length == 0)
                .map(file -> file.tooLong()
                        ? Wording.say("files.tooLong", name(file), FileField.size(limits.maxBytes()))
                        : Wording.say("files.empty", name(file)))
                .toList());
    }

    /** That they are to be chosen once more, since browsers forget them and nothing was kept; empty if none came. */
    String onceMore() {
        return none()
                ? ""
                : Wording.say(
                        "files.onceMore",
                        Wording.row(sentFiles.all().stream()
                                .map(FormAttachments::name)
                                .toList()));
    }

    /**
     * Adds all of them to what was just recorded, in its unit of work.
     *
     * @param event the position in the history of what they belong to
     * @return what is wrong with them, upon which the unit of work must be undone; empty if nothing is
     */
    String add(IssueNumber issue, int event) {
        var faults = new ArrayList<String>();
        for (var file : sentFiles.all()) {
            var command = new AddAttachment.Command(
                    visitor.caller(),
                    Channel.PORTAL,
                    issue,
                    file.name(),
                    file.type(),
                    file.content(),
                    true,
                    Optional.of(event));
            switch (addAttachment.execute(command)) {
                case AddAttachment.Outcome.Added added -> {}
                case AddAttachment.Outcome.Refused refused ->
                    faults.add(Wording.say("files.kind", name(file), FileField.kinds(limits.types())));
                case AddAttachment.Outcome.TooLarge(var most) ->
                    faults.add(Wording.say("files.tooLong", name(file), FileField.size(most)));
                case AddAttachment.Outcome.TooMany(var most) ->
                    faults.add(Wording.say("files.tooMany", name(file), most));
                case AddAttachment.Outcome.Unknown() ->
                    throw new IllegalStateException(issue + " was there a moment ago");
            }
        }
        return said(faults);
    }

    private static String said(List<String> faults) {
        return faults.isEmpty() ? "" : String.join(" ", faults) + " " + Wording.say("files.again");
    }

    private static String name(SentFile file) {
        return FileName.cleaned(file.name());
    }
}
