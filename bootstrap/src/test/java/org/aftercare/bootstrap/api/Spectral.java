package org.aftercare.bootstrap.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spectral with the rules of {@code config/spectral}, of the versions that are pinned there. It runs on Node. */
final class Spectral {
    private static final Path CONFIGURATION = Path.of("..", "config", "spectral");
    private static final Path INSTALLED =
            Path.of("target", "spectral").toAbsolutePath().normalize();
    private static final String LOCK = "package-lock.json";

    private Spectral() {}

    /** What it finds in a description, errors and warnings; nothing, if all is well. */
    static synchronized String findings(String description, String format) {
        try {
            install();
            var file = Files.writeString(INSTALLED.resolve("openapi." + format), description);
            var lint = run(
                    INSTALLED.resolve("node_modules/.bin/spectral").toString(),
                    "lint",
                    "--quiet",
                    "--fail-severity=warn",
                    "--display-only-failures",
                    "--ruleset=.spectral.yaml",
                    file.toString());
            return lint.status() == 0 ? "" : "Spectral: " + lint.output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install() throws IOException {
        var done = INSTALLED.resolve("installed");
        Files.createDirectories(INSTALLED);
        for (var file : Stream.of(".spectral.yaml", "package.json", LOCK).toList()) {
            Files.copy(CONFIGURATION.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(done) && Files.mismatch(done, INSTALLED.resolve(LOCK)) < 0) {
            return;
        }
        var install = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        if (install.status() != 0) {
            throw new IllegalStateException("npm could not install Spectral: " + install.output());
        }
        Files.copy(INSTALLED.resolve(LOCK), done, StandardCopyOption.REPLACE_EXISTING);
    }

    private record Ended(int status, String output) {}

    private static Ended run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            process.getOutputStream().close();
            var text = output.lines().collect(Collectors.joining("\n"));
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command[0] + " does not end: " + text);
            }
            return new Ended(process.exitValue(), text);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
