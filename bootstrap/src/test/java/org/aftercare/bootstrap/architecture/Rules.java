package org.aftercare.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.aftercare.bootstrap.architecture.Conditions.areAnnotatedWithOneOf;
import static org.aftercare.bootstrap.architecture.Conditions.areFoundByTheServerItself;
import static org.aftercare.bootstrap.architecture.Conditions.areNamed;
import static org.aftercare.bootstrap.architecture.Conditions.areUseCases;
import static org.aftercare.bootstrap.architecture.Conditions.beARecordAnEnumSealedOrFinal;
import static org.aftercare.bootstrap.architecture.Conditions.beUsedFromAnotherPackage;
import static org.aftercare.bootstrap.architecture.Conditions.haveOnePublicMethod;
import static org.aftercare.bootstrap.architecture.Conditions.nameInTheirSignature;
import static org.aftercare.bootstrap.architecture.Conditions.touch;
import static org.aftercare.bootstrap.architecture.Packages.ADAPTERS;
import static org.aftercare.bootstrap.architecture.Packages.APPLICATION;
import static org.aftercare.bootstrap.architecture.Packages.BOOTSTRAP;
import static org.aftercare.bootstrap.architecture.Packages.DOMAIN;
import static org.aftercare.bootstrap.architecture.Packages.EVERYTHING;
import static org.aftercare.bootstrap.architecture.Packages.IDENTITY;
import static org.aftercare.bootstrap.architecture.Packages.MAIL;
import static org.aftercare.bootstrap.architecture.Packages.PERSISTENCE;
import static org.aftercare.bootstrap.architecture.Packages.PORTS;
import static org.aftercare.bootstrap.architecture.Packages.WEB;
import static org.aftercare.bootstrap.architecture.Packages.WEBHOOK;
import static org.aftercare.bootstrap.architecture.Packages.WORDING;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What the compiler cannot see. One rule per constant, each with its reason, each shown to bite by classes that break it. */
final class Rules {

    private static final String HEXAGON = "ADR 0002: dependencies point inwards";
    private static final String TIME = "ADR 0006: time is an argument";

    // ---- the rings ----

    static final ArchRule THE_DOMAIN_STANDS_ALONE = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..", "org.joda.money..")
            .because(HEXAGON);

    static final ArchRule THE_APPLICATION_KNOWS_THE_DOMAIN_ONLY = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(APPLICATION, DOMAIN, "java..", "org.jspecify..", "org.joda.money..")
            .because(HEXAGON);

    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER = slices().matching("..aftercare.adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .because(HEXAGON);

    static final ArchRule ONLY_BOOTSTRAP_SEES_ADAPTERS = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS, BOOTSTRAP)
            .because(HEXAGON);

    static final ArchRule ADAPTERS_DO_NOT_KNOW_BOOTSTRAP = noClasses()
            .that()
            .resideInAPackage(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BOOTSTRAP)
            .because(HEXAGON);

    static final ArchRule THE_WEB_CALLS_USE_CASES_NOT_PORTS = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat(resideInAPackage(PORTS)
                    .and(not(assignableTo(RuntimeException.class)))
                    .and(not(assignableTo(Record.class))))
            .because(HEXAGON + ", and a port called from the web has no use case around it; values pass through both");

    static final ArchRule DRIVEN_ADAPTERS_CALL_NO_USE_CASES = noClasses()
            .that()
            .resideInAnyPackage(PERSISTENCE, MAIL, WEBHOOK, IDENTITY)
            .should()
            .dependOnClassesThat(resideInAPackage(APPLICATION).and(not(resideInAnyPackage(PORTS, WORDING))))
            .because(HEXAGON + ": they are called, they do not call");

    static final ArchRule DOMAIN_FEATURES_FORM_NO_CYCLES = slices().matching("..aftercare.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is understood with those below it, not with all of them");

    static final ArchRule APPLICATION_FEATURES_FORM_NO_CYCLES = slices().matching("..aftercare.application.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is understood with those below it, not with all of them");

    static final ArchRule JPA_STAYS_IN_PERSISTENCE = noClasses()
            .that()
            .resideOutsideOfPackages(PERSISTENCE, BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..")
            .because(HEXAGON + " (ADR 0003: entities are apart from the domain)");

    static final ArchRule HTTP_STAYS_IN_WEB = noClasses()
            .that()
            .resideOutsideOfPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.mvc..")
            .because(HEXAGON);

    static final ArchRule SMTP_STAYS_IN_MAIL = noClasses()
            .that()
            .resideOutsideOfPackage(MAIL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..")
            .because(HEXAGON);

    static final ArchRule OPENID_STAYS_IN_IDENTITY = noClasses()
            .that()
            .resideOutsideOfPackage(IDENTITY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..")
            .because(HEXAGON);

    static final ArchRule WHAT_GOES_TO_STRANGERS_GOES_THROUGH_ONE_DOOR = noClasses()
            .that()
            .resideInAPackage(EVERYTHING)
            .and()
            .resideOutsideOfPackage(WEBHOOK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..", "com.standardwebhooks..")
            .because(
                    "ADR 0025: nothing is sent to an address that somebody gave us, unless it was looked at on the way");

    static final ArchRule INJECTION_STAYS_OUTSIDE = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS, BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..")
            .because("ADR 0004: use cases are plain Java, made by bootstrap");

    static final ArchRule SIGNATURES_NAME_NO_TECHNOLOGY = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(APPLICATION)
            .should(nameInTheirSignature(resideInAnyPackage("jakarta..", "java.sql..", "javax..")))
            .because(HEXAGON + ", in what a method throws as well");

    // ---- time ----

    static final ArchRule NOBODY_READS_THE_WALL_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should(touch("the wall clock or the JVM's time zone", Conditions::isOfTheWallClock))
            .because(TIME);

    static final ArchRule NO_OLD_DATES = noClasses()
            .that()
            .resideInAPackage(EVERYTHING)
            .should()
            .dependOnClassesThat(areNamed(
                    "java.util.Date",
                    "java.util.Calendar",
                    "java.util.GregorianCalendar",
                    "java.sql.Timestamp",
                    "java.sql.Date",
                    "java.sql.Time"))
            .because(TIME + ", and these carry a hidden zone");

    // ---- how classes are made ----

    static final ArchRule DOMAIN_TYPES_CANNOT_BE_EXTENDED = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .and()
            .doNotHaveSimpleName("package-info")
            .should(beARecordAnEnumSealedOrFinal())
            .because("a value that can be extended can change what it means; a functional interface is none");

    static final ArchRule DOMAIN_FIELDS_ARE_FINAL = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .should()
            .beFinal()
            .because("what does not change needs no lock and no copy");

    static final ArchRule THE_DOMAIN_HAS_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a transition has a name from the domain, and answers the new state");

    static final ArchRule USE_CASES_ARE_FINAL_WITH_ONE_PUBLIC_METHOD = classes()
            .that(areUseCases().and(resideInAPackage(APPLICATION)))
            .should()
            .bePublic()
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .haveOnlyFinalFields()
            .andShould(haveOnePublicMethod())
            .because("ADR 0004: the class is the inbound port, one per thing that an actor does");

    static final ArchRule ENTITIES_KEEP_THEIR_FIELDS_TO_THEMSELVES = fields().that()
            .areDeclaredInClassesThat(areAnnotatedWithOneOf(
                    "jakarta.persistence.Entity",
                    "jakarta.persistence.MappedSuperclass",
                    "jakarta.persistence.Embeddable"))
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .because("ADR 0003: a change written from another class is silently lost by the weaving");

    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .that()
            .resideInAPackage(EVERYTHING)
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Data|Info|Processor)")
            .because("such an ending carries no meaning");

    static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
            "a constructor tells what is needed, also to a test");

    static final ArchRule NO_GENERIC_EXCEPTIONS =
            GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because("what can go wrong has a name");

    static final ArchRule NO_STANDARD_STREAMS =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("System.Logger is there for that");

    static final ArchRule LOGS_GO_THROUGH_THE_PLATFORM = noClasses()
            .that()
            .resideInAPackage(EVERYTHING)
            .and(not(assignableTo(javax.sql.CommonDataSource.class)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("System.Logger needs no library and no choice");

    static final ArchRule NOBODY_ASKS_JAKARTA_SECURITY_FOR_ROLES = noClasses()
            .that()
            .resideInAPackage(EVERYTHING)
            .should(touch(
                    "SecurityContext's questions about roles",
                    target -> target.getOwner().getName().equals("jakarta.security.enterprise.SecurityContext")
                            && Set.of("isCallerInRole", "hasAccessToWebResource")
                                    .contains(target.getName())))
            .because("on newer JDKs this server answers false to both, silently");

    static final ArchRule ADAPTERS_SHOW_ONLY_WHAT_OTHERS_USE = classes()
            .that()
            .resideInAPackage(ADAPTERS)
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .and(not(areFoundByTheServerItself()))
            .should(beUsedFromAnotherPackage())
            .because("what nobody else uses is nobody else's business");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideInAPackage(EVERYTHING)
            .should(new ArchCondition<>("be in a package marked @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " of " + type.getName()));
                }
            })
            .because("where null is allowed, it is written down");

    // ---- tests ----

    static final ArchRule TESTS_USE_FAKES_AND_NEVER_SLEEP = noClasses()
            .that()
            .resideInAPackage(EVERYTHING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mockito..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.junit.jupiter.api.Assertions")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a fake is held by its contract, a mock by nothing; and time is set, not waited for");

    private Rules() {}
}
