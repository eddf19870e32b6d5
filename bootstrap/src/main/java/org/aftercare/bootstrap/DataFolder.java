package org.aftercare.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data folder, held by one running Aftercare at a time: the operating system lets go when the process ends. */
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolder claim(Path folder) {
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartUpFailure("The data folder " + folder + " cannot be written to.", e);
        }
        if (isFree(channel)) {
            return new DataFolder(channel);
        }
        new DataFolder(channel).close();
        throw new StartUpFailure("The data folder " + folder
                + " is in use by another Aftercare: stop that one, or set AFTERCARE_DATA_DIR to another folder.");
    }

    private static boolean isFree(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
