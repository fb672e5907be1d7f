package cis.platform.personaldata;

/** There is no master key that may be used; the message tells what to do about it. */
public final class MasterKeyException extends RuntimeException {

    public MasterKeyException(String message) {
        super(message, null, false, true);
    }
}
