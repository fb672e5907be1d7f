package cis.command.customer;

import static org.assertj.core.api.Assertions.assertThat;

import cis.command.aggregate.Faults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreferencePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "language, en",
        "language, zh-Hant-TW",
        "channel, EMAIL",
        "channel, POST",
        "quietHours, 22:00-07:00",
        "quietHours, 00:00-23:59",
        "seat, anything at all",
        "Language, free: names are case-sensitive"
    })
    void is_accepted(String name, String value) {
        assertThat(accepted(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "language, e",
        "language, english?",
        "channel, email",
        "channel, PIGEON",
        "quietHours, 24:00-07:00",
        "quietHours, 22:60-07:00",
        "quietHours, 22:00",
        "quietHours, 22:00-22:00",
        "quietHours, 7:00-22:00",
        "quietHours, 22:00 - 07:00"
    })
    void is_refused(String name, String value) {
        assertThat(accepted(name, value)).isFalse();
    }

    private static boolean accepted(String name, String value) {
        Faults faults = new Faults();
        PreferencePolicy.check(name, value, faults);
        return faults.isEmpty();
    }
}
