package cis.platform.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.DomainEvent;
import cis.api.Money;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An event with every kind of component that events may have. */
@Revision("1")
record PersonSeen(
        @Nullable CustomerId customerId,
        @PersonalData(field = "person.name") @Nullable Name name,
        @PersonalData(field = "person.aliases") @Nullable List<Name> aliases,
        @PersonalData(field = "person.tags") @Nullable Set<String> tags,
        @PersonalData(field = "person.attributes") @Nullable Map<String, String> attributes,
        @PersonalData(field = "person.birth-date") @Nullable LocalDate birthDate,

        @PersonalData(field = "person.text", retention = RetentionClass.INTERACTION) @Nullable
        String text,

        @PersonalData(field = "person.income") @Nullable Money income,
        UUID uuid,
        Instant instant,
        LocalDate date,
        BusinessTime occurredOn,
        BigDecimal amount,
        Money money,
        RetentionClass choice,
        int number,
        long large,
        boolean flag,
        @Nullable String plain,
        List<Line> lines,
        Map<String, BigDecimal> totals)
        implements DomainEvent {

    record Name(String given, @Nullable String family) {}

    record Line(int line, BigDecimal quantity, @Nullable Boolean returned) {}

    /** Is no component, so is not stored. */
    public BigDecimal getDoubled() {
        return amount.add(amount);
    }
}
