package cis.command.aggregate;

/** A customer number that nobody has had; a parameter of command handlers, taken only when the handler is reached. */
public record NewCustomerNumber(String text) {}
