/** Tests of the projection runner on the embedded MongoDB. */
@NullMarked
package cis.standalone.projection;

import org.jspecify.annotations.NullMarked;
