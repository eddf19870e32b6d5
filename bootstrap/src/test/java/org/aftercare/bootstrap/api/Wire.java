package org.aftercare.bootstrap.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.aftercare.adapter.web.rest.Described;
import org.jspecify.annotations.Nullable;

/** A connection that is kept alive, over which one can say what a client of good manners never would. */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT = 30_000;
    private static final int TRIES_OF_FORBIDDEN = 5;

    private final int port;
    private @Nullable Socket socket;

    Wire(int port) {
        this.port = port;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back; a status of 0, if nothing did. */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String shown() {
            return body.length() > 300 ? body.substring(0, 300) + "…" : body;
        }
    }

    /** A request to the letter. */
    static final class Request {
        private final Described.Operation operation;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final boolean elsewhere;
        private String target;
        private byte[] body = {};
        private boolean legal = true;

        Request(Described.Operation operation, String target, boolean elsewhere) {
            this.operation = operation;
            this.target = target;
            this.elsewhere = elsewhere;
        }

        void header(String name, String value) {
            headers.put(name, value);
        }

        void body(byte[] sent) {
            body = sent;
        }

        /** The same, but as HTTP itself forbids it: what the server answers need not be ours. */
        Request broken(Random random) {
            legal = false;
            switch (random.nextInt(5)) {
                case 0 -> target += "\u0001";
                case 1 -> headers.put("X-Odd", "a\u0001b\u0000");
                case 2 -> headers.put("X Odd", "x");
                case 3 -> target = target.replaceFirst("/", "//") + "?%";
                default -> target += "?a=%zz&%=%u1234";
            }
            return this;
        }

        Described.Operation operation() {
            return operation;
        }

        boolean isLegal() {
            return legal;
        }

        boolean isElsewhere() {
            return elsewhere;
        }

        String shown() {
            var text = new String(body, 0, Math.min(body.length, 300), StandardCharsets.UTF_8);
            var shownHeaders = headers.toString();
            return operation.method() + " " + target.substring(0, Math.min(200, target.length())) + " "
                    + shownHeaders.substring(0, Math.min(300, shownHeaders.length())) + " " + text;
        }

        private byte[] head() {
            var head = new StringBuilder(operation.method() + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
            return head.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends it; once more over a fresh connection, if the kept one had ended. A request that HTTP forbids
     * is sent some times more: who refuses it by its head may close before the rest has come, and his answer is lost then.
     */
    Answer send(Request request) {
        for (var tries = request.legal ? 1 : TRIES_OF_FORBIDDEN; ; tries--) {
            var wasKept = socket != null;
            try {
                return exchange(request);
            } catch (IOException ended) {
                close();
                if (wasKept) {
                    tries++;
                } else if (tries == 1) {
                    return new Answer(0, Map.of(), ended.toString());
                }
            }
        }
    }

    private Answer exchange(Request request) throws IOException {
        var connection = connected();
        // in one piece, so that it is on its way before any answer to its beginning
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(request.head());
        whole.writeBytes(request.body);
        connection.getOutputStream().write(whole.toByteArray());
        var in = new BufferedInputStream(connection.getInputStream());
        var answer = read(in);
        if (answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private Socket connected() throws IOException {
        var connection = socket;
        if (connection == null) {
            connection = new Socket(InetAddress.getLoopbackAddress(), port);
            connection.setSoTimeout(TIMEOUT);
            socket = connection;
        }
        return connection;
    }

    private static Answer read(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ", 3)[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (status == 100) {
            return read(in);
        }
        var body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            for (var size = size(in); size > 0; size = size(in)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            line(in);
        } else {
            body.write(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        }
        return new Answer(status, headers, body.toString(StandardCharsets.UTF_8));
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException ignored) {
            // it is gone either way
        }
        socket = null;
    }
}
