/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evoke.data.yaml.YamlWriter;
import org.evoke.lab.experiment.ProtocolPlan;
import org.evoke.lab.figure.Figure;
import org.evoke.lab.run.ProtocolText;
import org.evoke.lab.run.RunResult;
import org.evoke.lab.run.Scores;
import org.evoke.lab.table.Numerals;
import org.evoke.lab.table.Table;
import org.evoke.pipeline.report.Template;

/** The report of a run. */
final class HtmlReport {
  private static final Template TEMPLATE = ReportPage.template("run.html");

  /** Figures over time beyond these stay in the folder. */
  private static final int MOST_WIDE = 24;

  private HtmlReport() {}

  static String of(RunResult run, List<Table> tables, List<Figure> figures) {
    Map<String, Object> values = ReportPage.values();
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
    values.put("notes", run.scores().notes().stream().map(n -> ReportPage.one("text", n)).toList());
    values.put("data", run.data().about().name());
    values.put("terms", run.data().about().terms());
    values.put("citation", run.data().about().citation());
    values.put("sha256", run.data().sha256());
    values.put("yaml", YamlWriter.write(run.resolved()));
    return TEMPLATE.render(values);
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
    return facts.stream().map(fact -> ReportPage.one("text", fact)).toList();
  }

  private static List<Map<String, Object>> verdicts(RunResult run) {
    return run.scores().verdicts().stream()
        .map(
            v ->
                ReportPage.one(
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
    map.put("figures", own.stream().filter(f -> !f.wide()).map(ReportPage::figure).toList());
    List<Figure> wide = own.stream().filter(Figure::wide).toList();
    map.put("series", wide.stream().limit(MOST_WIDE).map(ReportPage::figure).toList());
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

  /** The tables that do not stand with their protocol already. */
  private static List<Map<String, Object>> others(List<Table> tables) {
    return tables.stream()
        .filter(table -> !table.title().startsWith("Scores: ") && !table.title().equals("Control"))
        .map(ReportPage::table)
        .toList();
  }
}
