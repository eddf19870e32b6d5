package org.aftercare.bootstrap.architecture;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the rules ask for, where the library has no word for it. */
final class Conditions {

    private static final Set<String> FOUND_BY_THE_SERVER = Set.of(
            "jakarta.ws.rs.Path",
            "jakarta.ws.rs.ApplicationPath",
            "jakarta.ws.rs.ext.Provider",
            "jakarta.mvc.Controller",
            "jakarta.persistence.Converter",
            "jakarta.servlet.annotation.WebFilter",
            "jakarta.servlet.annotation.WebListener",
            "jakarta.servlet.annotation.WebServlet",
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.inject.Singleton");

    private Conditions() {}

    static DescribedPredicate<JavaClass> areNamed(String... names) {
        var wanted = Set.of(names);
        return DescribedPredicate.describe("are one of " + wanted, type -> wanted.contains(type.getName()));
    }

    static DescribedPredicate<JavaClass> areAnnotatedWithOneOf(String... annotations) {
        return DescribedPredicate.describe(
                "are annotated with one of " + Set.of(annotations),
                type -> Stream.of(annotations).anyMatch(type::isAnnotatedWith));
    }

    static DescribedPredicate<JavaClass> areFoundByTheServerItself() {
        return areAnnotatedWithOneOf(FOUND_BY_THE_SERVER.toArray(String[]::new))
                .or(extendThePartsOfTheServer())
                .as("are found by the server itself");
    }

    private static DescribedPredicate<JavaClass> extendThePartsOfTheServer() {
        return DescribedPredicate.describe("extend parts of the server that find them by name", type -> Stream.concat(
                        type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .map(JavaClass::getName)
                .anyMatch(parent -> parent.startsWith("org.eclipse.persistence.")
                        || parent.startsWith("org.eclipse.krazo.")
                        || parent.equals("io.swagger.v3.core.filter.AbstractSpecFilter"))); // found by the build
    }

    static DescribedPredicate<JavaClass> areUseCases() {
        return DescribedPredicate.describe(
                "are use cases",
                type -> type.isTopLevelClass()
                        && !type.isInterface()
                        && type.getMethods().stream()
                                .anyMatch(method -> method.getName().equals("execute")));
    }

    static ArchCondition<JavaClass> touch(String what, Predicate<AccessTarget> target) {
        return new ArchCondition<>("touch " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf()
                        .forEach(access -> events.add(new SimpleConditionEvent(
                                access, target.test(access.getTarget()), access.getDescription())));
            }
        };
    }

    static boolean isOfTheWallClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && takesNothing(target);
            case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
                owner.equals("java.time.Clock");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            default -> false;
        };
    }

    private static boolean takesNothing(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().isEmpty();
    }

    static ArchCondition<JavaClass> beARecordAnEnumSealedOrFinal() {
        return new ArchCondition<>("be a record, an enum, sealed or final") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isRecord()
                        || type.isEnum()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed()
                        || type.isAnnotation()
                        || type.isAnnotatedWith(FunctionalInterface.class)
                        || type.isAnonymousClass()
                        || type.getEnclosingClass().filter(JavaClass::isEnum).isPresent();
                events.add(new SimpleConditionEvent(type, closed, type.getName() + " can be extended"));
            }
        };
    }

    static ArchCondition<JavaClass> haveOnePublicMethod() {
        return new ArchCondition<>("have exactly one public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> methods = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaMethod::getName)
                        .collect(toSet());
                long count = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .count();
                events.add(new SimpleConditionEvent(type, count == 1, type.getName() + " has " + methods));
            }
        };
    }

    static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
        return new ArchCondition<>("be used from another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is used by its own package only"));
            }
        };
    }

    static ArchCondition<JavaMethod> nameInTheirSignature(DescribedPredicate<? super JavaClass> types) {
        return new ArchCondition<>("name in their signature classes that " + types.getDescription()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = Stream.of(
                                method.getRawParameterTypes().stream(),
                                Stream.of(method.getRawReturnType()),
                                method.getExceptionTypes().stream())
                        .flatMap(stream -> stream)
                        .anyMatch(types);
                events.add(new SimpleConditionEvent(method, named, method.getFullName()));
            }
        };
    }
}
