package org.aftercare.adapter.mail;

import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Supplier;
import org.aftercare.application.port.Mailer;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.UnavailableException;

/**
 * Writes notices as mails into a folder, where no mail server is configured. A file is there whole or not at all; the same
 * notice written again replaces its own file.
 */
public final class FolderMailer implements Mailer {
    private static final Logger LOG = System.getLogger(FolderMailer.class.getName());

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Sender from;
    private final Letters letters;
    private final Pen pen;
    private final Sessions sessions = new Sessions(new Properties());

    /**
     * Writes into a folder, which is made when it is first needed.
     *
     * @param portal the address at which people reach the portal, without a slash at its end
     */
    public FolderMailer(Path folder, Sender from, URI portal, Pen pen) {
        this.pen = pen;
        this.folder = folder;
        this.from = from;
        this.letters = new Letters(portal, false);
        LOG.log(
                Level.INFO,
                "No mail server is configured (AFTERCARE_MAIL_HOST): mails are not sent, but written to {0}",
                folder);
    }

    @Override
    public void deliver(Notice notice) {
        deliver(notice, () -> letters.of(notice));
    }

    @Override
    public void deliver(Notice.WithLink notice, String secret) {
        deliver(notice, () -> letters.of(notice, secret));
    }

    private void deliver(Notice notice, Supplier<Letter> words) {
        try {
            var file = pen.write(() -> kept(words.get()));
            LOG.log(Level.INFO, "Mail {0} was not sent, but written to {1}", notice.id(), file);
        } catch (IOException | MessagingException e) {
            throw new UnavailableException("mail " + notice.id() + " cannot be written to " + folder, e);
        }
    }

    private Path kept(Letter letter) throws IOException, MessagingException {
        var file = folder.resolve(TIME.format(letter.at()) + "-" + letter.id() + ".eml");
        keep(LetterMessage.of(letter, from, sessions.of(letter)), file);
        return file;
    }

    private void keep(LetterMessage message, Path file) throws IOException, MessagingException {
        Files.createDirectories(folder);
        var unfinished = folder.resolve("." + file.getFileName() + ".part");
        try (var channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            message.writeTo(out);
            out.flush();
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
