package org.aftercare.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every rule against the code, and against small bad classes that it must catch. */
class ArchitectureTest {

    private static final ArchRule FOR_TESTS = Rules.TESTS_USE_FAKES_AND_NEVER_SLEEP;

    private static final JavaClasses PRODUCTION = Modules.imported("classes");
    private static final JavaClasses TESTS = Modules.imported("test-classes");

    @ParameterizedTest
    @MethodSource("rules")
    void the_code_keeps_to(Rule rule) {
        rule.rule.check(rule.rule == FOR_TESTS ? TESTS : PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bad_classes_are_caught_by(Rule rule) {
        JavaClasses bad = new ClassFileImporter().importPackages("bad." + rule.name);

        assertThat(bad).as("bad classes for %s", rule.name).isNotEmpty();
        assertThat(rule.rule.evaluate(bad).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void there_are_classes_in(String pattern) {
        assertThat(PRODUCTION.that(resideInAPackage(pattern))).isNotEmpty();
    }

    static Stream<Named<Rule>> rules() {
        return constants(Rules.class, ArchRule.class)
                .map(field -> new Rule(field.getName().toLowerCase(Locale.ROOT), (ArchRule) value(field)))
                .map(rule -> Named.of(rule.name.replace('_', ' '), rule));
    }

    static Stream<String> patterns() {
        return constants(Packages.class, String.class).map(field -> (String) value(field));
    }

    record Rule(String name, ArchRule rule) {}

    private static Stream<Field> constants(Class<?> owner, Class<?> type) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.getType() == type)
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !Modifier.isPrivate(field.getModifiers()));
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError(field.getName(), e);
        }
    }
}
