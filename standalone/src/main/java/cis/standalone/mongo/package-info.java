/** The embedded MongoDB: read models in memory, behind MongoDB's wire protocol on loopback. */
@NullMarked
package cis.standalone.mongo;

import org.jspecify.annotations.NullMarked;
