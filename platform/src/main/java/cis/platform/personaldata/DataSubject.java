package cis.platform.personaldata;

import cis.api.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate whose state holds personal data: its fields marked {@link cis.api.PersonalData} are encrypted in its
 * snapshots, as those of events are.
 */
public interface DataSubject {

    /** Whose data it is; null only while there is none. */
    @Nullable
    CustomerId dataSubject();
}
