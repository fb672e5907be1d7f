package cis.command.aggregate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@code @CreationPolicy(CREATE_IF_MISSING)}: the aggregate begins with the first command of this kind, and
 * every later one is a decision like any other, not a repeated creation.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnFirstUse {}
