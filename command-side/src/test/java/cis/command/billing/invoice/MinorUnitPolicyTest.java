package cis.command.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.BillingError;
import cis.command.aggregate.Faults;
import cis.command.aggregate.Refusals;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MinorUnitPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "JPY, 0.4999, 0",
        "JPY, 0.5, 1",
        "EUR, 1.0049999, 1.00",
        "EUR, 1.005, 1.01",
        "EUR, 7, 7.00",
        "KWD, 0.0005, 0.001",
        "KWD, 0.00049, 0.000",
        "CLF, 0.00005, 0.0001"
    })
    void half_up_to_the_minor_unit_with_exactly_its_decimals(String currency, BigDecimal amount, BigDecimal rounded) {
        assertThat(MinorUnitPolicy.rounded(amount, currency)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 7, true",
        "JPY, 7.0, true",
        "JPY, 7.1, false",
        "JPY, 700, true",
        "EUR, 0.01, true",
        "EUR, 0.010, true",
        "EUR, 0.001, false",
        "KWD, 0.001, true",
        "KWD, 0.0001, false"
    })
    void an_amount_says_nothing_below_the_minor_unit(String currency, BigDecimal amount, boolean exact) {
        assertThat(MinorUnitPolicy.isExact(amount, currency)).isEqualTo(exact);
        Faults faults = new Faults();
        MinorUnitPolicy.checkAmount(amount, currency, "/amount", faults);
        assertThat(faults.isEmpty()).isEqualTo(exact);
    }

    @Test
    void gold_and_test_money_have_no_minor_unit() {
        for (String currency : new String[] {"XAU", "XXX", "XTS"}) {
            Faults faults = new Faults();
            MinorUnitPolicy.checkCurrency(currency, "/currency", faults);
            Refusals.refused(faults::refuse, BillingError.CURRENCY_WITHOUT_MINOR_UNIT, "/currency");
        }
        Faults none = new Faults();
        MinorUnitPolicy.checkCurrency("JPY", "/currency", none);
        assertThat(none.isEmpty()).isTrue();
    }
}
