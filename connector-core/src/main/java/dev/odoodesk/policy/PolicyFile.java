package dev.odoodesk.policy;

import dev.odoodesk.sla.SlaPolicy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a policy file holds.
 *
 * @param name name of the file as it was given
 * @param policy the policy
 * @param hours what the file says about hours; null if nothing
 * @param samples parts whose figures the file marks as samples: not agreed by any contract
 * @param examples the policy's own tests, in the order of the file
 */
public record PolicyFile(
    String name,
    SlaPolicy policy,
    @Nullable HoursPolicy hours,
    List<String> samples,
    List<Example> examples) {
  public PolicyFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(policy, "policy");
    samples = List.copyOf(samples);
    examples = List.copyOf(examples);
  }
}
