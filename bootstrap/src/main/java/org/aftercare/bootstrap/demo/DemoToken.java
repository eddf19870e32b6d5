package org.aftercare.bootstrap.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.aftercare.domain.access.SecretHash;

/** The demonstration's token for the API: random for each data folder, and kept there for its owner alone to read. */
final class DemoToken {
    private static final String NAME = "demo-token";
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private DemoToken() {}

    /** The token of a data folder; the same at every start. */
    static String of(Path dataFolder) {
        var file = dataFolder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's token in " + file + " cannot be kept", e);
        }
    }

    private static void create(Path file) throws IOException {
        var unfinished = file.resolveSibling(NAME + ".part");
        Files.deleteIfExists(unfinished);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(unfinished, OWNER_ONLY);
        }
        Files.writeString(unfinished, "demo-" + SecretHash.newSecret() + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
