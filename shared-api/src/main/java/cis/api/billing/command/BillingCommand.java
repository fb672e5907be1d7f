package cis.api.billing.command;

import cis.api.Command;

/** Everything that people and other systems can ask of billing. */
public sealed interface BillingCommand extends Command
        permits DraftInvoice,
                AddLine,
                RemoveLine,
                FinaliseInvoice,
                DiscardDraft,
                CreditInvoice,
                DisputeInvoice,
                SettleDispute,
                WriteOffInvoice,
                ReverseWriteOff,
                RecordPayment,
                AllocatePayment,
                ReverseAllocation,
                ReversePayment,
                RefundPayment,
                RefundCredit {}
