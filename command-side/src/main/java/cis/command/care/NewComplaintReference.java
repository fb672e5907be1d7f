package cis.command.care;

/** A reference that no complaint has had; a parameter of command handlers, taken only when the handler is reached. */
record NewComplaintReference(String text) {}
