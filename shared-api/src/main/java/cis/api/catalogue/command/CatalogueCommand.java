package cis.api.catalogue.command;

import cis.api.Command;

/** Everything that can be asked of products and of interests in them. */
public sealed interface CatalogueCommand extends Command
        permits DefineProduct, ReviseProduct, PublishProduct, SetPrice, RetireProduct, RecordInterest {}
