/**
 * Policy files: YAML in, {@link dev.odoodesk.sla.SlaPolicy} out, with every mistake named by file,
 * line and column, and the examples that test a policy.
 *
 * <p>{@link dev.odoodesk.policy.PolicyReader} is the way in. A hostile file costs bounded time and
 * memory. The JSON Schema of the files is the resource {@code
 * dev/odoodesk/policy/policy.schema.json}.
 */
@NullMarked
package dev.odoodesk.policy;

import org.jspecify.annotations.NullMarked;
