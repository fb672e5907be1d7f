/** keys.db: the keys of personal data, and the identity directory, apart from the events. */
@NullMarked
package cis.standalone.keys;

import org.jspecify.annotations.NullMarked;
