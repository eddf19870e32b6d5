package org.aftercare.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The word that a start leaves for whoever waits for it: the run script, through two small files in the folder that it
 * names, and the log. A file is there whole or not at all.
 */
final class HandOver {

    private static final Logger LOG = System.getLogger(HandOver.class.getName());

    private final Optional<Path> folder;

    HandOver(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Says that Aftercare runs, with the lines to show. */
    void ready(List<String> lines) {
        LOG.log(Level.INFO, "AFTERCARE READY");
        leave("ready.txt", String.join("\n", lines) + "\n");
    }

    /** Says in one sentence why Aftercare does not run. */
    void failed(String sentence, Throwable cause) {
        LOG.log(Level.ERROR, "AFTERCARE START FAILED: " + sentence, cause);
        leave("failed.txt", sentence + "\n");
    }

    private void leave(String name, String text) {
        folder.ifPresent(directory -> {
            try {
                Path unfinished = Files.writeString(directory.resolve(name + ".part"), text);
                Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
