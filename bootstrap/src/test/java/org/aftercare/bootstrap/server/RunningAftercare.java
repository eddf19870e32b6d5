package org.aftercare.bootstrap.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.aftercare.adapter.persistence.FreePort;
import org.aftercare.adapter.web.rest.Described;

/**
 * A real Aftercare, started the way that people start it: by the run script, from the WAR that the build just made. Only
 * what a test gives reaches it from the environment.
 */
public final class RunningAftercare implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Path SCRIPT =
            Path.of("..", "aftercare").toAbsolutePath().normalize();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Process process;
    private final int port;
    private final Path dataFolder;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> silence;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private RunningAftercare(Process process, int port, Path dataFolder) {
        this.process = process;
        this.port = port;
        this.dataFolder = dataFolder;
        var printing = follow(process.inputReader(), output, "Stop it with Ctrl-C.");
        var complaining = follow(process.errorReader(), errors, "");
        silence = CompletableFuture.allOf(printing, complaining).thenRun(() -> ready.complete(false));
    }

    /** A folder of its own under the build's folder, empty at first. */
    public static Path freshFolder(String name) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "aftercare").toAbsolutePath());
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server with these settings on a free port and an empty folder of its own, and waits until it answers. */
    public static RunningAftercare started(String name, Map<String, String> settings) {
        RunningAftercare aftercare = launched(freshFolder(name), FreePort.next(), settings);
        if (!aftercare.becomesReady()) {
            aftercare.close();
            throw new IllegalStateException("Aftercare did not start: " + aftercare.errors() + aftercare.output());
        }
        return aftercare;
    }

    /** Runs the script, whatever comes of it. */
    public static RunningAftercare launched(Path dataFolder, int port, Map<String, String> settings) {
        var builder = new ProcessBuilder(SCRIPT.toString(), "run", "--no-build");
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("AFTERCARE_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("AFTERCARE_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("AFTERCARE_STOP_GRACE", "100");
        environment.put("AFTERCARE_HTTP_PORT", Integer.toString(port));
        environment.put("AFTERCARE_DATA_DIR", dataFolder.toString());
        environment.putAll(settings);
        try {
            return new RunningAftercare(builder.start(), port, dataFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the script says that Aftercare is ready, or ends. */
    public boolean becomesReady() {
        try {
            return ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Aftercare neither started nor failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks the script to stop, as a service manager would, and answers its exit status. */
    public int stop() {
        process.toHandle().destroy(); // unlike the process itself, leaves the streams open
        return exitStatus();
    }

    /** Ends script and server in an instant, as a power cut would. */
    public void kill() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** Waits for the script to end and answers its exit status. */
    public int exitStatus() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Aftercare did not stop");
            }
            silence.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The address of {@code path}, such as {@code /issues/new}. */
    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    /** Sends a request; one to the API, and its answer, must be as the API's description says. */
    public <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            var answer = CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), body);
            if (answer.uri().getPath().startsWith(Described.BASE) && answer.body() instanceof String text) {
                var sent = answer.request();
                Described.assertThatExchangeIsDescribed(
                        sent.method(), sent.uri(), bodyOf(sent), answer.statusCode(), answer.headers(), text);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String bodyOf(HttpRequest request) {
        return request.bodyPublisher()
                .map(publisher -> {
                    var reader = HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
                    publisher.subscribe(new FlowOfBuffers(reader));
                    return reader.getBody().toCompletableFuture().join();
                })
                .orElse("");
    }

    /** A body is published buffer by buffer, and read by lists of them. */
    private record FlowOfBuffers(Flow.Subscriber<List<ByteBuffer>> reader) implements Flow.Subscriber<ByteBuffer> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            reader.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            reader.onNext(List.of(buffer));
        }

        @Override
        public void onError(Throwable broken) {
            reader.onError(broken);
        }

        @Override
        public void onComplete() {
            reader.onComplete();
        }
    }

    public int port() {
        return port;
    }

    public Path dataFolder() {
        return dataFolder;
    }

    public List<String> output() {
        return List.copyOf(output);
    }

    /** What the script complained of, the first line first. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private CompletableFuture<Void> follow(BufferedReader reader, List<String> into, String mark) {
        return CompletableFuture.runAsync(
                () -> reader.lines().forEach(line -> {
                    into.add(line);
                    if (line.equals(mark)) {
                        ready.complete(true);
                    }
                }),
                runnable -> Thread.ofPlatform().daemon().start(runnable));
    }
}
