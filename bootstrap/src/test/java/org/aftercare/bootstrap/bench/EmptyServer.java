package org.aftercare.bootstrap.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.aftercare.adapter.persistence.FreePort;
import org.aftercare.bootstrap.server.RunningAftercare;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The server that Aftercare runs in, with nothing in it but one resource that does nothing: as fast as it gets. */
final class EmptyServer implements AutoCloseable {
    static final String PATH = "/empty/nothing";

    private static final String LISTENER = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.%s.address=127.0.0.1\n";
    private static final String HTTP =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http";
    private static final int TRIES = 600;

    private final Process process;
    private final int port = FreePort.next();

    /** Answers requests under {@code /empty}. */
    @ApplicationPath("empty")
    public static class Answers extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Nothing.class);
        }
    }

    /** Answers with no more than it must. */
    @Path("nothing")
    public static class Nothing {
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public String nothing() {
            return "{}";
        }
    }

    EmptyServer() {
        try {
            var folder = RunningAftercare.freshFolder("empty");
            var war = folder.resolve("ROOT.war");
            ShrinkWrap.create(WebArchive.class, "ROOT.war")
                    .addClasses(EmptyServer.class, Answers.class, Nothing.class)
                    .as(ZipExporter.class)
                    .exportTo(war.toFile());
            var preboot = Files.writeString(
                    folder.resolve("preboot"),
                    LISTENER.formatted("http-listener") + LISTENER.formatted("https-listener") + "set " + HTTP
                            + ".max-connections=-1\n");
            this.process = new ProcessBuilder(List.of(
                            Paths.get(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            Paths.get("target", "payara-micro.jar")
                                    .toAbsolutePath()
                                    .toString(),
                            "--nohazelcast",
                            "--disablephonehome",
                            "--port",
                            Integer.toString(port),
                            "--prebootcommandfile",
                            preboot.toString(),
                            "--deploy",
                            war.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        awaitAnswer();
    }

    int port() {
        return port;
    }

    private void awaitAnswer() {
        for (var tries = 0; tries < TRIES && process.isAlive(); tries++) {
            if (answers()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        close();
        throw new IllegalStateException("the empty server did not start");
    }

    private boolean answers() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
