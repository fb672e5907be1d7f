package cis.standalone.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import cis.command.automation.Automation;
import cis.platform.event.EventLog;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.axonframework.eventhandling.DisallowReplay;

/** What automations are: one event in, one command out, never replayed. */
final class AutomationRules {

    private static final String NAME = ".*\\.When[A-Z]\\w*Then[A-Z]\\w*";

    private static final DescribedPredicate<JavaClass> WAYS_TO_ASK_OR_SEND = DescribedPredicate.describe(
            "ways to ask or to send",
            type -> type.isAssignableTo(EventLog.class)
                    || type.getPackageName().startsWith("cis.command.dispatch")
                    || type.getPackageName().startsWith("org.axonframework.commandhandling")
                    || type.getPackageName().startsWith("org.axonframework.queryhandling"));

    static final ArchRule AUTOMATIONS_ARE_NOT_REPLAYED =
            classes().that().haveNameMatching(NAME).should().beAnnotatedWith(DisallowReplay.class);

    static final ArchRule AUTOMATIONS_ARE_NAMED_BY_EVENT_AND_COMMAND = classes()
            .that()
            .areAssignableTo(Automation.class)
            .and()
            .areNotInterfaces()
            .should()
            .haveNameMatching(NAME)
            .andShould()
            .resideInAPackage("cis.command..");

    /** The one that it returns is all: it has nothing to send another with, and nothing to ask. */
    static final ArchRule AN_AUTOMATION_MAKES_ONE_COMMAND_OF_ONE_EVENT = classes()
            .that()
            .haveNameMatching(NAME)
            .should()
            .implement(Automation.class)
            .andShould(ArchConditions.not(dependOnClassesThat(WAYS_TO_ASK_OR_SEND)));

    private AutomationRules() {}
}
