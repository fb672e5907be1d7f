package cis.command.billing.invoice;

/**
 * What a series must know of the document that asks for a number; a parameter of command handlers.
 *
 * @param awaitsNumber whether it is finalised and not issued
 */
record DocumentFacts(boolean awaitsNumber) {}
