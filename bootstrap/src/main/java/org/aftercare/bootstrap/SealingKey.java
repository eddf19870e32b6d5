package org.aftercare.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.aftercare.adapter.persistence.SecretSeal;

/**
 * The key that secrets are sealed with which lie in the database: given from outside, as several nodes need it; else random for
 * each data folder, and kept there for its owner alone to read.
 */
final class SealingKey {
    private static final String NAME = "secret-key";
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SealingKey() {}

    /** The bytes that are written so; throws {@link IllegalArgumentException} if they are not as many as a key has. */
    static byte[] parse(String text) {
        var key = Base64.getDecoder().decode(text);
        if (key.length != SecretSeal.KEY_LENGTH) {
            throw new IllegalArgumentException("not " + SecretSeal.KEY_LENGTH + " bytes");
        }
        return key;
    }

    /** The given key, or that of the data folder; the same at every start. */
    static byte[] of(Optional<String> given, Path dataFolder) {
        return given.map(SealingKey::parse).orElseGet(() -> kept(dataFolder.resolve(NAME)));
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key in " + file + " cannot be kept", e);
        } catch (IllegalArgumentException broken) {
            throw new StartUpFailure(
                    "The key in " + file
                            + " is damaged: restore it from a backup, or remove it and rotate the secrets of"
                            + " webhooks.",
                    broken);
        }
    }

    private static void create(Path file) throws IOException {
        var key = new byte[SecretSeal.KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        var unfinished = file.resolveSibling(NAME + ".part");
        Files.deleteIfExists(unfinished);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(unfinished, OWNER_ONLY);
        }
        Files.writeString(unfinished, Base64.getEncoder().encodeToString(key) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
