/** The rules of JSON that hold everywhere: in stored events, in requests and in answers. */
@NullMarked
package cis.platform.json;

import org.jspecify.annotations.NullMarked;
