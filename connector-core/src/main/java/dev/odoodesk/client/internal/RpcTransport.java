package dev.odoodesk.client.internal;

import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls models through {@code execute_kw}, after one login. */
final class RpcTransport implements Transport {
  private final RpcWire wire;
  private final OdooConnection connection;
  private final Failures failures;
  private volatile @Nullable Long uid;

  RpcTransport(RpcWire wire, OdooConnection connection, Failures failures) {
    this.wire = wire;
    this.connection = connection;
    this.failures = failures;
  }

  @Override
  public Protocol protocol() {
    return wire.protocol();
  }

  @Override
  public long uid() {
    Long known = uid;
    if (known == null) {
      known = logIn();
      uid = known;
    }
    return known;
  }

  private long logIn() {
    Target target = Target.service("authenticate");
    List<Object> params =
        List.of(
            connection.database(), connection.user(), connection.credential().secret(), Map.of());
    CallResult result = wire.invoke("common", "authenticate", params, target, TreeDecoder.INSTANCE);
    if (result.value() instanceof Long id) {
      return id;
    }
    if (Boolean.FALSE.equals(result.value())) {
      throw failures.of(
          Problem.WRONG_CREDENTIALS,
          target,
          "database "
              + connection.database()
              + " does not let user "
              + connection.user()
              + " in with this "
              + connection.credential().toString().replace(" ***", ""));
    }
    throw failures.of(Problem.BROKEN_ANSWER, target, "the login answers neither id nor false");
  }

  @Override
  public <T> T call(RpcCall call, Decoder<T> decoder) {
    List<Object> args = new ArrayList<>();
    if (call.ids() != null) {
      args.add(new ArrayList<Object>(call.ids()));
    }
    args.addAll(call.positional().values());
    Map<String, Object> keywords = new LinkedHashMap<>(call.keywords());
    if (!call.context().isEmpty()) {
      keywords.put("context", call.context());
    }
    List<Object> params =
        List.of(
            connection.database(),
            uid(),
            connection.credential().secret(),
            call.model(),
            call.method(),
            args,
            keywords);
    return wire.invoke("object", "execute_kw", params, call.target(), decoder);
  }
}
