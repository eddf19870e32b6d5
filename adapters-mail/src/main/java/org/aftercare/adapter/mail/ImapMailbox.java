package org.aftercare.adapter.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.Format;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aftercare.application.port.Mailbox;
import org.aftercare.application.port.UnavailableException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is read by IMAP. A mail is handed over and then filed; where the process dies in between it is handed over
 * again, and whoever takes it knows it again.
 *
 * <p>Nothing is expunged but what was filed: where the server can neither move nor expunge single mails, what was copied is
 * marked as deleted, and left to whoever tidies the folder.
 */
public final class ImapMailbox implements Mailbox {
    private static final Logger LOG = System.getLogger(ImapMailbox.class.getName());

    /** Of a mail that is too large, so much is read, in bytes. */
    private static final int BEGINNING = 512 * 1024;

    private final ImapServer server;
    private final ScheduledExecutorService alarmClock;
    private final Session session;
    private @Nullable Store store;
    private volatile @Nullable IMAPFolder folder;

    /**
     * What nobody could take, by UID: left where it is, so that it holds up nothing. The next connection, for which UIDs may mean
     * others, hands it over again.
     */
    private final Set<Long> leftAlone = new HashSet<>();

    private volatile boolean closed;

    /**
     * Reads a mailbox.
     *
     * @param alarmClock ends waiting in time
     */
    public ImapMailbox(ImapServer server, ScheduledExecutorService alarmClock) {
        this.server = server;
        this.alarmClock = alarmClock;
        this.session = Session.getInstance(server.properties());
        if (server.encryption() == ImapServer.Encryption.NONE) {
            LOG.log(Level.INFO, "The mailbox {0} is read without encryption", server.printable());
        }
    }

    @Override
    public void empty(Taker taker) {
        try {
            var open = open();
            for (var message : all(open)) {
                take(open, message, taker);
            }
        } catch (MessagingException | IOException broken) {
            disconnect();
            throw unavailable(broken);
        }
    }

    /**
     * Waits until the server says that something has come, but no longer than it is told; only if it {@link #tells}. What the
     * server says before it has begun to wait with us, the library does not count as an end of waiting; so that is listened for.
     */
    public void await(Duration atMost) {
        try {
            var open = open();
            if (isSomethingThere(open)) {
                return;
            }
            var ending = alarmClock.schedule(() -> endWaiting(open), atMost.toMillis(), TimeUnit.MILLISECONDS);
            try {
                open.idle(true);
            } finally {
                ending.cancel(false);
            }
        } catch (MessagingException broken) {
            disconnect();
            if (!closed) {
                throw unavailable(broken);
            }
        } catch (IllegalStateException fault) {
            // how the library says that a folder was closed from here
            if (!closed) {
                throw fault;
            }
        }
    }

    /** What came while others were filed is not said again. */
    private boolean isSomethingThere(IMAPFolder open) throws MessagingException {
        for (var message : all(open)) {
            if (!message.isExpunged()
                    && !message.isSet(Flags.Flag.DELETED)
                    && !leftAlone.contains(open.getUID(message))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the server says by itself when something has come; otherwise one has to ask now and then. */
    public boolean tells() {
        try {
            return ((IMAPStore) open().getStore()).hasCapability("IDLE");
        } catch (MessagingException broken) {
            disconnect();
            throw unavailable(broken);
        }
    }

    /** Ends; whoever waits is let go. */
    public void close() {
        closed = true;
        var open = folder;
        if (open != null) {
            endWaiting(open);
        }
        disconnect();
    }

    /** Any other command ends waiting; what the library does by itself it does only after a second without one. */
    private static void endWaiting(IMAPFolder open) {
        try {
            if (open.isOpen()) {
                say(open);
            }
        } catch (MessagingException broken) {
            LOG.log(Level.DEBUG, "The connection broke before the waiting ended", broken);
        }
    }

    /** Nothing, but the server answers with what is new. */
    private static void say(IMAPFolder open) throws MessagingException {
        open.doCommand(protocol -> {
            protocol.noop();
            return true;
        });
    }

    private UnavailableException unavailable(Exception broken) {
        return new UnavailableException(
                "the mailbox " + server.printable() + " cannot be read: " + broken.getMessage(), broken);
    }

    private synchronized IMAPFolder open() throws MessagingException {
        if (closed) {
            throw new MessagingException("it was closed");
        }
        var known = folder;
        if (known != null && known.isOpen()) {
            return known;
        }
        disconnect();
        var connected = session.getStore();
        store = connected;
        connected.connect(
                server.host(),
                server.port(),
                server.logIn().user(),
                server.logIn().password());
        var opened = (IMAPFolder) connected.getFolder(server.folder());
        if (!opened.exists()) {
            throw new FolderNotFoundException(opened, "there is no such folder");
        }
        opened.open(Folder.READ_WRITE);
        opened.addMessageCountListener(new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent event) {
                endWaiting(opened);
            }
        });
        folder = opened;
        leftAlone.clear();
        return opened;
    }

    private synchronized void disconnect() {
        var connected = store;
        store = null;
        folder = null;
        if (connected != null) {
            try {
                connected.close();
            } catch (MessagingException e) {
                LOG.log(Level.DEBUG, "The connection to the mailbox broke at its end", e);
            }
        }
    }

    private static Message[] all(IMAPFolder open) throws MessagingException {
        say(open);
        var messages = open.getMessages(1, open.getMessageCount());
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        open.fetch(messages, profile);
        return messages;
    }

    private void take(IMAPFolder open, Message message, Taker taker) throws MessagingException, IOException {
        if (message.isExpunged() || message.isSet(Flags.Flag.DELETED)) {
            return;
        }
        var uid = open.getUID(message);
        if (leftAlone.contains(uid)) {
            return;
        }
        try {
            file(open, message, taker.take(arrived((IMAPMessage) message)));
        } catch (MessageRemovedException gone) {
            LOG.log(Level.DEBUG, "Somebody else has filed the mail {0}", uid);
        } catch (UnavailableException later) {
            throw later;
        } catch (RuntimeException fault) {
            if (closed) {
                throw unavailable(fault);
            }
            leftAlone.add(uid);
            LOG.log(Level.ERROR, "The mail with the UID " + uid + " is left where it is", fault);
        }
    }

    private Arrived arrived(IMAPMessage message) throws MessagingException, IOException {
        var size = Math.max(message.getSize(), 0);
        var whole = size <= server.largest();
        try (var stream = message.getMimeStream()) {
            var content = stream.readNBytes(whole ? server.largest() : Math.min(BEGINNING, server.largest()));
            return new Arrived(receivedAt(message), Math.max(size, content.length), content, whole);
        }
    }

    /** The server's INTERNALDATE; the library has it in a type that nothing here may know, so it goes by way of text. */
    private static Instant receivedAt(IMAPMessage message) throws MessagingException {
        Format text = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
        Object at = message.getReceivedDate();
        return OffsetDateTime.parse(text.format(at)).toInstant();
    }

    private void file(IMAPFolder open, Message message, Filing filing) throws MessagingException {
        var one = new Message[] {message};
        message.setFlag(Flags.Flag.SEEN, filing == Filing.DONE);
        var canMove = ((IMAPStore) open.getStore()).hasCapability("MOVE");
        if (!server.deletes() || filing == Filing.QUARANTINE) {
            var target = target(open, filing == Filing.DONE ? server.done() : server.quarantine());
            if (canMove) {
                open.moveMessages(one, target);
                return;
            }
            open.copyMessages(one, target);
        }
        message.setFlag(Flags.Flag.DELETED, true);
        if (((IMAPStore) open.getStore()).hasCapability("UIDPLUS")) {
            open.expunge(one);
        }
    }

    private static Folder target(IMAPFolder open, String name) throws MessagingException {
        var target = open.getStore().getFolder(name);
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES) && !target.exists()) {
            throw new FolderNotFoundException(target, "the folder " + name + " cannot be made");
        }
        return target;
    }
}
