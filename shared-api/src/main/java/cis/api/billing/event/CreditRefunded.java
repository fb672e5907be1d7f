package cis.api.billing.event;

import cis.api.CustomerId;
import cis.api.Money;
import cis.api.PersonalData;
import cis.api.RetentionClass;
import cis.api.billing.CreditNoteId;
import cis.api.billing.ReceivablesAccountId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Unapplied credit was paid out. */
@Revision("1")
public record CreditRefunded(
        ReceivablesAccountId accountId,
        CustomerId customerId,
        LocalDate postedOn,
        CreditNoteId creditNoteId,
        Money amount,
        String method,

        @PersonalData(field = "credit.reference", retention = RetentionClass.INTERACTION) @Nullable
        String reference)
        implements ReceivablesEvent {}
