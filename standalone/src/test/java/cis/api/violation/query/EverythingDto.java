package cis.api.violation.query;

final class EverythingDto implements ViolationQuery {}
