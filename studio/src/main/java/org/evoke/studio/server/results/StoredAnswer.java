/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.Timeline.Track;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.Pictures;
import org.evoke.pipeline.chart.AnswerCharts;
import org.evoke.pipeline.drawing.PageSvg;
import org.evoke.pipeline.seeing.SmallPicture;
import org.evoke.pipeline.writers.JsonTimelineReader;
import org.evoke.pipeline.writers.JsonTimelineWriter;
import org.evoke.studio.server.store.ResultFacts;

/**
 * An answer in a folder: {@code answer.json}, its pictures as {@code moment-N.jpg} and {@code
 * shot-N.jpg} with their sizes in {@code pictures.json}, and {@code facts.json} for lists.
 */
public final class StoredAnswer {
  private static final String ANSWER = "answer.json";
  private static final String PICTURES = "pictures.json";
  private static final String FACTS = "facts.json";

  private final Path folder;

  /** The answer in a folder. */
  public StoredAnswer(Path folder) {
    this.folder = folder;
  }

  /** Writes an answer: all files or none. */
  public void write(Answer answer) {
    Map<Path, OutputFile.Content> contents = new LinkedHashMap<>();
    contents.put(folder.resolve(ANSWER), new JsonTimelineWriter().parts(answer).get(0).content());
    Map<String, Object> sizes = new LinkedHashMap<>();
    addPictures("moment", answer.pictures().moments(), sizes, contents);
    addPictures("shot", answer.pictures().shots(), sizes, contents);
    contents.put(folder.resolve(PICTURES), content(JsonText.write(sizes)));
    contents.put(folder.resolve(FACTS), content(JsonText.write(facts(answer))));
    OutputFile.writeAll(contents);
  }

  private void addPictures(
      String kind,
      Map<Integer, SmallPicture> pictures,
      Map<String, Object> sizes,
      Map<Path, OutputFile.Content> contents) {
    pictures.keySet().stream()
        .sorted()
        .forEach(
            number -> {
              SmallPicture picture = pictures.get(number);
              String name = kind + "-" + number;
              sizes.put(
                  name,
                  Map.of(
                      "seconds", picture.seconds(),
                      "width", picture.width(),
                      "height", picture.height()));
              contents.put(
                  folder.resolve(name + ".jpg"), file -> Files.write(file, picture.jpeg()));
            });
  }

  private static OutputFile.Content content(String text) {
    return file -> Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private Map<String, Object> facts(Answer answer) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("seconds", answer.source().seconds());
    facts.put("words", answer.mood().words());
    whole(answer, "valence").ifPresent(value -> facts.put("valence", value));
    whole(answer, "arousal").ifPresent(value -> facts.put("arousal", value));
    facts.put("container", answer.source().info().container());
    facts.put("film", answer.source().info().video().isPresent());
    facts.put(
        "curves",
        AnswerCharts.sparkline(answer.timeline())
            .map(drawing -> PageSvg.of(drawing, "c" + folder.getFileName()))
            .orElse(""));
    return facts;
  }

  private static OptionalDouble whole(Answer answer, String name) {
    return answer.timeline().tracks().stream()
        .filter(track -> track.name().equals(name))
        .map(Track::whole)
        .mapToDouble(whole -> whole.value())
        .filter(Double::isFinite)
        .findFirst();
  }

  /** What lists show of it. */
  public ResultFacts facts() {
    JsonObject json = read(FACTS);
    return new ResultFacts(
        json.number("seconds"),
        json.text("words"),
        optional(json, "valence"),
        optional(json, "arousal"),
        Boolean.TRUE.equals(json.values().get("film")),
        json.text("curves"));
  }

  /** Names of the container of the media file, as FFmpeg has them. */
  public String container() {
    return read(FACTS).text("container");
  }

  private static OptionalDouble optional(JsonObject json, String key) {
    return json.values().containsKey(key)
        ? OptionalDouble.of(json.number(key))
        : OptionalDouble.empty();
  }

  /** Reads the whole answer. */
  public Answer answer() {
    JsonObject sizes = read(PICTURES);
    Map<Integer, SmallPicture> moments = new LinkedHashMap<>();
    Map<Integer, SmallPicture> shots = new LinkedHashMap<>();
    for (String name : sizes.values().keySet()) {
      SmallPicture picture = picture(name, sizes.object(name));
      int number = Integer.parseInt(name.substring(name.indexOf('-') + 1));
      (name.startsWith("moment") ? moments : shots).put(number, picture);
    }
    String place = folder.resolve(ANSWER).toString();
    return JsonTimelineReader.read(text(ANSWER), place, new Pictures(moments, shots));
  }

  private SmallPicture picture(String name, JsonObject size) {
    try {
      return new SmallPicture(
          size.number("seconds"),
          (int) size.whole("width"),
          (int) size.whole("height"),
          Files.readAllBytes(folder.resolve(name + ".jpg")));
    } catch (IOException e) {
      throw new InputException("cannot read " + folder.resolve(name + ".jpg"), e);
    }
  }

  /**
   * A picture by the kind and number of what it shows; that of the first shot, or else of the first
   * moment, where none is named.
   */
  public Optional<Path> picture(Optional<String> name) {
    if (name.isPresent()) {
      return Optional.of(folder.resolve(name.get() + ".jpg")).filter(Files::isRegularFile);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pictures = new ArrayList<>();
      files.filter(file -> file.toString().endsWith(".jpg")).forEach(pictures::add);
      return pictures.stream().max(StoredAnswer::earlier);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Shots before moments, then low numbers before high ones. */
  private static int earlier(Path a, Path b) {
    String one = a.getFileName().toString();
    String other = b.getFileName().toString();
    boolean sameKind = one.charAt(0) == other.charAt(0);
    return sameKind
        ? Integer.compare(number(other), number(one))
        : Character.compare(one.charAt(0), other.charAt(0));
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(name.indexOf('-') + 1, name.indexOf('.')));
  }

  private JsonObject read(String name) {
    String place = folder.resolve(name).toString();
    return new JsonObject(place, JsonText.readObject(text(name), place));
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException("cannot read " + folder.resolve(name) + ": " + e.getMessage(), e);
    }
  }
}
