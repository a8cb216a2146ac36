package dev.odoodesk.helpdesk;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import java.util.List;
import java.util.Map;

/** Whether the user may write records of a model at all; single ones may still be out of reach. */
public final class WriteRight {
  /** Odoo 18 brought {@code has_access}; before there was {@code check_access_rights}. */
  private static final int FIRST_WITH_HAS_ACCESS = 18;

  private WriteRight() {}

  /**
   * Asks the server.
   *
   * @throws dev.odoodesk.client.OdooException if it cannot be asked
   */
  public static boolean isHeld(OdooClient client, OdooModel model) {
    return isHeld(client, model, List.of());
  }

  /**
   * Asks for the right on these records, which versions up to 17 answer for the model alone.
   *
   * @param ids the records; none for the model as a whole
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public static boolean isHeld(OdooClient client, OdooModel model, List<Long> ids) {
    Object answer =
        client.version().atLeast(FIRST_WITH_HAS_ACCESS)
            ? model.call("has_access", ids, Map.of("operation", "write")).value()
            : model
                .call("check_access_rights", Map.of("operation", "write", "raise_exception", false))
                .value();
    return Boolean.TRUE.equals(answer);
  }
}
