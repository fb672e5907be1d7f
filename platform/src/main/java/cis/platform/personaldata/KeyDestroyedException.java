package cis.platform.personaldata;

import cis.api.CustomerId;
import cis.api.RetentionClass;

/** Personal data cannot be stored for somebody whose keys of that class have been destroyed. */
public final class KeyDestroyedException extends RuntimeException {

    public KeyDestroyedException(CustomerId subject, RetentionClass retention) {
        super("the " + retention + " keys of " + subject + " have been destroyed", null, false, false);
    }
}
