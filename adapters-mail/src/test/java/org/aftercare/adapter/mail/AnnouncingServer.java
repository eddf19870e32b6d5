package org.aftercare.adapter.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Speaks just enough IMAP to announce one mail at an exact moment, to whoever begins to wait for it. */
final class AnnouncingServer implements AutoCloseable {
    private static final String CAPABILITIES = "* CAPABILITY IMAP4rev1 IDLE";
    private static final String MAIL = "* 1 EXISTS";
    private static final String WAITING = "+ idling";

    /** When the mail is announced. */
    enum Moment {
        /** When it was asked for, and nothing was said of it, but waiting has not begun. */
        AS_WAITING_BEGINS(List.of(MAIL, WAITING)),
        WHILE_WAITING(List.of(WAITING, MAIL));

        private final List<String> lines;

        Moment(List<String> lines) {
            this.lines = lines;
        }
    }

    private final ServerSocket socket;
    private final Moment moment;

    AnnouncingServer(Moment moment) {
        this.moment = moment;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The library opens a connection for the store, and may open another for the folder. */
    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> speak(connection));
            } catch (IOException end) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(end);
                }
            }
        }
    }

    private void speak(Socket connection) {
        try (connection) {
            converse(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void converse(Socket connection) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(connection.getOutputStream(), false, StandardCharsets.US_ASCII);
        say(out, List.of("* OK ready"));
        var waiting = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var words = line.split(" ", 3);
            var command = words[words.length == 1 ? 0 : 1].toUpperCase(Locale.ROOT);
            if ("IDLE".equals(command)) {
                waiting = words[0];
                say(out, moment.lines);
            } else {
                say(out, untagged(command));
                say(out, List.of(("DONE".equals(command) ? waiting : words[0]) + " OK done"));
            }
        }
    }

    private static List<String> untagged(String command) {
        return switch (command) {
            case "CAPABILITY" -> List.of(CAPABILITIES);
            case "LIST" -> List.of("* LIST () \"/\" INBOX");
            case "SELECT" -> List.of("* FLAGS (\\Seen \\Deleted)", "* 0 EXISTS", "* OK [UIDVALIDITY 1] valid");
            default -> List.of();
        };
    }

    private static void say(PrintWriter out, List<String> lines) {
        lines.forEach(line -> out.print(line + "\r\n"));
        out.flush();
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
