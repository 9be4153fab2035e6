/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.core.Progress;
import org.evoke.core.Timeline;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.store.FeatureStore;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.event.SoundEvents;
import org.evoke.pipeline.feature.EncoderSource;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.FeatureOrder;
import org.evoke.pipeline.feature.PictureSet;
import org.evoke.pipeline.feature.TrackCache;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.hearing.Heard;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.mood.Summary;
import org.evoke.pipeline.rows.RowSource;

/**
 * Predicts the emotion that a media file evokes, from the file alone.
 *
 * <p>The sound is decoded once, for loudness, the features of all models and events, and so are the
 * pictures of a film, by another thread at the same time. Features that are stored are not made
 * again. The memory needed does not grow with the length of the file, but for times of rows and the
 * curves: features that are made to order wait on disk. Safe for use by several threads.
 */
public final class Predictor implements AutoCloseable {
  private final FeatureRegistry features;
  private final OpenSets open;
  private final String software;
  private final SoundEvents events;
  private final Optional<FeatureStore> store;

  /**
   * A predictor that looks for no sound events and stores no features.
   *
   * @param features the feature sets that models may ask for by name
   * @param encoders where pretrained networks come from, for features that are made to order
   * @param software name and version of the program, as answers repeat it
   */
  public Predictor(FeatureRegistry features, EncoderSource encoders, String software) {
    this(features, new OpenSets(encoders), software, SoundEvents.NONE, Optional.empty());
  }

  private Predictor(
      FeatureRegistry features,
      OpenSets open,
      String software,
      SoundEvents events,
      Optional<FeatureStore> store) {
    this.features = features;
    this.open = open;
    this.software = software;
    this.events = events;
    this.store = store;
  }

  /** The same predictor, which looks for sound events too; what closes one closes both. */
  public Predictor withEvents(SoundEvents wanted) {
    return new Predictor(features, open, software, wanted, store);
  }

  /**
   * The same predictor, which takes features from a store that extraction fills too, and keeps
   * there those that it makes of media that can be read to their end; what closes one closes both.
   */
  public Predictor withStore(Optional<FeatureStore> kept) {
    return new Predictor(features, open, software, events, kept);
  }

  /**
   * Predicts one file.
   *
   * @param media a local media file
   * @param models the models to ask, at least one; the first one's step is used
   * @param options how
   * @param progress told how far the work has come, in seconds of sound and pictures
   * @throws InputException when the file cannot be read, lacks sound or pictures that a model
   *     needs, or holds samples that are not finite; the message names the file and the reason
   * @throws UnavailableException when a model wants features that are not made here, or weights are
   *     missing; says how to get them
   */
  public Answer predict(
      Path media, List<EmotionModel> models, PredictOptions options, Progress progress) {
    if (models.isEmpty()) {
      throw new UsageException("no model named, needs at least one");
    }
    named(models).forEach(features::recipe);
    Map<FeatureOrder, ExtractableSet> sets = open.of(models);
    MediaInfo info = MediaFile.probe(media);
    Subject subject = new Subject(media, info, models, options);
    requireStreams(subject, sets);
    boolean seen = sets.values().stream().anyMatch(PictureSet.class::isInstance);
    boolean film = info.video().isPresent() && (options.pictures() || seen);
    JointProgress joint =
        new JointProgress(progress, info.seconds(), info.audio().isPresent(), film);
    Optional<String> digest = store.map(kept -> Sha256.hex(media));
    try (TrackCache cache = new TrackCache(store, digest.orElse(""));
        TrackSpool spool = new TrackSpool(sets, cache);
        PicturePass pictures = PicturePass.start(subject, film, digest, spool, joint)) {
      SoundPass sound =
          info.audio().isPresent()
              ? SoundPass.over(
                  subject,
                  new SoundPass.Wanted(features, named(models), events),
                  spool,
                  cache,
                  joint)
              : SoundPass.NONE;
      Answer answer = answer(subject, new Given(sound, pictures, spool, sets));
      if (sound.whole() && pictures.isWhole()) {
        cache.commit();
      }
      return answer;
    }
  }

  private static void requireStreams(Subject subject, Map<FeatureOrder, ExtractableSet> sets) {
    for (EmotionModel model : subject.models()) {
      boolean hears = !model.orders().keySet().containsAll(model.model().inputs().keySet());
      if (hears && subject.info().audio().isEmpty()) {
        throw new InputException(
            subject.media()
                + " has no sound, and the model "
                + model.id()
                + " listens to sound alone; give a file with a sound stream");
      }
    }
    OpenSets.requireStreams(subject, sets);
  }

  /** Feature sets of inputs that are not made to order. */
  private static List<FeatureSet> named(List<EmotionModel> models) {
    List<FeatureSet> named = new ArrayList<>();
    for (EmotionModel model : models) {
      Map<String, FeatureSet> inputs = new LinkedHashMap<>(model.model().inputs());
      inputs.keySet().removeAll(model.orders().keySet());
      inputs.values().stream().filter(set -> !named.contains(set)).forEach(named::add);
    }
    return named;
  }

  /** What the passes over a file gave. */
  private record Given(
      SoundPass sound,
      PicturePass pictures,
      TrackSpool spool,
      Map<FeatureOrder, ExtractableSet> sets) {
    /** The rows of the inputs of a model. */
    Map<String, RowSource> rows(EmotionModel model) {
      Map<String, RowSource> rows = new LinkedHashMap<>();
      model
          .model()
          .inputs()
          .forEach(
              (input, set) ->
                  rows.put(
                      input,
                      model.orders().containsKey(input)
                          ? spool.rows(model.orders().get(input))
                          : RowSource.of(sound.heard().get(set).features())));
      return rows;
    }
  }

  private Answer answer(Subject subject, Given given) {
    PicturePass pictures = given.pictures();
    double seconds = Math.max(given.sound().seconds(), pictures.seconds());
    Optional<Heard> first = given.sound().first();
    TimelineMaker maker =
        new TimelineMaker(
            subject.models(), subject.options(), given::rows, first.map(Heard::loudness), seconds);
    boolean shown = subject.options().pictures();
    Timeline timeline =
        maker.timeline(
            given.sound().events().events(seconds), shown ? pictures.shots(seconds) : List.of());
    Source source =
        new Source(
            subject.media().getFileName().toString(), pictures.sha256(), subject.info(), seconds);
    Pictures small = shown ? pictures.pictures(timeline) : Pictures.NONE;
    List<String> notes = new ArrayList<>(OpenSets.warnings(given.sets()));
    notes.addAll(maker.notes());
    first.ifPresent(heard -> notes.addAll(SoundNotes.of(subject.info(), heard, seconds)));
    notes.addAll(given.sound().events().notes(subject.info()));
    given.sound().gaps().forEach(gap -> notes.add(gapNote(gap)));
    pictures.gaps().forEach(gap -> notes.add(gapNote(gap)));
    given.sound().failure().ifPresent(reason -> notes.add(soundNote(reason)));
    pictures.failure().ifPresent(reason -> notes.add(pictureNote(reason)));
    Optional<Plane> plane = Plane.of(timeline.tracks());
    Mood mood = new Mood(plane.map(Plane::wholeWords).orElse(""), Summary.of(timeline));
    return new Answer(
        source,
        timeline,
        maker.used(),
        given.sound().events().detectors(),
        mood,
        small,
        notes,
        software);
  }

  private static String gapNote(String gap) {
    return "The file has " + gap + ".";
  }

  private static String soundNote(String reason) {
    return "The sound could not be read to its end, so values are missing from there on: "
        + reason
        + ".";
  }

  private static String pictureNote(String reason) {
    return "The pictures could not be read to their end, so shots and small pictures are missing"
        + " from there on: "
        + reason
        + ".";
  }

  /** Gives up the networks of features. */
  @Override
  public void close() {
    open.close();
  }
}
