/** What can be asked of complaints and feedback; {@link cis.api.care.command.CareCommand} lists it. */
@NullMarked
package cis.api.care.command;

import org.jspecify.annotations.NullMarked;
