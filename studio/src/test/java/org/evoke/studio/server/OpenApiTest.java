/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.evoke.studio.server.rest.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document that describes the interface says what the interface does. */
class OpenApiTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;
  private Served served;
  private JsonNode document;

  @BeforeEach
  void start() throws Exception {
    served = Served.start(folder, new MadeRunner(0));
    document = MAPPER.readTree(served.get("/api/v1/openapi.json").body());
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    Set<String> described = new TreeSet<>();
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    Set<String> real = new TreeSet<>();
    for (Route route : served.routes()) {
      real.add(route.method() + " " + route.path());
    }
    assertThat(described).isEqualTo(real).hasSizeGreaterThan(20);
  }

  @Test
  void answersAreAsDescribed() throws Exception {
    String id = served.done("film.webm");
    String bad = served.done("bad.webm");
    String job = "/api/v1/jobs/" + id;
    var note = served.send("POST", job + "/notes", "{\"time_ms\":1,\"text\":\"a\"}");
    requireDescribed("Status", served.get("/api/v1/status").body());
    requireDescribed("Folders", served.get("/api/v1/folders").body());
    requireDescribed("JobPage", served.get("/api/v1/jobs").body());
    requireDescribed("Job", served.get(job).body());
    requireDescribed("Job", served.get("/api/v1/jobs/" + bad).body());
    requireDescribed("Note", note.body());
    for (String wrong : new String[] {"/api/v1/jobs/none", "/api/v1/none", "/api/v1/jobs?sort=x"}) {
      var problem = served.get(wrong);
      requireDescribed("Problem", problem.body());
      assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(Served.json(problem)).containsEntry("status", problem.statusCode());
    }
  }

  private void requireDescribed(String name, byte[] answer) throws IOException {
    JsonNode schema =
        MAPPER
            .createObjectNode()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("$ref", "#/components/schemas/" + name)
            .set("components", document.get("components"));
    JsonSchema read =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    assertThat(
            read.validate(
                new String(answer, java.nio.charset.StandardCharsets.UTF_8), InputFormat.JSON))
        .as(name)
        .isEmpty();
  }
}
