package org.aftercare.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A port without an adapter is a wish, one without a fake cannot be tested against. */
class PortsTest {

    private static final JavaClasses ALL = Modules.imported("classes", "test-classes");

    @ParameterizedTest
    @MethodSource("ports")
    void has_an_adapter(JavaClass port) {
        assertThat(port.getAllSubclasses()).anyMatch(resideInAPackage(Packages.ADAPTERS));
    }

    @ParameterizedTest
    @MethodSource("ports")
    void has_a_fake(JavaClass port) {
        assertThat(port.getAllSubclasses()).anyMatch(resideInAPackage("..aftercare.application.fake.."));
    }

    static Stream<JavaClass> ports() {
        return ALL.that(resideInAPackage(Packages.PORTS)).stream()
                .filter(JavaClass::isInterface)
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.reflect().isSealed())
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }
}
