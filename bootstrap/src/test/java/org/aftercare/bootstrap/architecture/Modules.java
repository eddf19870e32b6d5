package org.aftercare.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of all modules, from their folders: what is on the class path may be in jars, tests among the rest. */
final class Modules {

    private Modules() {}

    /** The classes in these folders of each module's build. */
    static JavaClasses imported(String... folders) {
        try (var modules = Files.list(Path.of(".."))) {
            List<Path> found = modules.flatMap(module -> Stream.of(folders)
                            .map(folder ->
                                    module.resolve("target").resolve(folder).resolve("org")))
                    .filter(Files::isDirectory)
                    .toList();
            return new ClassFileImporter().importPaths(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
