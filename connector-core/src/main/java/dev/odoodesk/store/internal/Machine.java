package dev.odoodesk.store.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine, or the container, whose process ids mean something to this process. */
public final class Machine {
  /** The number of the kernel's first process namespace, the same on every Linux. */
  private static final String OUTSIDE_CONTAINERS = "pid:[4026531836]";

  private static final String NAME = hostName() + container();

  private Machine() {}

  /**
   * Its name. Containers may share a host name and yet not see each other's processes, so theirs
   * has the kernel's boot and the process namespace added.
   */
  public static String name() {
    return NAME;
  }

  private static String hostName() {
    return Stream.of("/proc/sys/kernel/hostname", "/etc/hostname")
        .map(Machine::content)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(Machine::networkName);
  }

  private static String networkName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static String container() {
    try {
      String namespace = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      return namespace.equals(OUTSIDE_CONTAINERS)
          ? ""
          : "#" + content("/proc/sys/kernel/random/boot_id") + namespace.replace("pid:", "");
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
