package cis.command.billing.account;

import cis.api.CustomerId;
import cis.api.billing.ReceivablesAccountId;
import com.fasterxml.uuid.Generators;
import java.util.UUID;

/** Derives the id of an account (UUIDv5), so that everybody finds it without looking. */
public final class AccountIds {

    private static final UUID ACCOUNTS = UUID.fromString("6f4922f4-5568-5a5c-8f5c-3a9e7d1c0b0a");

    private AccountIds() {}

    /**
     * @param client client company
     * @param currency ISO 4217 code
     */
    public static ReceivablesAccountId of(String client, CustomerId customer, String currency) {
        return new ReceivablesAccountId(
                Generators.nameBasedGenerator(ACCOUNTS).generate(client + "\n" + customer + "\n" + currency));
    }
}
