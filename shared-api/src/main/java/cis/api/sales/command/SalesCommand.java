package cis.api.sales.command;

import cis.api.Command;

/** Everything that can be asked of a purchase or a return. */
public sealed interface SalesCommand extends Command
        permits RecordPurchase, ReversePurchase, CorrectPurchase, RecordReturn, ReturnPurchase {}
