/** Which customer a record of another system belongs to, and the numbers handed out to customers. */
@NullMarked
package cis.platform.directory;

import org.jspecify.annotations.NullMarked;
