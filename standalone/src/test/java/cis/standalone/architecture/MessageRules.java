package cis.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cis.api.Command;
import cis.api.DomainEvent;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.jspecify.annotations.NullMarked;

/** How messages are listed, how things are called, and that every package has its caption. */
final class MessageRules {

    private static final DescribedPredicate<JavaClass> LISTED =
            describe("listed in a sealed contents page", MessageRules::isListed);

    private static final DescribedPredicate<JavaClass> MESSAGES = describe(
            "messages",
            type -> !type.isInterface()
                    && (isListed(type)
                            || type.isAssignableTo(Command.class)
                            || type.isAssignableTo(DomainEvent.class)));

    static final ArchRule MESSAGES_ARE_RECORDS =
            classes().that(are(MESSAGES)).should().beRecords();

    static final ArchRule MESSAGES_ARE_LISTED = classes().that(are(MESSAGES)).should(ArchConditions.be(LISTED));

    static final ArchRule MESSAGES_ARE_NAMED_BY_WHAT_THEY_SAY =
            classes().that(are(MESSAGES)).should().haveNameNotMatching(".*(Command|Event|Query|Message)");

    static final ArchRule QUESTIONS_SAY_HOW_MANY = classes()
            .that(are(describe("questions", type -> isListed(type) && isIn(type, "query"))))
            .should()
            .haveNameMatching(".*\\.(Find|List|Count)[A-Z]\\w*");

    static final ArchRule NOTHING_IS_NAMED_AFTER_NOTHING =
            noClasses().should().haveNameMatching(".*(Dto|DTO|Util|Utils|Helper|Manager|Impl|Entity)");

    static final ArchRule EVERY_PACKAGE_HAS_A_CAPTION_AND_IS_NULL_MARKED = classes()
            .should(ArchConditions.be(describe(
                    "in a package with a package-info that says @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    private static boolean isListed(JavaClass type) {
        return type.getPackageName().startsWith("cis.api.")
                && type.getRawInterfaces().stream()
                        .anyMatch(page -> page.isInterface() && page.reflect().isSealed());
    }

    private static boolean isIn(JavaClass type, String lastPart) {
        return type.getPackageName().endsWith("." + lastPart);
    }

    private MessageRules() {}
}
