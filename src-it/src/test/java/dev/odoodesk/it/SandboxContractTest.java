package dev.odoodesk.it;

import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.sandbox.OdooSandbox;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox keeps the contract, offline. */
@ParameterizedClass(name = "{0}")
@MethodSource("ways")
class SandboxContractTest extends OdooContract {
  SandboxContractTest(Way way) {
    super(way);
  }

  static Stream<Way> ways() {
    return Stream.of("19 JSON_2", "19 JSON_RPC", "19 XML_RPC", "14 JSON_RPC", "14 XML_RPC")
        .map(SandboxWay::new);
  }

  private static final class SandboxWay implements Way {
    private final String name;
    private final OdooSandbox sandbox;

    SandboxWay(String name) {
      this.name = name;
      sandbox = OdooSandbox.builder().version(version()).tickets(20).tasks(20).start();
    }

    @Override
    public int version() {
      return Integer.parseInt(name.substring(0, 2));
    }

    @Override
    public OdooConnection.Builder administrator() {
      return connection(OdooSandbox.USER, OdooSandbox.PASSWORD);
    }

    @Override
    public OdooConnection.Builder agent() {
      return connection(OdooSandbox.AGENT, OdooSandbox.AGENT);
    }

    private OdooConnection.Builder connection(String user, String key) {
      return OdooConnection.builder("sandbox")
          .url(sandbox.url())
          .database(OdooSandbox.DATABASE)
          .user(user)
          .credential(Credential.apiKey(key))
          .protocol(Protocol.valueOf(name.substring(3)));
    }

    @Override
    public Credential password() {
      return Credential.password(OdooSandbox.PASSWORD);
    }

    @Override
    public void close() {
      sandbox.close();
    }

    @Override
    public String toString() {
      return "sandbox " + name;
    }
  }
}
