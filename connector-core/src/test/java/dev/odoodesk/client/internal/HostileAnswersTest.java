package dev.odoodesk.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.ProtocolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers that are meant to do harm. Each ends in a ProtocolException within seconds, in a heap of
 * 256 MB (the build runs this class by itself with that much), and nothing is executed.
 */
@Tag("canary")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileAnswersTest {
  private static final String XML = "<?xml version='1.0'?>";

  private static void expectRefusal(Protocol protocol, String body, String reason) {
    expectRefusal(protocol, false, out -> out.write(body.getBytes(StandardCharsets.UTF_8)), reason);
  }

  private static void expectRefusal(
      Protocol protocol, boolean gzip, HostileServer.BodyWriter body, String reason) {
    try (HostileServer server = new HostileServer(protocol, gzip, body)) {
      OdooException failed =
          catchThrowableOfType(OdooException.class, () -> server.model().count(Domain.all()));
      assertThat(failed).isInstanceOf(ProtocolException.class).hasMessageContaining(reason);
    }
  }

  private static void expectRowsRefusal(Protocol protocol, HostileServer.BodyWriter body) {
    try (HostileServer server = new HostileServer(protocol, false, body)) {
      OdooException failed =
          catchThrowableOfType(
              OdooException.class, () -> server.model().call("read", List.of(1L), Map.of()));
      assertThat(failed).isInstanceOf(ProtocolException.class);
    }
  }

  @Test
  void externalEntity_isNotFetched() throws IOException {
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(500);
      String url = "http://127.0.0.1:" + trap.getLocalPort() + "/secret";
      expectRefusal(
          Protocol.XML_RPC,
          XML
              + "<!DOCTYPE r [<!ENTITY x SYSTEM '"
              + url
              + "'>]>"
              + "<methodResponse><params><param><value>&x;</value></param></params></methodResponse>",
          "DOCTYPE");
      assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void externalDtd_isNotFetched() {
    expectRefusal(
        Protocol.XML_RPC,
        XML + "<!DOCTYPE methodResponse SYSTEM 'file:///etc/passwd'><methodResponse/>",
        "DOCTYPE");
  }

  @Test
  void entityBomb_isNotExpanded() {
    StringBuilder dtd = new StringBuilder("<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      dtd.append("<!ENTITY a" + i + " '&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
    }
    expectRefusal(
        Protocol.XML_RPC,
        XML
            + "<!DOCTYPE r ["
            + dtd
            + "]>"
            + "<methodResponse><params><param><value>&a39;</value></param></params></methodResponse>",
        "DOCTYPE");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void gzipBomb_stopsAtTheLimit(Protocol protocol) {
    expectRefusal(
        protocol, true, new Gzipped(opening(protocol), (byte) ' ', 4096), "smaller page size");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void endlessAnswer_stopsAtTheLimit(Protocol protocol) {
    expectRefusal(
        protocol,
        false,
        out -> {
          out.write(opening(protocol));
          fill(out, (byte) ' ', Long.MAX_VALUE);
        },
        "smaller page size");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void endlessText_stopsBeforeTheHeapIsFull(Protocol protocol) {
    String start = protocol == Protocol.XML_RPC ? "<string>" : "\"";
    expectRowsRefusal(
        protocol,
        out -> {
          out.write(opening(protocol));
          out.write(start.getBytes(StandardCharsets.UTF_8));
          fill(out, (byte) 'x', Long.MAX_VALUE);
        });
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void endlessTinyValues_stopBeforeTheHeapIsFull(Protocol protocol) {
    byte[] unit =
        (protocol == Protocol.XML_RPC ? "<value><array><data/></array></value>" : "[],")
            .repeat(1000)
            .getBytes(StandardCharsets.UTF_8);
    String start = protocol == Protocol.XML_RPC ? "<array><data>" : "[";
    expectRowsRefusal(
        protocol,
        out -> {
          out.write(opening(protocol));
          out.write(start.getBytes(StandardCharsets.UTF_8));
          while (true) {
            out.write(unit);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON_2", "JSON_RPC"})
  void jsonNestedDeep_isRefused(Protocol protocol) {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    expectRefusal(protocol, new String(opening(protocol), StandardCharsets.UTF_8) + deep + "}", "");
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON_2", "JSON_RPC"})
  void jsonNestedDeepInAnErrorPart_isRefused(Protocol protocol) {
    expectRefusal(
        protocol, "{\"error\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_001), "");
  }

  @Test
  void xmlNestedDeep_isRefused() {
    String deep = "<array><data><value>".repeat(100_000);
    expectRefusal(
        Protocol.XML_RPC,
        new String(opening(Protocol.XML_RPC), StandardCharsets.UTF_8) + deep,
        "levels deep");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void numbersThatWouldBurnTheProcessor_areRefused(Protocol protocol) {
    boolean xml = protocol == Protocol.XML_RPC;
    for (String number : new String[] {"9".repeat(5_000_000), "1e999999999", "1e-999999999"}) {
      expectRefusal(
          protocol,
          new String(opening(protocol), StandardCharsets.UTF_8)
              + (xml ? "<double>" + number + "</double>" : number)
              + (protocol == Protocol.JSON_RPC ? "}" : " "),
          "");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void errorsThatWouldBurnTheProcessor_areReported(Protocol protocol) {
    for (String unit : List.of("A", "database \"", "\nA", "(a: b(1), x")) {
      String message = "Traceback\n" + unit.repeat(2_000_000 / unit.length());
      int status = protocol == Protocol.JSON_2 ? 500 : 200;
      try (HostileServer server =
          new HostileServer(protocol, status, false, error(protocol, message))) {
        OdooException failed =
            catchThrowableOfType(OdooException.class, () -> server.model().count(Domain.all()));
        assertThat(failed.problem()).isEqualTo(Problem.SERVER_ERROR);
        assertThat(failed.getMessage()).hasSizeLessThan(1000);
      }
    }
  }

  /** An error in the form in which Odoo sends it. */
  private static HostileServer.BodyWriter error(Protocol protocol, String message) {
    Map<String, Object> error = Map.of("name", "odoo.Boom", "message", message);
    return switch (protocol) {
      case XML_RPC ->
          out -> {
            out.write((XML + "<methodResponse><fault>").getBytes(StandardCharsets.UTF_8));
            Map<String, Object> fault = Map.of("faultCode", 1, "faultString", message);
            out.write(XmlText.of(fault).getBytes(StandardCharsets.UTF_8));
            out.write("</fault></methodResponse>".getBytes(StandardCharsets.UTF_8));
          };
      case JSON_RPC ->
          out -> out.write(new JsonCodec(1).write(Map.of("error", Map.of("data", error))));
      default -> out -> out.write(new JsonCodec(1).write(error));
    };
  }

  /** A parser gathers each of these as a whole before it tells of any. */
  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<![CDATA[", "<?x ", "<string a='>", "<string ", "&x", "&#0"})
  void endlessMarkup_isRefusedBeforeTheHeapIsFull(String start) {
    String body = new String(opening(Protocol.XML_RPC), StandardCharsets.UTF_8) + start;
    expectRefusal(Protocol.XML_RPC, true, packed(body), "which Odoo never sends");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<?x >", "<?xml version='?>", "<?xml-x '>' >"})
  void endlessDeclaration_isRefusedBeforeTheHeapIsFull(String start) {
    expectRefusal(Protocol.XML_RPC, true, packed(start), "which Odoo never sends");
  }

  private static Gzipped packed(String beginning) {
    return new Gzipped(beginning.getBytes(StandardCharsets.UTF_8), (byte) '0', 63);
  }

  @Test
  void otherEncodings_areRefused() {
    for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
      String declaration = "<?xml version='1.0' encoding='" + other + "'?>";
      String body =
          "<methodResponse><params><param><value>ü</value></param></params></methodResponse>";
      expectRefusal(
          Protocol.XML_RPC, false, out -> out.write((declaration + body).getBytes(other)), "");
    }
  }

  @Test
  void faultCauseThatWouldRunForHours_isNeverRead() throws IOException {
    Set<Object> root = new HashSet<>();
    Set<Object> left = root;
    Set<Object> right = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Set<Object> nextLeft = new HashSet<>();
      Set<Object> nextRight = new HashSet<>(Set.of("x"));
      left.add(nextLeft);
      left.add(nextRight);
      right.add(nextLeft);
      right.add(nextRight);
      left = nextLeft;
      right = nextRight;
    }
    expectRefusal(
        Protocol.XML_RPC, faultWithCause(serialised((Serializable) root)), "serialised object");
  }

  @Test
  void faultCauseWithCode_isNotExecuted() throws IOException {
    Tripwire.TOUCHED.set(false);
    expectRefusal(
        Protocol.XML_RPC, faultWithCause(serialised(new Tripwire())), "serialised object");
    assertThat(Tripwire.TOUCHED).isFalse();
  }

  @Test
  void serialisedValue_isRefused() throws IOException {
    String value =
        "<value><ex:serializable xmlns:ex='http://ws.apache.org/xmlrpc/namespaces/extensions'>"
            + Base64.getEncoder().encodeToString(serialised(new Tripwire()))
            + "</ex:serializable></value>";
    Tripwire.TOUCHED.set(false);
    expectRefusal(
        Protocol.XML_RPC,
        XML + "<methodResponse><params><param>" + value + "</param></params></methodResponse>",
        "");
    assertThat(Tripwire.TOUCHED).isFalse();
  }

  private static String faultWithCause(byte[] cause) {
    return XML
        + "<methodResponse><fault><value><struct>"
        + "<member><name>faultCause</name><value><base64>"
        + Base64.getMimeEncoder().encodeToString(cause)
        + "</base64></value></member>"
        + "<member><name>faultCode</name><value><int>1</int></value></member>"
        + "<member><name>faultString</name><value><string>boom</string></value></member>"
        + "</struct></value></fault></methodResponse>";
  }

  private static byte[] serialised(Serializable object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static byte[] opening(Protocol protocol) {
    String text =
        switch (protocol) {
          case XML_RPC -> XML + "<methodResponse><params><param><value>";
          case JSON_RPC -> "{\"result\":";
          default -> " ";
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void fill(OutputStream out, byte with, long bytes) throws IOException {
    byte[] block = new byte[1 << 16];
    Arrays.fill(block, with);
    for (long written = 0; written < bytes; written += block.length) {
      out.write(block);
    }
  }

  /** Tells when it is brought back to life. */
  private static final class Tripwire implements Serializable {
    static final AtomicBoolean TOUCHED = new AtomicBoolean();
    private static final long serialVersionUID = 1;

    private void readObject(ObjectInputStream in) {
      TOUCHED.set(true);
    }
  }
}
