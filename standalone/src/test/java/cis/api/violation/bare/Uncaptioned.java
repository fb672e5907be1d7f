package cis.api.violation.bare;

/** Its package has no package-info. */
record Uncaptioned() {}
