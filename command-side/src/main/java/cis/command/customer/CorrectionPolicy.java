package cis.command.customer;

import cis.api.GeneralError;
import cis.api.constraint.LanguageTag;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerError;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.BirthDateRecorded;
import cis.api.customer.event.ContactPointAdded;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.CustomerRegistered;
import cis.api.customer.event.DeathRecorded;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.PreferenceSet;
import cis.command.aggregate.Faults;
import cis.command.aggregate.ValueConstraints;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * CUS-21: a correction leaves its event as one that would have been accepted. CUS-22: it does not give the customer a
 * contact point twice. Source: DOMAIN, customer.
 */
final class CorrectionPolicy {

    private static final int MAX_VALUE = 500;

    private CorrectionPolicy() {}

    /** @param customer as it is before the correction */
    static void check(Correction correction, CustomerState customer, LocalDate today) {
        Faults faults = new Faults();
        if (correction.value() == null && required(correction)) {
            faults.add(GeneralError.CORRECTION_INVALID, "/value", "is needed there");
        } else {
            check(correction.corrected(), correction, customer, today, faults);
        }
        if (!faults.isEmpty()) {
            throw Faults.refusal(GeneralError.CORRECTION_INVALID, "/value", faults.messages());
        }
    }

    private static boolean required(Correction correction) {
        return switch (correction.corrected()) {
            case BirthDateRecorded e -> true;
            case DemographicsRecorded e -> true;
            case ContactPointAdded e -> true;
            case PreferenceSet e -> true;
            case DeathRecorded e -> true;
            default -> correction.field().startsWith("/contactPoints/");
        };
    }

    private static void check(
            CustomerEvent event, Correction correction, CustomerState customer, LocalDate today, Faults faults) {
        Party party = customer.party();
        switch (event) {
            case CustomerRegistered e -> checkRegistered(e, correction, customer, today, faults);
            case CustomerNameChanged e -> ifPresent(e.name(), name -> checkName(name, party, faults));
            case BirthDateRecorded e -> ifPresent(e.birthDate(), birth -> checkBirth(birth, customer, today, faults));
            case DeathRecorded e -> ifPresent(e.date(), death -> checkDeath(death, customer, today, faults));
            case ContactPointAdded e ->
                ifPresent(e.contactPoint(), point -> checkPoint(point, correction, customer, faults));
            case AddressChanged e -> wellFormed(e.address(), faults);
            case PreferenceSet e -> {
                ifPresent(e.value(), value -> PreferencePolicy.check(e.name(), value, faults));
                limit(correction, faults);
            }
            default -> limit(correction, faults);
        }
    }

    private static void checkRegistered(
            CustomerRegistered event, Correction correction, CustomerState customer, LocalDate today, Faults faults) {
        switch (correction.field().split("/", -1)[1]) {
            case "name" -> {
                wellFormed(event.name(), faults);
                CustomerNamePolicy.checkAtRegistration(event.party(), event.name(), event.source() != null, faults);
            }
            case "address" -> wellFormed(event.address(), faults);
            case "contactPoints" ->
                ifPresent(
                        event.contactPoints(),
                        points -> checkPoint(
                                points.get(ContactPoints.index(correction.field())), correction, customer, faults));
            case "birthDate" -> ifPresent(event.birthDate(), birth -> checkBirth(birth, customer, today, faults));
            default -> {
                if (event.language() != null && !LanguageTag.Validator.isWellFormed(event.language())) {
                    faults.add(CustomerError.PREFERENCE_MALFORMED, "/value", "must be a BCP 47 language tag");
                }
            }
        }
    }

    private static void checkName(CustomerName name, Party party, Faults faults) {
        wellFormed(name, faults);
        CustomerNamePolicy.check(party, name, faults);
    }

    private static void checkBirth(LocalDate birth, CustomerState customer, LocalDate today, Faults faults) {
        LifeDatesPolicy.checkBirth(customer.party(), birth, customer.deathDate(), today, "/value", faults);
    }

    private static void checkDeath(LocalDate death, CustomerState customer, LocalDate today, Faults faults) {
        LifeDatesPolicy.checkDeath(customer.party(), death, customer.birthDate(), today, "/value", faults);
    }

    private static void checkPoint(ContactPoint point, Correction correction, CustomerState customer, Faults faults) {
        wellFormed(point, faults);
        boolean present = customer.contactPoints()
                .from(correction.eventId(), ContactPoints.index(correction.field()))
                .isPresent();
        boolean twice = customer.contactPoints()
                .find(point.channel(), point.value())
                .filter(entry -> !entry.from(correction.eventId(), ContactPoints.index(correction.field())))
                .isPresent();
        if (present && twice) {
            faults.add(GeneralError.CORRECTION_INVALID, "/value", "is another contact point of the customer already");
        }
    }

    private static void limit(Correction correction, Faults faults) {
        String value = correction.value();
        if (value != null && value.length() > MAX_VALUE) {
            faults.add(GeneralError.CORRECTION_INVALID, "/value", "must be at most " + MAX_VALUE + " characters");
        }
    }

    private static <T> void ifPresent(@Nullable T value, Consumer<T> check) {
        if (value != null) {
            check.accept(value);
        }
    }

    /** As at the border: the same constraints hold for a corrected value. */
    private static void wellFormed(@Nullable Object value, Faults faults) {
        if (value != null) {
            ValueConstraints.faults(value)
                    .forEach(fault -> faults.add(GeneralError.CORRECTION_INVALID, "/value", fault));
        }
    }
}
