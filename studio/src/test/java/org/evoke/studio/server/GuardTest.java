/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.studio.server.guard.HostNames;
import org.evoke.studio.server.guard.RateLimit;
import org.evoke.studio.server.guard.SignedAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in. */
class GuardTest {
  private static final String TOKEN = "0123456789abcdef-token";

  @TempDir Path folder;

  private ServerOptions withToken() {
    ServerOptions usual = Served.options(folder);
    return new ServerOptions(
        usual.folder(),
        usual.address(),
        0,
        Optional.of(TOKEN),
        List.of(),
        List.of(),
        1,
        usual.requestsPerSecond(),
        usual.limits(),
        usual.software());
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static String ask(String path, String... headers) {
    return "GET "
        + path
        + " HTTP/1.1\r\n"
        + String.join("\r\n", headers)
        + "\r\nConnection: close\r\n\r\n";
  }

  @Test
  void onlyOwnNamesAndOwnPagesMayAsk() throws Exception {
    try (Served served = Served.start(folder, new MadeRunner(0))) {
      String own = "Host: localhost:" + served.port();
      String path = "/api/v1/jobs";
      assertThat(status(served.raw(ask(path, own)))).isEqualTo(200);
      assertThat(status(served.raw(ask(path, "Host: evil.example")))).isEqualTo(421);
      assertThat(status(served.raw(ask(path, "Host: 127.0.0.1.evil.example:80")))).isEqualTo(421);
      assertThat(status(served.raw(ask(path, own, "Origin: http://evil.example")))).isEqualTo(403);
      assertThat(status(served.raw(ask(path, own, "Origin: null")))).isEqualTo(403);
      assertThat(status(served.raw(ask(path, own, "Origin: http://localhost:" + served.port()))))
          .isEqualTo(200);
      assertThat(status(served.raw(ask(path, own, "Sec-Fetch-Site: cross-site")))).isEqualTo(403);
      String link = "Sec-Fetch-Mode: navigate";
      assertThat(status(served.raw(ask("/", own, "Sec-Fetch-Site: cross-site", link))))
          .isEqualTo(200);
      assertThat(status(served.raw(ask(path, own, "Sec-Fetch-Site: cross-site", link))))
          .isEqualTo(403);
    }
  }

  @Test
  void aTokenOrASignedAddressIsNeeded() throws Exception {
    try (Served served = Served.start(withToken(), new MadeRunner(0))) {
      String host = "Host: localhost";
      assertThat(status(served.raw(ask("/", host)))).isEqualTo(200);
      assertThat(status(served.raw(ask("/api/v1/jobs", host)))).isEqualTo(401);
      assertThat(status(served.raw(ask("/api/v1/jobs", host, "Authorization: Bearer wrong"))))
          .isEqualTo(401);
      String id = served.done("film.webm");
      Map<?, ?> links = (Map<?, ?>) Served.json(served.get("/api/v1/jobs/" + id)).get("links");
      for (String link : List.of("page", "media", "thumbnail", "archive")) {
        String signed = (String) links.get(link);
        assertThat(status(served.raw(ask(signed, host)))).as(link).isEqualTo(200);
        assertThat(status(served.raw(ask(signed.replace("expires=", "expires=1"), host))))
            .isEqualTo(401);
        String changed = signed.replaceFirst(".$", signed.endsWith("0") ? "1" : "0");
        assertThat(status(served.raw(ask(changed, host)))).isEqualTo(401);
        assertThat(status(served.raw(ask(signed.replaceFirst("\\?.*", ""), host)))).isEqualTo(401);
      }
      String media = (String) links.get("media");
      String remove = media.replaceFirst("/media", "");
      assertThat(status(served.raw(ask(remove, host).replace("GET", "DELETE")))).isEqualTo(401);
    }
  }

  @Test
  void signedAddressesExpireAndStayTheSameForAWhile() {
    long[] now = {1_000_000};
    SignedAddresses addresses = new SignedAddresses(new byte[32], () -> now[0]);
    String signed = addresses.sign("/a");
    String expires = signed.replaceAll(".*expires=(\\d+).*", "$1");
    String signature = signed.replaceAll(".*signature=", "");
    assertThat(addresses.allows("/a", expires, signature)).isTrue();
    assertThat(addresses.allows("/b", expires, signature)).isFalse();
    assertThat(addresses.allows("/a", expires + "0", signature)).isFalse();
    assertThat(addresses.allows("/a", null, signature)).isFalse();
    assertThat(addresses.allows("/a", "soon", signature)).isFalse();
    assertThat(new SignedAddresses(new byte[] {1}, () -> now[0]).allows("/a", expires, signature))
        .isFalse();
    now[0] += 600;
    assertThat(addresses.sign("/a")).isEqualTo(signed);
    now[0] = Long.parseLong(expires);
    assertThat(addresses.allows("/a", expires, signature)).isFalse();
  }

  @Test
  void whoAsksTooOftenWaits() throws Exception {
    long[] now = {0};
    RateLimit rate = new RateLimit(2, 3, () -> now[0]);
    for (int i = 0; i < 3; i++) {
      assertThat(rate.allows("one")).isTrue();
    }
    assertThat(rate.allows("one")).isFalse();
    assertThat(rate.allows("other")).isTrue();
    now[0] += 500_000_000;
    assertThat(rate.allows("one")).isTrue();
    assertThat(rate.allows("one")).isFalse();
  }

  @Test
  void otherComputersNeedTheNamesOfThisOne() throws Exception {
    HostNames names = HostNames.of(InetAddress.getByName("0.0.0.0"), List.of("Films.Example"));
    assertThat(names.allow("films.example:8080")).isTrue();
    assertThat(names.allow("127.0.0.1")).isTrue();
    assertThat(names.allow("[::1]:80")).isTrue();
    assertThat(names.allow("films.example.evil")).isFalse();
    assertThat(names.allow("")).isFalse();
    assertThat(names.allow(null)).isFalse();
  }
}
