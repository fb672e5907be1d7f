/** Documents that cannot drift from the code: generated from it, or checked against it. */
@NullMarked
package cis.standalone.documents;

import org.jspecify.annotations.NullMarked;
