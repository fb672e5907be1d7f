package cis.command.customer;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.customer.ContactChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactPointPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada.Lovelace+news@Example.ORG",
                "ada@work.example",
                "ada@brand-new.zzz",
                "ada@bücher.example",
                "ada@xn--bcher-kva.example",
                "用户@例子.测试",
                "o'brien@example.ie"
            })
    void an_address_that_could_receive_mail_is_kept_as_given(String address) {
        assertThat(kept(ContactChannel.EMAIL, address, null)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@example.org",
                "ada@",
                "ada@localhost",
                "ada@example..org",
                "ada@-example.org",
                "ada@1.2.3.4",
                "ada@@example.org",
                "ada@exa mple.org",
                " ada@example.org",
                "ada@example.org ",
                "ada@example.org\n"
            })
    void an_address_that_could_not_is_refused(String address) {
        assertThat(kept(ContactChannel.EMAIL, address, null)).isEmpty();
    }

    @Test
    void the_longest_local_part_has_64_characters() {
        assertThat(kept(ContactChannel.EMAIL, "a".repeat(64) + "@example.org", null))
                .isPresent();
        assertThat(kept(ContactChannel.EMAIL, "a".repeat(65) + "@example.org", null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+44 20 7946 0000, , +442079460000",
        "+44 (0)20-7946-0000, FR, +442079460000",
        "020 7946 0000, GB, +442079460000",
        "(212) 555-0100, US, +12125550100",
        "01 42 68 53 00, FR, +33142685300"
    })
    void a_phone_number_is_kept_in_e164(String number, @Nullable String country, String e164) {
        assertThat(kept(ContactChannel.PHONE, number, country)).contains(e164);
    }

    @ParameterizedTest
    @CsvSource({
        "020 7946 0000, ",
        "12, GB",
        "+44 20 7946 0000 0000 0000, GB",
        "+999 123456789, GB",
        "phone, GB",
        "+44 20 7946 0000 ext. 12, GB"
    })
    void a_number_that_cannot_exist_or_would_lose_its_extension_is_refused(String number, @Nullable String country) {
        assertThat(kept(ContactChannel.PHONE, number, country)).isEmpty();
    }

    @Test
    void other_channels_are_kept_as_given() {
        for (ContactChannel channel : ContactChannel.values()) {
            if (channel != ContactChannel.EMAIL && channel != ContactChannel.PHONE) {
                assertThat(kept(channel, "@ada", null)).contains("@ada");
            }
        }
    }

    @Test
    void only_mail_addresses_are_equal_without_regard_to_case() {
        assertThat(ContactPointPolicy.same(ContactChannel.EMAIL, "ada@example.org", "ADA@Example.org"))
                .isTrue();
        assertThat(ContactPointPolicy.same(ContactChannel.SOCIAL, "@ada", "@Ada"))
                .isFalse();
    }

    private static Optional<String> kept(ContactChannel channel, String value, @Nullable String country) {
        return ContactPointPolicy.normalise(channel, value, country);
    }
}
