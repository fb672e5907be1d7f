package cis.command.automation;

/**
 * How the automations are.
 *
 * @param handled position up to which every event is handled
 * @param behind events that are not handled yet
 * @param parkedCustomers whose events wait because one of them cannot be handled
 * @param parkedEvents theirs
 */
public record AutomationStatus(State state, long handled, long behind, long parkedCustomers, int parkedEvents) {

    public enum State {
        STOPPED,
        FOLLOWING,
        /** Something that concerns everybody does not work; they try again and again. */
        FAILING
    }
}
