package dev.odoodesk.client.internal;

import dev.odoodesk.client.Protocol;
import java.util.List;

/** The two protocols that call {@code service.method(params…)}: JSON-RPC and XML-RPC. */
interface RpcWire {

  /** Which of the two. */
  Protocol protocol();

  /** Calls a service's method with wire values. */
  <T> T invoke(
      String service, String method, List<Object> params, Target target, Decoder<T> decoder);
}
