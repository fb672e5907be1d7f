package cis.command.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import cis.command.billing.invoice.SellerSettings.SellerAddress;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfiguringSellersTest {

    private static final SellerSettings NORTH = new SellerSettings(
            "North Ltd", "DE123456789", new SellerAddress("Weg 1", null, "Kiel", null, "24103", "DE"));

    @Test
    void main_has_the_seller_of_the_instance_and_others_their_own() {
        Issuers issuers = issuers(new MapPropertySource(
                "file",
                Map.of(
                        "cis.seller.name", "Globe Books Ltd",
                        "cis.seller.tax-id", "IE6388047V",
                        "cis.seller.address.line1", "1 Quay",
                        "cis.seller.address.city", "Dublin",
                        "cis.seller.address.postal-code", "D01",
                        "cis.seller.address.country", "IE",
                        "cis.clients.north.seller.name", "North Ltd")));
        assertThat(issuers.of("main")).isEqualTo(new Issuer("main", BillingTest.GLOBE_BOOKS));
        assertThat(issuers.of("north")).isEqualTo(new Issuer("north", new SellerSettings("North Ltd", null, null)));
        assertThat(issuers.of("south")).isEqualTo(new Issuer("south", null));
    }

    @Test
    void the_environment_says_it_too() {
        Issuers issuers = issuers(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(
                        "CIS_SELLER_NAME", "Globe Books Ltd",
                        "CIS_SELLER_TAX_ID", "IE6388047V",
                        "CIS_SELLER_ADDRESS_LINE1", "1 Quay",
                        "CIS_SELLER_ADDRESS_CITY", "Dublin",
                        "CIS_SELLER_ADDRESS_POSTAL_CODE", "D01",
                        "CIS_SELLER_ADDRESS_COUNTRY", "IE")));
        assertThat(issuers.of("main")).isEqualTo(new Issuer("main", BillingTest.GLOBE_BOOKS));
        assertThat(issuers(new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        "CIS_CLIENTS_NORTH_SELLER_NAME", "North Ltd",
                                        "CIS_CLIENTS_NORTH_SELLER_TAXID", "DE123456789",
                                        "CIS_CLIENTS_NORTH_SELLER_ADDRESS_LINE1", "Weg 1",
                                        "CIS_CLIENTS_NORTH_SELLER_ADDRESS_CITY", "Kiel",
                                        "CIS_CLIENTS_NORTH_SELLER_ADDRESS_POSTALCODE", "24103",
                                        "CIS_CLIENTS_NORTH_SELLER_ADDRESS_COUNTRY", "DE")))
                        .of("north"))
                .isEqualTo(new Issuer("north", NORTH));
    }

    @Test
    void nothing_need_be_configured() {
        assertThat(issuers(new MapPropertySource("empty", Map.of())).of("main"))
                .isEqualTo(new Issuer("main", new SellerSettings(null, null, null)));
    }

    private static Issuers issuers(PropertySource<?> source) {
        Binder binder = new Binder(ConfigurationPropertySources.from(source));
        return new Issuers(
                binder.bindOrCreate("cis.seller", Bindable.of(SellerSettings.class)),
                binder.bindOrCreate("cis", Bindable.of(ClientSettings.class)));
    }
}
