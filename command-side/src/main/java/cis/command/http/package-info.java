/** Commands over HTTP: bodies as parameters of controller methods, and many commands in one request. */
@NullMarked
package cis.command.http;

import org.jspecify.annotations.NullMarked;
