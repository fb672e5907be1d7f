package cis.api.operation.command;

import cis.api.Command;

/** What is asked when an operator acts; nobody sends it by its name. */
public sealed interface OperationCommand extends Command permits RecordOperation {}
