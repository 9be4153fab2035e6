/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.writers.tables;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.evoke.core.Scale;
import org.evoke.core.Timeline;
import org.evoke.core.Timeline.Classes;
import org.evoke.core.Timeline.Event;
import org.evoke.core.Timeline.Moment;
import org.evoke.core.Timeline.Shot;
import org.evoke.core.Timeline.Whole;
import org.evoke.data.number.Decimals;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.TimelineWriter;
import org.evoke.pipeline.UsedModel;
import org.evoke.pipeline.writers.SafeText;

/**
 * A timeline as HDF5. All numbers are float64 but where another type is named; times are seconds
 * that are whole milliseconds.
 *
 * <ul>
 *   <li>{@code /time}, {@code /end}: start and end of each of T steps
 *   <li>{@code /curves/<name>}: T values, NaN where there is none, also {@code <name>_low} and
 *       {@code <name>_high}; attributes {@code scale}, {@code low}, {@code high}, {@code
 *       low_meaning}, {@code high_meaning}, {@code unit}, {@code whole} (the value for the whole
 *       file)
 *   <li>{@code /classes/<name>}: T x K probabilities; attributes as above with {@code labels}
 *       (lines)
 *   <li>{@code /outside_training}: T int32, 0 or 1
 *   <li>{@code /moments}, {@code /events}, {@code /shots}: groups with a column per data set,
 *       absent where there are none
 *   <li>attributes of the file: {@code schema}, {@code media_name}, {@code media_sha256}, {@code
 *       software}, {@code models}
 * </ul>
 */
public final class HdfTimelineWriter implements TimelineWriter {
  static final String SCHEMA = "evoke-timeline-h5/1";

  /** The library's note about itself, which names the operating system. */
  private static final String LIBRARY_NOTE = "_jHDF";

  @Override
  public String format() {
    return "h5";
  }

  @Override
  public List<Part> parts(Answer answer) {
    return List.of(new Part(".h5", file -> write(answer, file)));
  }

  private static void write(Answer answer, Path file) throws IOException {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.removeAttribute(LIBRARY_NOTE);
      Timeline timeline = answer.timeline();
      writeNotes(answer, hdf);
      hdf.putDataset("time", times(timeline.starts()));
      hdf.putDataset("end", times(timeline.ends()));
      hdf.putDataset("outside_training", flags(timeline.outsideTraining()));
      writeCurves(timeline, hdf);
      writeClasses(timeline.classes(), hdf);
      writeMoments(timeline.moments(), hdf);
      writeEvents(timeline.events(), hdf);
      writeShots(timeline.shots(), hdf);
    } catch (HdfException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void writeNotes(Answer answer, WritableHdfFile hdf) {
    hdf.putAttribute("schema", SCHEMA);
    hdf.putAttribute("media_name", SafeText.line(answer.source().name()));
    hdf.putAttribute("media_sha256", answer.source().sha256());
    hdf.putAttribute("software", answer.software());
    List<String> models = answer.models().stream().map(HdfTimelineWriter::model).toList();
    hdf.putAttribute("models", String.join("\n", models));
  }

  private static String model(UsedModel model) {
    return model.id() + " " + model.version();
  }

  private static void writeCurves(Timeline timeline, WritableHdfFile hdf) {
    WritableGroup curves = hdf.putGroup("curves");
    for (Columns.Column column : Columns.of(timeline)) {
      WritableDataset data = curves.putDataset(name(column.name()), column.values());
      writeScale(column.scale(), data);
      data.putAttribute("whole", whole(column));
    }
  }

  private static double whole(Columns.Column column) {
    Whole whole = column.track().whole();
    if (column.values() == column.track().values()) {
      return whole.value();
    }
    return column.values() == column.track().lower() ? whole.lower() : whole.upper();
  }

  private static void writeScale(Scale scale, WritableDataset data) {
    data.putAttribute("scale", scale.id());
    data.putAttribute("low", scale.low());
    data.putAttribute("high", scale.high());
    data.putAttribute("low_meaning", scale.lowMeaning());
    data.putAttribute("high_meaning", scale.highMeaning());
    if (!scale.unit().isEmpty()) {
      data.putAttribute("unit", scale.unit());
    }
  }

  private static void writeClasses(List<Classes> all, WritableHdfFile hdf) {
    if (all.isEmpty()) {
      return;
    }
    WritableGroup group = hdf.putGroup("classes");
    for (Classes classes : all) {
      WritableDataset data = group.putDataset(name(classes.name()), classes.probabilities());
      writeScale(classes.scale(), data);
      data.putAttribute("labels", String.join("\n", classes.labels()));
      data.putAttribute("whole", classes.whole());
    }
  }

  private static void writeMoments(List<Moment> moments, WritableHdfFile hdf) {
    if (moments.isEmpty()) {
      return;
    }
    WritableGroup group = hdf.putGroup("moments");
    group.putDataset("time", times(moments, Moment::seconds));
    group.putDataset("value", moments.stream().mapToDouble(Moment::value).toArray());
    group.putDataset(
        "kind", texts(moments.stream().map(one -> one.kind().name().toLowerCase(Locale.ROOT))));
    group.putDataset("track", texts(moments.stream().map(Moment::track)));
    group.putDataset("text", texts(moments.stream().map(Moment::text)));
  }

  private static void writeEvents(List<Event> events, WritableHdfFile hdf) {
    if (events.isEmpty()) {
      return;
    }
    WritableGroup group = hdf.putGroup("events");
    group.putDataset("start", times(events, Event::start));
    group.putDataset("end", times(events, Event::end));
    group.putDataset("label", texts(events.stream().map(Event::label)));
    group.putDataset("group", texts(events.stream().map(Event::group)));
    group.putDataset("probability", events.stream().mapToDouble(Event::probability).toArray());
  }

  private static void writeShots(List<Shot> shots, WritableHdfFile hdf) {
    if (shots.isEmpty()) {
      return;
    }
    WritableGroup group = hdf.putGroup("shots");
    group.putDataset("start", times(shots, Shot::start));
    group.putDataset("end", times(shots, Shot::end));
  }

  private static <T> double[] times(List<T> rows, ToDoubleFunction<T> seconds) {
    return times(rows.stream().mapToDouble(seconds).toArray());
  }

  private static double[] times(double[] seconds) {
    return Arrays.stream(seconds).map(time -> Decimals.milliseconds(time) / 1000.0).toArray();
  }

  private static int[] flags(boolean[] flags) {
    int[] numbers = new int[flags.length];
    Arrays.setAll(numbers, i -> flags[i] ? 1 : 0);
    return numbers;
  }

  private static String[] texts(java.util.stream.Stream<String> texts) {
    return texts.map(SafeText::line).toArray(String[]::new);
  }

  /** A slash would be a group. */
  private static String name(String name) {
    return SafeText.line(name).replace('/', '_');
  }
}
