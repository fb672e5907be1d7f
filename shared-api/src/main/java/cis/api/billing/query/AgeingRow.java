package cis.api.billing.query;

import cis.api.Money;

/**
 * What is outstanding in one currency.
 *
 * @param receivables how many invoices something is outstanding of
 * @param notDue and not disputed, as all that is counted by days
 * @param disputed whether due or not
 * @param outstanding sum of the six before
 * @param unapplied of payments and credit notes
 * @param total outstanding less unapplied
 */
public record AgeingRow(
        String currency,
        long receivables,
        Money notDue,
        Money days1To30,
        Money days31To60,
        Money days61To90,
        Money days91Plus,
        Money disputed,
        Money outstanding,
        Money unapplied,
        Money total) {}
