/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.evoke.audio.Deam74;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.learn.calibrate.CalibratedModel;
import org.evoke.learn.calibrate.Calibration;
import org.evoke.pipeline.bundle.Manifest;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.bundle.ModelInput;
import org.evoke.pipeline.bundle.Recipe;
import org.evoke.pipeline.bundle.TrainingData;
import org.evoke.score.CrossValidation;
import org.evoke.score.protocol.GroupKFold;

/**
 * Trains and measures the default model {@code deam74} from the table of song-level features and
 * labels of DEAM. The same table gives the same bundle, byte for byte, but for {@code build.json}.
 */
public final class Deam74Training {
  /** Id of the model and of its feature set. */
  public static final String ID = "deam74";

  private static final String VERSION = "1";
  private static final String TABLE = "features_74.csv";
  static final Seed SEED = new Seed(74);
  static final Seed FIT_SEED = SEED.derive("model");

  private static final int CALIBRATION_FOLDS = 5;
  private static final double FRAME_SECONDS = 0.5;

  private Deam74Training() {}

  /**
   * Trains.
   *
   * @param data the table, or the folder that holds it as {@code features_74.csv}; where the lists
   *     {@code split_train.txt}, {@code split_validation.txt} and {@code split_test.txt} lie beside
   *     it, the model is measured on the published split too
   * @throws org.evoke.core.UnavailableException when the table is not there
   * @throws org.evoke.core.InputException when it is malformed; says where
   */
  public static TrainedBundle train(Path data, TrainingOptions options, Progress progress) {
    Deam74Songs songs = Deam74Songs.read(table(data));
    CrossValidation work = new CrossValidation(options.threads());
    Calibration calibration =
        new Calibration(Deam74Settings.chosen(), new GroupKFold(CALIBRATION_FOLDS));
    Measured measured = new Deam74Evaluation(songs, calibration, SEED, work, progress).measure();
    CalibratedModel model = calibration.fit(songs.set(), songs.groups(), FIT_SEED, work);
    Manifest manifest = manifest(songs, model, measured, options);
    ModelBundle bundle =
        ModelBundle.of(
            manifest,
            model.parameters(),
            Deam74Card.of(manifest, model, measured),
            Deam74Card.licence(),
            build(options));
    return new TrainedBundle(bundle, Deam74Report.of(manifest, model, measured, options.date()));
  }

  /** The table itself, or the one in a folder. */
  static Path table(Path data) {
    return Files.isDirectory(data) ? data.resolve(TABLE) : data;
  }

  private static Manifest manifest(
      Deam74Songs songs, CalibratedModel model, Measured measured, TrainingOptions options) {
    Recipe recipe = new Recipe(Deam74.SAMPLE_RATE, "mono", FRAME_SECONDS, "mean over the context");
    return new Manifest(
        ID,
        VERSION,
        Deam74Settings.chosen().family(),
        "valence and arousal that sound evokes in its listeners",
        model.outputs(),
        List.of(new ModelInput(ID, model.inputs().get(ID), Optional.of(recipe))),
        OptionalDouble.of(options.contextSeconds()),
        OptionalDouble.of(options.stepSeconds()),
        architecture(model),
        List.of(deam(songs)),
        measured.protocols(),
        measured.scores(),
        measured.bands(),
        OptionalLong.of(SEED.value()),
        "");
  }

  private static Map<String, Object> architecture(CalibratedModel model) {
    Map<String, Object> architecture = new LinkedHashMap<>(model.architecture());
    architecture.put("settings", Deam74Settings.described());
    return architecture;
  }

  private static TrainingData deam(Deam74Songs songs) {
    return new TrainingData(
        "DEAM",
        songs.set().rows(),
        "song (45 s excerpts; 58 whole songs)",
        "mean ratings of valence and arousal by listeners, 1 to 9, brought to -1 to 1",
        "research use, non-commercial",
        Deam74Card.CITATION);
  }

  private static Map<String, Object> build(TrainingOptions options) {
    Map<String, Object> build = new LinkedHashMap<>();
    String version = Deam74Training.class.getPackage().getImplementationVersion();
    build.put("evoke", version == null ? "unknown" : version);
    build.put("java", System.getProperty("java.version"));
    build.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    build.put("date", options.date().toString());
    return build;
  }
}
