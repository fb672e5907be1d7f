package cis.api.care;

import java.time.LocalDate;

/**
 * Until when a complaint is to be acknowledged and answered, as a policy decided when it was filed or reopened.
 *
 * @param acknowledgeBy last day, in {@code cis.zone}
 * @param respondBy last day, in {@code cis.zone}
 * @param policy name of the policy
 * @param policyVersion version of the policy
 */
public record ComplaintDeadlines(LocalDate acknowledgeBy, LocalDate respondBy, String policy, String policyVersion) {}
