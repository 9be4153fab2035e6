/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evoke.data.digest.Sha256;
import org.evoke.data.yaml.YamlWriter;
import org.evoke.lab.experiment.ProtocolPlan;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.run.ProtocolText;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;
import org.evoke.lab.table.Numerals;
import org.evoke.lab.table.Table;
import org.evoke.pipeline.report.Template;

/**
 * The report of a run: one HTML file with everything inside, which asks no other computer for
 * anything and runs no script. Its content security policy allows the one style sheet, by its
 * digest, and pictures inside the file.
 */
final class HtmlReport {
  private static final String CSS = resource("run.css");
  private static final Template TEMPLATE = Template.parse(resource("run.html"));

  /** Figures over time beyond these stay in the folder. */
  private static final int MOST_WIDE = 24;

  private HtmlReport() {}

  static String of(RunResult run, List<Table> tables, List<Figure> figures) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("policy", policy());
    values.put("css", CSS);
    values.put("name", run.experiment().name());
    values.put("description", run.experiment().description());
    values.put("facts", facts(run));
    values.put("verdicts", verdicts(run));
    values.put("control", run.control().map(control -> control.id()).orElse(""));
    values.put("passed", run.scores().controlsPassed());
    values.put(
        "protocols",
        run.experiment().protocols().stream().map(p -> protocol(run, p, figures)).toList());
    values.put("tables", others(tables));
    values.put("notes", run.scores().notes().stream().map(n -> one("text", n)).toList());
    values.put("data", run.data().about().name());
    values.put("terms", run.data().about().terms());
    values.put("citation", run.data().about().citation());
    values.put("sha256", run.data().sha256());
    values.put("yaml", YamlWriter.write(run.resolved()));
    return TEMPLATE.render(values);
  }

  private static String policy() {
    byte[] digest = Sha256.of(CSS.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; img-src data:; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(digest)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static Map<String, Object> one(String name, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(name, value);
    return map;
  }

  private static List<Map<String, Object>> facts(RunResult run) {
    int groups = run.data().clips().groups().members().size();
    List<String> facts = new ArrayList<>();
    facts.add(run.data().about().name());
    facts.add(run.data().clips().rows() + " rows");
    facts.add(groups + (groups == 1 ? " group" : " groups") + " (" + run.data().group() + ")");
    facts.add(
        run.data().clips().inputs().stream()
            .map(input -> input.name() + ": " + input.width() + " features")
            .collect(Collectors.joining(", ")));
    String seeds =
        run.experiment().seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    facts.add((run.experiment().seeds().size() == 1 ? "seed " : "seeds ") + seeds);
    return facts.stream().map(fact -> one("text", fact)).toList();
  }

  private static List<Map<String, Object>> verdicts(RunResult run) {
    return run.scores().verdicts().stream()
        .map(
            v ->
                one(
                    "text",
                    v.protocol()
                        + ", "
                        + v.model()
                        + ", "
                        + v.target()
                        + ": "
                        + v.verdict().statement()))
        .toList();
  }

  private static Map<String, Object> protocol(
      RunResult run, ProtocolPlan protocol, List<Figure> figures) {
    List<Scores.Score> scores =
        run.scores().scores().stream().filter(s -> s.protocol().equals(protocol.name())).toList();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", protocol.name());
    map.put("how", ProtocolText.sentence(run.experiment(), protocol, run.data().group()));
    map.put("rows", scores.get(0).rows());
    map.put("groups", scores.get(0).groups());
    map.put("scores", scores.stream().map(score -> score(score, scores)).toList());
    List<Figure> own = figures.stream().filter(f -> belongs(f, protocol)).toList();
    map.put("figures", own.stream().filter(f -> !f.wide()).map(HtmlReport::figure).toList());
    List<Figure> wide = own.stream().filter(Figure::wide).toList();
    map.put("series", wide.stream().limit(MOST_WIDE).map(HtmlReport::figure).toList());
    map.put("more", wide.size() > MOST_WIDE ? Integer.toString(wide.size() - MOST_WIDE) : "");
    return map;
  }

  private static boolean belongs(Figure figure, ProtocolPlan protocol) {
    return figure.caption().endsWith(", " + protocol.name());
  }

  private static Map<String, Object> score(Scores.Score score, List<Scores.Score> all) {
    List<Scores.Score> same =
        all.stream().filter(other -> other.measure().equals(score.measure())).toList();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("model", score.model());
    map.put("target", score.target());
    map.put("metric", score.measure().id());
    map.put("value", Numerals.of(score.value().value()));
    map.put("ends", Numerals.ends(score.value()));
    map.put("baseline", Numerals.of(score.baseline()));
    map.put("bar", IntervalBar.over(same).of(score));
    return map;
  }

  private static Map<String, Object> figure(Figure figure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("caption", figure.caption());
    byte[] bytes = figure.svg().getBytes(StandardCharsets.UTF_8);
    map.put("src", "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes));
    return map;
  }

  /** The tables that do not stand with their protocol already. */
  private static List<Map<String, Object>> others(List<Table> tables) {
    List<Map<String, Object>> others = new ArrayList<>();
    for (Table table : tables) {
      if (table.title().startsWith("Scores: ") || table.title().equals("Control")) {
        continue;
      }
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("title", table.title());
      map.put("caption", table.caption());
      map.put("head", table.head().stream().map(cell -> one("cell", cell)).toList());
      map.put(
          "lines",
          table.rows().stream()
              .map(row -> one("cells", row.stream().map(cell -> one("cell", cell)).toList()))
              .toList());
      others.add(map);
    }
    return others;
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
