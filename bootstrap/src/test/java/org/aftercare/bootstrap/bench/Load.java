package org.aftercare.bootstrap.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Does one thing again and again, as many at a time as there are connections, each as soon as the one before it has ended; and
 * says how often in a second, and how long it took. It shares the machine with what it measures, so it does little else.
 */
final class Load {
    private static final int FIRST = 10_000;

    private Load() {}

    /** One connection's work; answers whether it went well. */
    interface Client extends AutoCloseable {
        boolean once() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    /**
     * What came of it.
     *
     * @param perSecond how often it went well in a second
     * @param median how long it took half of the time, at most
     * @param p99 how long it took 99 times of a hundred, at most
     * @param errors how often it went wrong
     */
    record Result(double perSecond, Duration median, Duration p99, long errors) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,8.0f /s   p50 %6.2f ms   p99 %7.2f ms   errors %d",
                    perSecond,
                    median.toNanos() / 1e6,
                    p99.toNanos() / 1e6,
                    errors);
        }
    }

    /** Loads for a time with so many connections. */
    static Result of(int connections, Duration time, Supplier<? extends Client> clients) {
        var ready = Stream.generate(clients).limit(connections).toList();
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        var parts = new ArrayList<Future<Part>>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var client : ready) {
                Callable<Part> work = () -> part(client, end);
                parts.add(threads.submit(work));
            }
        }
        return result(parts.stream().map(Load::got).toList(), System.nanoTime() - begin);
    }

    private record Part(LongStream nanos, long errors) {}

    private static Part part(Client client, long end) throws Exception {
        try (client) {
            var nanos = new long[FIRST];
            var count = 0;
            var errors = 0L;
            for (var now = System.nanoTime(); now < end; ) {
                var well = client.once();
                var after = System.nanoTime();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = after - now;
                errors += well ? 0 : 1;
                now = after;
            }
            return new Part(Arrays.stream(nanos, 0, count), errors);
        }
    }

    private static Part got(Future<Part> part) {
        try {
            return part.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Result result(List<Part> parts, long nanos) {
        var all = parts.stream().flatMapToLong(Part::nanos).sorted().toArray();
        var errors = parts.stream().mapToLong(Part::errors).sum();
        return new Result(
                (all.length - errors) * 1e9 / nanos,
                Duration.ofNanos(all[all.length / 2]),
                Duration.ofNanos(all[(int) (all.length * 0.99)]),
                errors);
    }

    /** Sends requests over one connection that stays open, and looks at nothing but the status. */
    static Client http(int port, int wanted, Supplier<byte[]> requests) {
        return new Http(port, wanted, requests);
    }

    private static final class Http implements Client {
        private final Socket socket;
        private final InputStream in;
        private final int wanted;
        private final Supplier<byte[]> requests;
        private final byte[] bytes = new byte[64 * 1024];

        Http(int port, int wanted, Supplier<byte[]> requests) {
            try {
                this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
            this.wanted = wanted;
            this.requests = requests;
        }

        @Override
        public boolean once() throws IOException {
            socket.getOutputStream().write(requests.get());
            var status = Integer.parseInt(line().substring(9, 12));
            var length = 0;
            var chunked = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = true;
                }
            }
            skip(length);
            while (chunked) {
                var chunk = Integer.parseInt(line(), 16);
                skip(chunk);
                line();
                chunked = chunk > 0;
            }
            return status == wanted;
        }

        private String line() throws IOException {
            for (var length = 0; ; length++) {
                var read = in.read();
                if (read < 0) {
                    throw new EOFException("the server closed the connection");
                }
                if (read == '\n') {
                    return new String(bytes, 0, length - 1, StandardCharsets.ISO_8859_1);
                }
                bytes[length] = (byte) read;
            }
        }

        private void skip(int length) throws IOException {
            in.skipNBytes(length);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
