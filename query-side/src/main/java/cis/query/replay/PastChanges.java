package cis.query.replay;

import cis.api.CustomerId;
import cis.api.history.query.FieldChange;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a correction changed of a time before, where it no longer matters for what holds now. */
@Component
class PastChanges {

    List<FieldChange> of(String client, CustomerId customer, Step step) {
        return List.of();
    }
}
