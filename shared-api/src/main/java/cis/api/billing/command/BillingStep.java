package cis.api.billing.command;

import cis.api.Command;

/** What only automations ask of billing: each follows from one event, and repeating it changes nothing. */
public sealed interface BillingStep extends Command
        permits AllocateNumber, IssueInvoice, IssueCreditNote, ConfirmIssue, PostReceivable, PostPayment, PostCredit {}
