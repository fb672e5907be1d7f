/** What can be asked about complaints and feedback; {@link cis.api.care.query.CareQuery} lists it. */
@NullMarked
package cis.api.care.query;

import org.jspecify.annotations.NullMarked;
