/** Tests of the embedded MongoDB. */
@NullMarked
package cis.standalone.mongo;

import org.jspecify.annotations.NullMarked;
