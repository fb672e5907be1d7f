package cis.api.catalogue.event;

import cis.api.DomainEvent;

/** Everything that can happen to products, and interests in them. */
public sealed interface CatalogueEvent extends DomainEvent permits ProductEvent, InterestRecorded {}
