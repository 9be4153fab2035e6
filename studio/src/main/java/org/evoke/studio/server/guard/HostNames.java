/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.guard;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names under which the server may be asked. A page of somebody else that makes its own name
 * lead to this machine is found out by the Host that its requests carry.
 */
public final class HostNames {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names;

  private HostNames(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /**
   * The names for an address that the server listens on.
   *
   * @param further names that the user allows, for instance that of a proxy
   */
  public static HostNames of(InetAddress bound, List<String> further) {
    Set<String> names = new HashSet<>(LOOPBACK);
    if (bound.isAnyLocalAddress()) {
      names.addAll(ownAddresses());
    } else {
      names.add(text(bound));
    }
    names.addAll(further.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    return new HostNames(names);
  }

  private static Set<String> ownAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(HostNames::text)
          .collect(Collectors.toSet());
    } catch (SocketException e) {
      return Set.of();
    }
  }

  /** An address as it stands in an address of the web. */
  public static String text(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    String plain = zone < 0 ? text : text.substring(0, zone);
    return plain.indexOf(':') < 0 ? plain : "[" + plain + "]";
  }

  /** Whether a Host header names this server; null where there is none. */
  public boolean allow(String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
    return names.contains(name);
  }
}
