package cis.query.customer;

import cis.api.customer.Party;
import cis.query.billing.receivables.CurrencySums;
import cis.query.customer.Fact.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a customer, and what a search compares.
 *
 * @param version number of events in the customer's own stream
 * @param accounts what is owed, by currency
 * @param order sorts by name, then by number; unique
 * @param words of the name
 * @param keys what finds the customer when given exactly
 */
record CustomerDocument(
        String id,
        String client,
        String customerNumber,
        Party party,
        Instant registeredAt,
        long version,
        Picture picture,
        List<Spending> totals,
        List<CurrencySums> accounts,
        String order,
        List<String> words,
        List<String> keys,
        List<String> tags) {

    static CustomerDocument of(
            String id, String client, String customerNumber, Party party, Instant registeredAt, Picture picture) {
        return new CustomerDocument(
                        id,
                        client,
                        customerNumber,
                        party,
                        registeredAt,
                        0,
                        picture,
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        List.of())
                .with(picture, 1);
    }

    CustomerDocument with(Picture newPicture, long newVersion) {
        NameFact name = newPicture.name();
        return new CustomerDocument(
                id,
                client,
                customerNumber,
                party,
                registeredAt,
                newVersion,
                newPicture,
                totals,
                accounts,
                order(name),
                name == null ? List.of() : NameWords.of(name.name()),
                SearchKeys.of(customerNumber, newPicture.contactPoints(), newPicture.sourceRecords()),
                Facts.of(newPicture.facts(), Kind.TAG).stream().map(Fact::name).toList());
    }

    CustomerDocument withTotals(List<Spending> newTotals) {
        return with(newTotals, accounts);
    }

    CustomerDocument withAccounts(List<CurrencySums> newAccounts) {
        return with(totals, newAccounts);
    }

    private CustomerDocument with(List<Spending> newTotals, List<CurrencySums> newAccounts) {
        return new CustomerDocument(
                id,
                client,
                customerNumber,
                party,
                registeredAt,
                version,
                picture,
                newTotals,
                newAccounts,
                order,
                words,
                keys,
                tags);
    }

    /** Those without a name come last. */
    private String order(@Nullable NameFact name) {
        String sortable = name == null ? "" : NameWords.sortable(name.name());
        return (sortable.isEmpty() ? "2" : "1" + sortable) + "\u0001" + customerNumber + "\u0001" + id;
    }
}
