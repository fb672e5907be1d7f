package cis.command.care;

import cis.api.care.CareError;
import cis.api.care.command.AssignInvestigator;
import cis.command.aggregate.Faults;

/**
 * CARE-04: an investigator, a team or both investigate. CARE-05: the investigator is not the agent complained about.
 * Source: DOMAIN, care.
 */
final class InvestigatorPolicy {

    private InvestigatorPolicy() {}

    static void check(AssignInvestigator command, ComplaintFile file, Faults faults) {
        if (command.investigator() == null && command.team() == null) {
            faults.add(CareError.INVESTIGATOR_MISSING, "/investigator", "is missing, and so is team");
        }
        if (file.isAbout(command.investigator())) {
            faults.add(CareError.INVESTIGATOR_COMPLAINED_ABOUT, "/investigator", "is the agent complained about");
        }
    }
}
