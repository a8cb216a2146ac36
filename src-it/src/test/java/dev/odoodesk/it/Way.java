package dev.odoodesk.it;

import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;

/** A server and a protocol to reach it by. Closed when its tests are done. */
interface Way extends AutoCloseable {

  /** Release of the server: 14 or 19. */
  int version();

  /** A user with settings rights, by API key, over the protocol. */
  OdooConnection.Builder administrator();

  /** A user who works on tickets and has no settings rights, over the protocol. */
  OdooConnection.Builder agent();

  /** The administrator's password. */
  Credential password();

  @Override
  void close();
}
