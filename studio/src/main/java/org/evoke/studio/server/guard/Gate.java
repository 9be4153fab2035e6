/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who may ask for what: by rate, by the Host and Origin of the request, and, where a token
 * is needed, by that or by a signed address.
 */
public final class Gate {
  private static final Set<String> WITHOUT_TOKEN = Set.of("/", "/favicon.ico");
  private static final String BEARER = "Bearer ";

  private final HostNames hosts;
  private final RateLimit rate;
  private final Optional<String> token;
  private final SignedAddresses addresses;

  /**
   * A gate.
   *
   * @param token what must be shown; empty where nothing must
   */
  public Gate(HostNames hosts, RateLimit rate, Optional<String> token, SignedAddresses addresses) {
    this.hosts = hosts;
    this.rate = rate;
    this.token = token;
    this.addresses = addresses;
  }

  /** Whether a token must be shown. */
  public boolean needsToken() {
    return token.isPresent();
  }

  /** The address for a browser to read a path: signed where a token is needed. */
  public String address(String path) {
    return token.isPresent() ? addresses.sign(path) : path;
  }

  /** Judges a request. */
  public Verdict judge(Question question) {
    if (!rate.allows(question.from())) {
      return new Verdict(429, "Too many requests; wait a second.");
    }
    if (!hosts.allow(question.header().apply("Host"))) {
      return new Verdict(421, "The name in the Host header is not one of this server.");
    }
    if (isForeign(question)) {
      return new Verdict(403, "Other sites may not ask this server.");
    }
    return isKnown(question)
        ? Verdict.PASS
        : new Verdict(401, "A token is needed: send 'Authorization: Bearer TOKEN'.");
  }

  /** Asked by a page of somebody else; following a link to a page of ours is no such thing. */
  private static boolean isForeign(Question question) {
    String own = "http://" + question.headerOf("Host").orElse("");
    boolean foreignOrigin =
        question
            .headerOf("Origin")
            .filter(origin -> !origin.equals(own) && !origin.equals(own.replace("http", "https")))
            .isPresent();
    boolean foreignSite =
        question
            .headerOf("Sec-Fetch-Site")
            .filter(site -> !site.equals("same-origin") && !site.equals("none"))
            .isPresent();
    boolean followsLink =
        question.isReading()
            && !question.path().startsWith("/api/")
            && question.headerOf("Sec-Fetch-Mode").filter("navigate"::equals).isPresent();
    return foreignOrigin || (foreignSite && !followsLink);
  }

  private boolean isKnown(Question question) {
    if (token.isEmpty() || WITHOUT_TOKEN.contains(question.path())) {
      return true;
    }
    boolean shown =
        question
            .headerOf("Authorization")
            .filter(value -> value.startsWith(BEARER))
            .map(value -> value.substring(BEARER.length()))
            .filter(value -> same(value, token.get()))
            .isPresent();
    return shown
        || (question.isReading()
            && addresses.allows(
                question.path(),
                question.parameter().apply(SignedAddresses.EXPIRES),
                question.parameter().apply(SignedAddresses.SIGNATURE)));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
