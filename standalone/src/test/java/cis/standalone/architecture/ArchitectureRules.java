package cis.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cis.api.DomainEvent;
import cis.api.PersonalData;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitReference;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** The laws. Packages are named by pattern, everything else by the real class, so that a rename cannot hollow a law. */
final class ArchitectureRules {

    static final ArchRule THE_CONTRACT_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("cis.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cis.platform..",
                    "cis.command..",
                    "cis.query..",
                    "cis.standalone..",
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..");

    static final ArchRule PLATFORM_KNOWS_NO_SIDE = noClasses()
            .that()
            .resideInAPackage("cis.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cis.command..", "cis.query..", "cis.standalone..");

    static final ArchRule THE_COMMAND_SIDE_KNOWS_NO_QUERY_SIDE = noClasses()
            .that()
            .resideInAPackage("cis.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cis.query..", "cis.standalone..");

    static final ArchRule THE_QUERY_SIDE_KNOWS_NO_COMMAND_SIDE = noClasses()
            .that()
            .resideInAPackage("cis.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cis.command..", "cis.standalone..");

    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("cis.(**)").should().beFreeOfCycles();

    static final ArchRule NO_PACKAGE_IS_A_DRAWER = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..helper..", "..impl..", "..dto..", "..common..", "..misc..", "..service..");

    static final ArchRule EVENTS_ARE_RECORDS_WITH_A_REVISION = classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(Revision.class);

    private static final DescribedPredicate<JavaClass> DECISIONS = DescribedPredicate.describe(
            "aggregates and policies",
            type -> type.isAnnotatedWith(Aggregate.class)
                    || type.getSimpleName().endsWith("Policy"));

    private static final DescribedPredicate<JavaMethodCall> TIME_OR_CHANCE = DescribedPredicate.describe(
            "a clock, random numbers or random ids",
            call -> call.getName().equals("now")
                    || call.getName().equals("randomUUID")
                    || call.getTargetOwner().isAssignableTo(RandomGenerator.class));

    static final ArchRule DECISIONS_TAKE_TIME_AND_IDS_FROM_OUTSIDE =
            noClasses().that(DECISIONS).should(callMethodWhere(TIME_OR_CHANCE));

    static final ArchRule DECISIONS_DO_NOT_LOG =
            noClasses().that(DECISIONS).should().dependOnClassesThat().resideInAPackage("org.slf4j..");

    static final ArchRule POLICIES_ARE_FREE_OF_FRAMEWORKS = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "com.mongodb..");

    static final ArchRule DOCUMENTS_ARE_PACKAGE_PRIVATE_RECORDS = classes()
            .that()
            .resideInAPackage("cis.query..")
            .and()
            .haveSimpleNameEndingWith("Document")
            .should()
            .bePackagePrivate()
            .andShould()
            .beRecords();

    static final ArchRule MONGODB_IS_KNOWN_WHERE_READ_MODELS_ARE = noClasses()
            .that(resideInAPackage("cis..")
                    .and(not(resideInAPackage("cis.platform.projection..")))
                    .and(not(resideInAPackage("cis.query..")))
                    .and(not(resideInAPackage("cis.standalone..")))
                    .and(not(resideInAPackage("cis.benchmarks.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data.mongodb..");

    private static final Map<Class<?>, Set<String>> WAITS_WITHOUT_LIMIT = Map.of(
            CompletableFuture.class, Set.of("join"),
            Future.class, Set.of("get"),
            CountDownLatch.class, Set.of("await"),
            Condition.class, Set.of("await"),
            Semaphore.class, Set.of("acquire"),
            Thread.class, Set.of("join"),
            Process.class, Set.of("waitFor"));

    private static final DescribedPredicate<JavaMethodCall> WAIT_WITHOUT_LIMIT = DescribedPredicate.describe(
            "a wait without a limit",
            call -> call.getTarget().getRawParameterTypes().isEmpty()
                    && WAITS_WITHOUT_LIMIT.entrySet().stream()
                            .anyMatch(wait -> assignableTo(wait.getKey()).test(call.getTargetOwner())
                                    && wait.getValue().contains(call.getName())));

    static final ArchRule EVERY_WAIT_HAS_A_LIMIT = noClasses().should(callMethodWhere(WAIT_WITHOUT_LIMIT));

    private static final DescribedPredicate<JavaClass> SNAPSHOTTED = DescribedPredicate.describe(
            "aggregates with snapshots",
            type -> type.isAnnotatedWith(Aggregate.class)
                    && !type.getAnnotationOfType(Aggregate.class)
                            .snapshotTriggerDefinition()
                            .isEmpty());

    static final ArchRule SNAPSHOTS_HAVE_A_REVISION =
            classes().that(SNAPSHOTTED).should().beAnnotatedWith(Revision.class);

    /** What is marked as personal data never reaches their state, however far they hand an event on. */
    static final ArchRule SNAPSHOTS_HOLD_NO_PERSONAL_DATA = noClasses()
            .that(SNAPSHOTTED)
            .should(ArchConditions.be(DescribedPredicate.describe(
                    "keeping personal data of events",
                    type -> type.getAllMethods().stream()
                            .filter(method -> method.isAnnotatedWith(EventSourcingHandler.class))
                            .anyMatch(handler -> readsPersonalData(handler, new HashSet<>())))));

    private ArchitectureRules() {}

    private static boolean readsPersonalData(JavaCodeUnit code, Set<JavaCodeUnit> seen) {
        return seen.add(code)
                && uses(code)
                        .anyMatch(target -> isPersonal(target)
                                || (takesAnEvent(target)
                                        && target.resolveMember()
                                                .map(member -> readsPersonalData(member, seen))
                                                .orElse(true)));
    }

    private static Stream<CodeUnitAccessTarget> uses(JavaCodeUnit code) {
        return Stream.concat(
                code.getCallsFromSelf().stream().map(JavaCall::getTarget),
                code.getCodeUnitReferencesFromSelf().stream().map(JavaCodeUnitReference::getTarget));
    }

    private static boolean isPersonal(CodeUnitAccessTarget accessor) {
        return accessor.getOwner()
                .tryGetField(accessor.getName())
                .filter(field -> field.isAnnotatedWith(PersonalData.class))
                .isPresent();
    }

    private static boolean takesAnEvent(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(DomainEvent.class));
    }
}
