package org.aftercare.adapter.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The MySQL server that comes as a Maven artefact: unpacked once into the build's folder, then made anew for each run on a free
 * port of the loopback interface, and gone when the JVM ends.
 */
final class MySqlProcess {
    private static final String ARCHIVE = System.getProperty("os.name").startsWith("Mac")
            ? "/mysql-Mac_OS_X-x86_64.tar.gz"
            : "/mysql-Linux-amd64.tar.gz";
    private static final int START_SECONDS = 120;
    /** What MySQL itself takes where nobody says. */
    private static final String USUAL_BUFFER_POOL = "128M";

    private static final int STOP_SECONDS = 20;
    private static final int POLL_MILLIS = 100;

    private final Path programs;
    private final Path folder;

    private MySqlProcess(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /**
     * Starts it and answers where, as in {@code 127.0.0.1:3306}.
     *
     * @param logged with a binary log, which costs each commit another write to the disk
     */
    static String start(boolean logged) {
        try {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            var server =
                    new MySqlProcess(unpacked(target.resolve("mysql")), Files.createTempDirectory("aftercare-mysql-"));
            return server.started(logged);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path unpacked(Path programs) throws IOException {
        if (Files.isDirectory(programs)) {
            return programs;
        }
        var unfinished = Files.createTempDirectory(programs.getParent(), "mysql-");
        var archive = unfinished.resolve("mysql.tar.gz");
        try (var packed = Objects.requireNonNull(MySqlProcess.class.getResourceAsStream(ARCHIVE), ARCHIVE)) {
            Files.copy(packed, archive);
        }
        run(unfinished.resolve("tar.log"), List.of("tar", "-xzf", archive.toString(), "-C", unfinished.toString()));
        Files.delete(archive);
        return Files.move(unfinished, programs, StandardCopyOption.ATOMIC_MOVE);
    }

    private String started(boolean logged) throws IOException {
        run(folder.resolve("initialize.log"), mysqld("--initialize-insecure"));
        var port = FreePort.next();
        var log = folder.resolve("server.log");
        var process = new ProcessBuilder(mysqld(
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--mysqlx=OFF",
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        logged ? "--log-bin" : "--skip-log-bin",
                        "--server-id=1",
                        "--innodb-buffer-pool-size="
                                + System.getenv().getOrDefault("AFTERCARE_TEST_MYSQL_BUFFER_POOL", USUAL_BUFFER_POOL),
                        "--performance-schema=OFF"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop(process);
            delete();
        }));
        awaitAnswer(process, port, log);
        return "127.0.0.1:" + port;
    }

    private List<String> mysqld(String... options) {
        var command = new ArrayList<>(List.of(
                programs.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + folder.resolve("data"),
                "--lc-messages-dir=" + programs.resolve("share")));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        return command;
    }

    private static void awaitAnswer(Process process, int port, Path log) throws IOException {
        for (var waited = 0; waited < START_SECONDS * 1000; waited += POLL_MILLIS) {
            if (ended(process, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw failed("mysqld ended with " + process.exitValue(), log);
            }
            if (answers(port)) {
                return;
            }
        }
        throw failed("mysqld did not answer within " + START_SECONDS + " seconds", log);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(Path log, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!ended(process, START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw failed(command.getFirst() + " did not end", log);
        }
        if (process.exitValue() != 0) {
            throw failed(command.getFirst() + " ended with " + process.exitValue(), log);
        }
    }

    private static IllegalStateException failed(String what, Path log) throws IOException {
        return new IllegalStateException("No MySQL server for the tests: " + what
                + ". It needs the system library libaio"
                + " (Debian: libaio1); or name a server in AFTERCARE_TEST_DB_URL. It said:\n" + Files.readString(log));
    }

    private static boolean ended(Process process, long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        if (!ended(process, STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void delete() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(MySqlProcess::delete);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
