package org.aftercare.bootstrap.server;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that takes every mail; but after so many it takes them without a word, so that whoever sends them cannot know,
 * until it is told to {@link #answer} again.
 */
final class ForgetfulMailServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ForgetfulMailServer.class.getName());

    private final ServerSocket socket;
    private final int answered;
    private final AtomicInteger count = new AtomicInteger();
    private final List<MimeMessage> taken = new CopyOnWriteArrayList<>();
    private final List<MimeMessage> unanswered = new CopyOnWriteArrayList<>();
    private volatile boolean answersAll;

    /** Begins to listen on the loopback device. */
    ForgetfulMailServer(int port, int answered) {
        this.answered = answered;
        try {
            socket = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /** All of them, in the order in which they were taken. */
    List<MimeMessage> taken() {
        return List.copyOf(taken);
    }

    List<MimeMessage> unanswered() {
        return List.copyOf(unanswered);
    }

    /** From now on, each is answered. */
    void answer() {
        answersAll = true;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> converse(connection));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            var lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            say(connection, "220 ready");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                obey(connection, lines, line.toUpperCase(Locale.ROOT));
            }
        } catch (IOException killed) {
            LOG.log(Level.DEBUG, "Whoever sent has died, which is what the test wants", killed);
        }
    }

    private void obey(Socket connection, BufferedReader lines, String command) throws IOException {
        if (command.startsWith("QUIT")) {
            say(connection, "221 bye");
        } else if (command.startsWith("DATA")) {
            say(connection, "354 go on");
            if (take(mail(lines))) {
                say(connection, "250 taken");
            }
        } else {
            say(connection, "250 well");
        }
    }

    /** Whether it is answered. */
    private boolean take(MimeMessage mail) {
        var isAnswered = count.getAndIncrement() < answered || answersAll;
        if (!isAnswered) {
            unanswered.add(mail);
        }
        taken.add(mail);
        return isAnswered;
    }

    private static MimeMessage mail(BufferedReader lines) throws IOException {
        var mail = new StringBuilder();
        for (var line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the mail has no end");
            }
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        try {
            return new MimeMessage(
                    null, new ByteArrayInputStream(mail.toString().getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
