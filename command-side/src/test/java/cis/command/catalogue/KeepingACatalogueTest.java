package cis.command.catalogue;

import static cis.command.aggregate.DecisionFixture.TODAY;
import static cis.command.aggregate.DecisionFixture.client;
import static cis.command.aggregate.DecisionFixture.command;
import static cis.command.aggregate.DecisionFixture.content;
import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Products.MUG;
import static cis.testkit.Products.PAINTED;
import static cis.testkit.Products.PLAIN;
import static cis.testkit.Products.SKU;
import static cis.testkit.Products.defineMug;
import static cis.testkit.Products.mug;
import static cis.testkit.Products.price;
import static cis.testkit.Products.published;
import static cis.testkit.Products.retired;
import static cis.testkit.Products.revised;
import static cis.testkit.Products.setPrice;

import cis.api.GeneralError;
import cis.api.catalogue.CatalogueError;
import cis.api.catalogue.ProductKind;
import cis.api.catalogue.command.DefineProduct;
import cis.api.catalogue.command.PublishProduct;
import cis.api.catalogue.command.RetireProduct;
import cis.api.catalogue.command.ReviseProduct;
import cis.command.aggregate.DecisionFixture;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeepingACatalogueTest {

    @Test
    void a_product_is_defined_as_a_draft_of_its_version_1() {
        product().givenNoPriorActivity().when(defineMug()).expectEvents(mug());
    }

    @Test
    void the_same_definition_again_is_the_first_one_and_another_one_of_the_sku_is_refused() {
        product()
                .givenCommands(command(defineMug(), content("mug")))
                .when(defineMug(), content("mug"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refused(
                product()
                        .givenCommands(command(defineMug(), content("mug")))
                        .when(new DefineProduct(MUG, SKU, ProductKind.PRODUCT, PAINTED), content("painted mug")),
                GeneralError.NATURAL_KEY_TAKEN);
    }

    @Test
    void a_draft_is_rewritten() {
        product().given(mug()).when(new ReviseProduct(MUG, PAINTED)).expectEvents(revised(1, PAINTED));
        product()
                .given(mug(), published(1), revised(2, PAINTED))
                .when(new ReviseProduct(MUG, PLAIN))
                .expectEvents(revised(2, PLAIN));
    }

    @Test
    void a_published_version_never_changes_and_the_next_one_is_drafted() {
        product()
                .given(mug(), published(1))
                .when(new ReviseProduct(MUG, PAINTED))
                .expectEvents(revised(2, PAINTED));
    }

    @Test
    void what_says_the_same_changes_nothing() {
        product().given(mug()).when(new ReviseProduct(MUG, PLAIN)).expectNoEvents();
        product().given(mug(), published(1)).when(new ReviseProduct(MUG, PLAIN)).expectNoEvents();
    }

    @Test
    void a_draft_is_published_and_without_one_nothing_happens() {
        product().given(mug()).when(new PublishProduct(MUG)).expectEvents(published(1));
        product().given(mug(), published(1)).when(new PublishProduct(MUG)).expectNoEvents();
        product()
                .given(mug(), published(1), revised(2, PAINTED))
                .when(new PublishProduct(MUG))
                .expectEvents(published(2));
    }

    @Test
    void a_product_has_at_most_1000_versions() {
        product()
                .given(mug(), revised(999, PLAIN), published(999))
                .when(new ReviseProduct(MUG, PAINTED))
                .expectEvents(revised(1_000, PAINTED));
        refused(
                product().given(mug(), revised(1_000, PLAIN), published(1_000)).when(new ReviseProduct(MUG, PAINTED)),
                CatalogueError.TOO_MANY_VERSIONS,
                "/content");
    }

    @Test
    void a_price_is_set_once() {
        product().given(mug()).when(setPrice("2.95", "GBP", TODAY)).expectEvents(price("2.95", "GBP", TODAY));
        product()
                .given(mug(), price("2.95", "GBP", TODAY))
                .when(setPrice("2.950", "GBP", TODAY))
                .expectNoEvents();
        refused(
                product().given(mug(), price("2.95", "GBP", TODAY)).when(setPrice("2.94", "GBP", TODAY)),
                CatalogueError.PRICE_OVERLAPS);
    }

    @Test
    void a_price_of_the_past_belongs_to_a_product_that_was_never_published() {
        LocalDate yesterday = TODAY.minusDays(1);
        product().given(mug()).when(setPrice("2.95", "GBP", yesterday)).expectEvents(price("2.95", "GBP", yesterday));
        refused(
                product().given(mug(), published(1)).when(setPrice("2.95", "GBP", yesterday)),
                CatalogueError.PRICE_DATE_IMPLAUSIBLE,
                "/validFrom");
        product()
                .given(mug(), price("2.95", "GBP", yesterday), published(1))
                .when(setPrice("2.95", "GBP", yesterday))
                .expectNoEvents();
    }

    @Test
    void a_product_is_retired_once_drafted_or_published() {
        product().given(mug()).when(new RetireProduct(MUG, "no longer made")).expectEvents(retired());
        product()
                .given(mug(), published(1))
                .when(new RetireProduct(MUG, "no longer made"))
                .expectEvents(retired());
        product().given(mug(), retired()).when(new RetireProduct(MUG, "again")).expectNoEvents();
    }

    @Test
    void a_retired_product_never_changes_again() {
        refusedOnceRetired(new ReviseProduct(MUG, PAINTED));
        refusedOnceRetired(new PublishProduct(MUG));
        refusedOnceRetired(setPrice("2.95", "GBP", TODAY));
    }

    @Test
    void a_product_of_another_client_company_is_not_there() {
        refused(
                product()
                        .givenCommands(command(defineMug(), client("north")))
                        .when(new PublishProduct(MUG), client("main")),
                GeneralError.NOT_FOUND);
    }

    private static void refusedOnceRetired(Object command) {
        refused(product().given(mug(), retired()).when(command), CatalogueError.PRODUCT_RETIRED);
    }

    private static FixtureConfiguration<ProductSpecification> product() {
        return DecisionFixture.of(ProductSpecification.class);
    }
}
