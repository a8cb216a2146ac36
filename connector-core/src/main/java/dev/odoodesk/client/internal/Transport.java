package dev.odoodesk.client.internal;

import dev.odoodesk.client.Protocol;

/** Carries calls of model methods over one protocol. Thread-safe; repeats nothing. */
interface Transport {

  /** Which protocol; never AUTO. */
  Protocol protocol();

  /** Database id of the user; logs in on first use. */
  long uid();

  /** Makes sure that the secret is that of the connection's user, where logging in has not. */
  default void verifyUser() {
    uid();
  }

  /** Calls a method and decodes what it returns. */
  <T> T call(RpcCall call, Decoder<T> decoder);
}
