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
import org.evoke.media.MediaFile;
import org.evoke.pipeline.event.SoundEvents;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.hearing.Heard;
import org.evoke.pipeline.mood.Plane;
import org.evoke.pipeline.mood.Summary;

/**
 * Predicts the emotion that a media file evokes, from the file alone.
 *
 * <p>The sound is decoded once for each feature set (once for the default model); loudness comes
 * from the same pass. The pictures of a film are decoded once, by another thread at the same time.
 * The memory needed does not grow with the length of the file, but for the rows of features and the
 * curves. Safe for use by several threads.
 */
public final class Predictor {
  private final FeatureRegistry features;
  private final String software;
  private final SoundEvents events;

  /**
   * A predictor that looks for no sound events.
   *
   * @param features the feature sets that models may ask for
   * @param software name and version of the program, as answers repeat it
   */
  public Predictor(FeatureRegistry features, String software) {
    this(features, software, SoundEvents.NONE);
  }

  private Predictor(FeatureRegistry features, String software, SoundEvents events) {
    this.features = features;
    this.software = software;
    this.events = events;
  }

  /** The same predictor, which looks for sound events too, in a pass over the sound of its own. */
  public Predictor withEvents(SoundEvents wanted) {
    return new Predictor(features, software, wanted);
  }

  /**
   * Predicts one file.
   *
   * @param media a local media file
   * @param models the models to ask, at least one; the first one's step is used
   * @param options how
   * @param progress told how far the work has come, in seconds of sound and pictures
   * @throws InputException when the file cannot be read, has no sound, or holds samples that are
   *     not finite; the message names the file and the reason
   * @throws UnavailableException when a model wants features that are not made here
   */
  public Answer predict(
      Path media, List<EmotionModel> models, PredictOptions options, Progress progress) {
    if (models.isEmpty()) {
      throw new UsageException("no model named, needs at least one");
    }
    sets(models).forEach(features::recipe);
    MediaInfo info = MediaFile.probe(media);
    MediaInfo.Audio audio = info.audio().orElseThrow(() -> silentFilm(media, models.get(0)));
    boolean film = options.pictures() && info.video().isPresent();
    int sets = sets(models).size();
    int passes = sets + events.finders().size();
    JointProgress joint = new JointProgress(progress, info.seconds(), passes, film);
    try (PicturePass pictures = PicturePass.start(media, film, joint);
        EventPass sounds = EventPass.start(media, events, joint, sets)) {
      Map<FeatureSet, Heard> heard = hear(media, audio, models, joint);
      return answer(new Subject(media, info, models, options), heard, pictures, sounds);
    }
  }

  /** What is asked about which file. */
  private record Subject(
      Path media, MediaInfo info, List<EmotionModel> models, PredictOptions options) {}

  private static InputException silentFilm(Path media, EmotionModel model) {
    return new InputException(
        media
            + " has no sound, and the model "
            + model.id()
            + " listens to sound alone; give a file with a sound stream");
  }

  private static List<FeatureSet> sets(List<EmotionModel> models) {
    return models.stream()
        .flatMap(model -> model.model().inputs().values().stream())
        .distinct()
        .toList();
  }

  private Map<FeatureSet, Heard> hear(
      Path media, MediaInfo.Audio audio, List<EmotionModel> models, JointProgress progress) {
    Map<FeatureSet, Heard> heard = new LinkedHashMap<>();
    for (FeatureSet set : sets(models)) {
      int pass = heard.size();
      heard.put(
          set,
          Heard.of(
              media,
              audio.channels(),
              features.recipe(set),
              seconds -> progress.heard(pass, seconds)));
    }
    return heard;
  }

  private Answer answer(
      Subject subject, Map<FeatureSet, Heard> heard, PicturePass pictures, EventPass sounds) {
    Heard first = heard.values().iterator().next();
    double seconds = Math.max(first.seconds(), pictures.seconds());
    TimelineMaker maker =
        new TimelineMaker(subject.models(), subject.options(), heard, first, seconds);
    Timeline timeline = maker.timeline(sounds.events(seconds), pictures.shots(seconds));
    Source source =
        new Source(
            subject.media().getFileName().toString(), pictures.sha256(), subject.info(), seconds);
    Pictures small = pictures.pictures(timeline);
    List<String> notes = new ArrayList<>(maker.notes());
    notes.addAll(SoundNotes.of(subject.info(), first, seconds));
    notes.addAll(sounds.notes(subject.info()));
    pictures.failure().ifPresent(reason -> notes.add(pictureNote(reason)));
    Optional<Plane> plane = Plane.of(timeline.tracks());
    Mood mood = new Mood(plane.map(Plane::wholeWords).orElse(""), Summary.of(timeline));
    return new Answer(
        source, timeline, maker.used(), sounds.detectors(), mood, small, notes, software);
  }

  private static String pictureNote(String reason) {
    return "The pictures could not be read to their end, so shots and small pictures are missing"
        + " from there on: "
        + reason
        + ".";
  }
}
