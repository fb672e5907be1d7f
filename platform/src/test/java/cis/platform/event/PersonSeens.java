package cis.platform.event;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.Money;
import cis.api.RetentionClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class PersonSeens {

    static final CustomerId ANNA = CustomerId.of("018f3c00-0000-7000-8000-00000000000a");
    static final CustomerId BERT = CustomerId.of("018f3c00-0000-7000-8000-00000000000b");

    private PersonSeens() {}

    static PersonSeen anna() {
        return seen(ANNA, "Anna Wiśniewska wrote 'zażółć gęślą jaźń'");
    }

    static PersonSeen seen(@Nullable CustomerId customer, @Nullable String text) {
        boolean somebody = customer != null;
        return new PersonSeen(
                customer,
                somebody ? new PersonSeen.Name("Anna", "Wiśniewska") : null,
                somebody ? List.of(new PersonSeen.Name("Anula", null)) : null,
                somebody ? Set.of("early-bird") : null,
                somebody ? Map.of("eyes", "green") : null,
                somebody ? LocalDate.of(1815, 12, 10) : null,
                text,
                somebody ? new Money(new BigDecimal("4321.00"), "PLN") : null,
                UUID.fromString("0190a7c1-2f3b-7c1e-8f00-0123456789ab"),
                Instant.parse("2026-11-21T10:15:30.123456789Z"),
                LocalDate.of(2024, 2, 29),
                new BusinessTime("2011-03-01T08:26:00+00:00[Europe/London]"),
                new BigDecimal("-0.000010"),
                new Money(new BigDecimal("12.50"), "EUR"),
                RetentionClass.FISCAL,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                true,
                null,
                List.of(new PersonSeen.Line(1, new BigDecimal("3"), null)),
                Map.of("EUR", new BigDecimal("1234567890123456789012345678.901234567")));
    }

    static PersonSeen empty() {
        return new PersonSeen(
                null,
                null,
                List.of(),
                Set.of(),
                Map.of(),
                null,
                null,
                null,
                new UUID(0, 0),
                Instant.EPOCH,
                LocalDate.EPOCH,
                BusinessTime.of(LocalDate.EPOCH),
                BigDecimal.ZERO,
                new Money(BigDecimal.ZERO, "EUR"),
                RetentionClass.PROFILE,
                0,
                0,
                false,
                null,
                List.of(),
                Map.of());
    }
}
