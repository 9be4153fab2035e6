/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evoke.core.MediaInfo;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Track;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Source;
import org.evoke.pipeline.UsedModel;
import org.evoke.pipeline.chart.AnswerCharts;
import org.evoke.pipeline.chart.Labels;
import org.evoke.pipeline.chart.Numbers;
import org.evoke.pipeline.event.UsedDetector;
import org.evoke.pipeline.mood.Clock;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.writers.SafeText;

/** The words and tables of a report as values for its template. */
final class ReportContent {
  private static final int METER_WIDTH = 200;

  private final Answer answer;
  private final AnswerCharts charts;
  private final Timeline timeline;
  private final List<Track> curves;

  ReportContent(Answer answer, AnswerCharts charts) {
    this.answer = answer;
    this.charts = charts;
    this.timeline = answer.timeline();
    this.curves = timeline.tracks().stream().filter(Track::hasBand).toList();
  }

  /** All values except the charts and their data. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", SafeText.line(answer.source().name()));
    values.put("software", answer.software());
    values.put("facts", Markup.texts(facts(answer.source())));
    values.put("words", answer.mood().words());
    values.put(
        "sentences", Markup.texts(answer.mood().sentences().stream().map(Numbers::prose).toList()));
    values.put("cards", cards());
    values.put("hasOutside", answer.shareOutsideTraining() > 0);
    values.put("hasPlane", Plane.of(timeline.tracks()).isPresent());
    values.put("moments", moments());
    values.put("hasLoudness", AnswerCharts.loudness(timeline).isPresent());
    values.put("hasNotes", !answer.notes().isEmpty());
    values.put("notes", Markup.texts(answer.notes()));
    values.put("remarks", remarks());
    values.put("hasRemarks", !answer.remarks().isEmpty());
    values.put("models", models());
    values.put("made", made());
    values.put("recipe", Repeat.command(answer));
    values.putAll(new ReportTables(answer, charts, curves).values());
    putReading(values);
    return values;
  }

  private static List<String> facts(Source source) {
    List<String> facts = new ArrayList<>();
    facts.add(
        source.seconds() < 60
            ? Clock.length(source.seconds()).replace(" s", " seconds")
            : Clock.text(source.seconds()));
    source.info().video().ifPresent(video -> facts.add(picture(video)));
    source.info().audio().ifPresent(audio -> facts.add(sound(audio)));
    return facts;
  }

  private static String picture(MediaInfo.Video video) {
    String rate = video.frameRate() > 0 ? ", " + Numbers.brief(video.frameRate()) + " fps" : "";
    return video.width() + " × " + video.height() + rate + " (" + video.codec() + ")";
  }

  private static String sound(MediaInfo.Audio audio) {
    int count = audio.channels().size();
    String channels = count == 1 ? "mono" : count == 2 ? "stereo" : count + " channels";
    String rate = String.format(Locale.ROOT, "%s kHz", Numbers.brief(audio.sampleRate() / 1000.0));
    return channels + ", " + rate + " (" + audio.codec() + ")";
  }

  private List<Map<String, Object>> cards() {
    List<Map<String, Object>> cards = new ArrayList<>();
    curves.forEach(track -> cards.add(curveCard(track)));
    AnswerCharts.loudness(timeline).ifPresent(track -> cards.add(loudnessCard(track)));
    cards.add(
        card(
            "doubt",
            "Unlike the training music",
            percent(answer.shareOutsideTraining()),
            "",
            answer.shareOutsideTraining() > 0
                ? "of the steps; the values there are a guess"
                : "of the steps"));
    return cards;
  }

  private static Map<String, Object> curveCard(Track track) {
    Timeline.Whole whole = track.whole();
    String band =
        "90 % band " + Numbers.text(whole.lower(), 2) + " to " + Numbers.text(whole.upper(), 2);
    Map<String, Object> card =
        card(
            Labels.ink(track).name(),
            Labels.of(track.name()) + " of the whole file",
            Numbers.text(whole.value(), 2),
            "",
            band);
    boolean known = Double.isFinite(whole.value());
    card.put("meter", known);
    if (known) {
      double low = meter(track.scale(), whole.lower());
      card.put("meterLabel", Numbers.text(whole.value(), 2) + ", " + band);
      card.put("bandX", tenths(low));
      card.put("bandWidth", tenths(meter(track.scale(), whole.upper()) - low));
      card.put("dotX", tenths(meter(track.scale(), whole.value())));
      card.put("lowMeaning", track.scale().lowMeaning());
      card.put("highMeaning", track.scale().highMeaning());
    }
    return card;
  }

  private static double meter(Scale scale, double value) {
    double part = (value - scale.low()) / (scale.high() - scale.low());
    return METER_WIDTH * Math.max(0, Math.min(1, part));
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static Map<String, Object> loudnessCard(Track track) {
    return card(
        "loudness",
        "Loudness",
        Numbers.text(track.whole().value(), 1),
        "LUFS",
        "integrated, EBU R 128");
  }

  private static Map<String, Object> card(
      String kind, String label, String value, String unit, String hint) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("kind", kind);
    card.put("label", label);
    card.put("value", value);
    card.put("unit", unit);
    card.put("hint", hint);
    card.put("meter", false);
    return card;
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return percent > 0 && percent < 1 ? "< 1 %" : Math.round(percent) + " %";
  }

  private List<Map<String, Object>> moments() {
    List<Map<String, Object>> moments = new ArrayList<>();
    for (int i = 0; i < timeline.moments().size(); i++) {
      Moment moment = timeline.moments().get(i);
      moments.add(
          Map.of(
              "index", i,
              "time", Clock.text(moment.seconds()),
              "kind", moment.kind().name().toLowerCase(Locale.ROOT),
              "sign", sign(moment.kind()),
              "track", moment.track(),
              "text", Numbers.prose(moment.text()),
              "picture", Markup.picture(answer.pictures().moments().get(i), "")));
    }
    return moments;
  }

  private List<Map<String, Object>> remarks() {
    return answer.remarks().stream()
        .map(
            remark ->
                Map.<String, Object>of(
                    "ms", Decimals.milliseconds(remark.seconds()),
                    "time", Clock.text(remark.seconds()),
                    "text", remark.text()))
        .toList();
  }

  private static String sign(Moment.Kind kind) {
    return switch (kind) {
      case PEAK -> "▲";
      case VALLEY -> "▼";
      case TURN -> "◆";
    };
  }

  private List<Map<String, Object>> models() {
    return answer.models().stream()
        .map(
            model ->
                Map.<String, Object>of(
                    "id", model.id(),
                    "card", Markdown.html(model.card()),
                    "licence", model.licence()))
        .toList();
  }

  private List<Map<String, Object>> made() {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(row("File", SafeText.line(answer.source().name())));
    rows.add(row("SHA-256 of the file", answer.source().sha256()));
    rows.add(row("Program", answer.software()));
    for (UsedModel model : answer.models()) {
      rows.add(row("Model", model.id() + ", version " + model.version()));
      ModelFacts.trainedOn(model).forEach(text -> rows.add(row("Learned from", text)));
      ModelFacts.scores(model).forEach(text -> rows.add(row("Measured", text)));
      rows.add(row("Features", model.featureSet()));
      rows.add(row("Context", Numbers.seconds(model.contextSeconds()) + " around each step"));
      rows.add(row("Step", Numbers.seconds(model.stepSeconds())));
    }
    for (UsedDetector detector : answer.detectors()) {
      rows.add(row("Sound events", detector.id() + ": " + detector.title()));
      rows.add(row("SHA-256 of its weights", detector.weightsSha256()));
      rows.add(row("Licence of its weights", detector.licence()));
    }
    int drawn = charts.thinning().size();
    if (drawn > 1) {
      rows.add(
          row(
              "Curves in this report",
              "means of " + drawn + " steps; CSV and JSON hold all steps"));
    }
    return rows;
  }

  private static Map<String, Object> row(String label, String text) {
    return Map.of("label", label, "text", text);
  }

  private void putReading(Map<String, Object> values) {
    values.put(
        "bandText",
        "The band is calibrated for whole songs: it was made to hold the ratings of nine in ten"
            + " songs that the model had not learned from."
            + answer.models().stream().map(ModelFacts::coverage).collect(Collectors.joining())
            + " A single step, or a film, can lie further off. How sure differences within one"
            + " file are has not been measured.");
    values.put("contextText", contextText());
    values.put(
        "outsideText",
        answer.shareOutsideTraining() > 0
            ? "Hatched parts sound unlike anything that the model has learned from, such as"
                + " silence, noise or bare speech. The curve goes on there, but it is a guess."
            : "");
    values.put("scales", curves.stream().map(ReportContent::scale).toList());
  }

  private String contextText() {
    Optional<UsedModel> first = answer.models().stream().findFirst();
    return first
        .map(
            model ->
                "Every step of "
                    + Numbers.seconds(model.stepSeconds())
                    + " is judged by the "
                    + Numbers.seconds(model.contextSeconds())
                    + " of sound around it, less at the beginning and the end. A sudden change"
                    + " therefore appears as a slope of that length, and a short sound hardly"
                    + " shows. The value of the whole file is predicted from the mean of all its"
                    + " sound; it need not be the mean of the curve.")
        .orElse("");
  }

  private static Map<String, Object> scale(Track track) {
    Scale scale = track.scale();
    return Map.of(
        "label", Labels.of(track.name()),
        "low", Numbers.brief(scale.low()),
        "high", Numbers.brief(scale.high()),
        "lowMeaning", scale.lowMeaning(),
        "highMeaning", scale.highMeaning());
  }
}
