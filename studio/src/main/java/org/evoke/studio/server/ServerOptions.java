/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evoke.studio.server.rest.Services;

/**
 * How the server is run.
 *
 * @param folder that everything is kept in
 * @param address to listen on
 * @param port to listen on; 0 for any that is free
 * @param token that must be shown; empty for none, which only loopback allows
 * @param hosts further names under which it may be asked
 * @param listed folders of media to choose from
 * @param workers jobs at a time
 * @param requestsPerSecond of one address in the long run
 * @param limits of what is handed in
 * @param software name and version of the program
 */
public record ServerOptions(
    Path folder,
    InetAddress address,
    int port,
    Optional<String> token,
    List<String> hosts,
    List<Path> listed,
    int workers,
    int requestsPerSecond,
    Services.Limits limits,
    String software) {
  public ServerOptions {
    hosts = List.copyOf(hosts);
    listed = List.copyOf(listed);
    if (token.isEmpty() && !address.isLoopbackAddress()) {
      throw new IllegalArgumentException("a server for other computers needs a token");
    }
  }
}
