package cis.command.violation;

/** An automation that acts again at every replay. */
final class WhenSomethingHappenedThenAct {}
