package cis.query.billing.account;

import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.query.AccountReference;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which version an account has. */
@Component
public class Accounts {

    private final ReadModel<AccountDocument> accounts;

    Accounts(ReadModels readModels, AccountProjection projection) {
        this.accounts = readModels.of(projection);
    }

    /** Null where nothing has reached an account yet. */
    public @Nullable AccountReference reference(@Nullable String accountId) {
        return references(accountId == null ? Set.of() : Set.of(accountId)).get(accountId);
    }

    /** Those that exist, by id. */
    public Map<String, AccountReference> references(Set<String> accountIds) {
        Map<String, AccountReference> references = new HashMap<>();
        accounts.findAll(accountIds)
                .forEach((id, account) ->
                        references.put(id, new AccountReference(ReceivablesAccountId.of(id), account.version())));
        return references;
    }
}
