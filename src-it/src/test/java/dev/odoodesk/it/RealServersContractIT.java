package dev.odoodesk.it;

import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.Protocol;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Real Odoo 14 and 19 keep the contract. */
@ParameterizedClass(name = "{0}")
@MethodSource("ways")
class RealServersContractIT extends OdooContract {
  RealServersContractIT(Way way) {
    super(way);
  }

  static Stream<Way> ways() {
    RealServer odoo14 = RealServer.fresh(14, "contract14", false);
    RealServer odoo19 = RealServer.fresh(19, "contract19", false);
    return Stream.of(odoo19, odoo14)
        .flatMap(
            odoo ->
                RealServer.protocolsOf(odoo.version()).stream()
                    .map(protocol -> new RealWay(odoo, protocol)));
  }

  private record RealWay(RealServer odoo, Protocol protocol) implements Way {
    @Override
    public int version() {
      return odoo.version();
    }

    @Override
    public OdooConnection.Builder administrator() {
      return odoo.connection(RealServer.Account.CONNECTOR, protocol);
    }

    @Override
    public OdooConnection.Builder agent() {
      return odoo.connection(RealServer.Account.AGENT, protocol);
    }

    @Override
    public Credential password() {
      return Credential.password(String.valueOf(odoo.keys().get("CONNECTOR_PASSWORD")));
    }

    @Override
    public void close() {
      // the servers were running before, and go on
    }

    @Override
    public String toString() {
      return odoo + " " + protocol;
    }
  }
}
