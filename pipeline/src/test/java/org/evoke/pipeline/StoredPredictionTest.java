/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.evoke.core.FeatureExtractor;
import org.evoke.core.FeatureSet;
import org.evoke.core.FeatureTrack;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.SignalStream;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.store.FeatureStore;
import org.evoke.data.weights.WeightStore;
import org.evoke.pipeline.bundle.InputRecipes;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.extract.BatchExtraction;
import org.evoke.pipeline.feature.EncoderSource;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.hearing.FeatureRecipe;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.output.InputFile;
import org.evoke.pipeline.output.TimelineWriters;
import org.evoke.pipeline.recipe.RecipeBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predictions that take features from a store, and fill it. */
class StoredPredictionTest {
  private static final Map<String, Object> SMALL = Map.of("channels", 16, "hidden", 8);

  @TempDir Path folder;
  private final List<String> warnings = new ArrayList<>();
  private final AtomicInteger heard = new AtomicInteger();
  private FeatureStore store;
  private Path film;

  @BeforeEach
  void makeFilm() {
    store = new FeatureStore(folder.resolve("store"), 1 << 24, warnings::add);
    film =
        TestMedia.film(
            folder.resolve("film.webm"), 3.2, TestMedia.twoHalves(44100, 3.2, 2, 0.1, 0.5));
  }

  /** The features of the energy model, of which it is counted how often they are made. */
  private FeatureRegistry counting() {
    return new FeatureRegistry(Map.of("energy", new FeatureRecipe(44100, this::counted)));
  }

  private FeatureExtractor counted() {
    EnergyModel model = new EnergyModel();
    return new FeatureExtractor() {
      @Override
      public FeatureSet set() {
        return model.set();
      }

      @Override
      public FeatureTrack extract(SignalStream signal) {
        heard.incrementAndGet();
        return model.extract(signal);
      }
    };
  }

  private ModelBundle network(Map<String, Integer> inputs, String... wishes) throws IOException {
    ModelBundle bundle = NetworkBundles.of("tcn", inputs, SMALL, folder);
    return bundle.withOrders(
        InputRecipes.of(
            List.of(wishes), bundle.manifest().features().keySet(), RecipeBook.builtIn()));
  }

  private ModelBundle looksAndHears() throws IOException {
    return network(
        Map.of("motion", 10, "sound", 74 - 1), "motion=flow-stats:1:0.5", "sound=deam74:1:0.5");
  }

  private Answer predict(Path media, EncoderSource encoders, EmotionModel... models) {
    try (Predictor predictor =
        new Predictor(counting(), encoders, "evoke test").withStore(Optional.of(store))) {
      return predictor.predict(media, Arrays.asList(models), PredictOptions.DEFAULT, Progress.NONE);
    }
  }

  private String json(Answer answer) throws IOException {
    Path file = folder.resolve("answer.json");
    TimelineWriters.named(List.of("json")).get(0).parts(answer).get(0).content().writeTo(file);
    return Files.readString(file);
  }

  @Test
  void theSecondPredictionMakesNothingAndIsTheSame() throws IOException {
    EmotionModel network = looksAndHears().emotionModel();
    String first = json(predict(film, EnergyModel.ENCODERS, network, EnergyModel.ready()));
    assertThat(store.info().entries()).isEqualTo(3);
    assertThat(heard).hasValue(1);
    String second = json(predict(film, EnergyModel.ENCODERS, network, EnergyModel.ready()));
    assertThat(second).isEqualTo(first);
    assertThat(heard).hasValue(1);
    try (Predictor without = new Predictor(counting(), EnergyModel.ENCODERS, "evoke test")) {
      Answer made =
          without.predict(
              film, List.of(network, EnergyModel.ready()), PredictOptions.DEFAULT, Progress.NONE);
      assertThat(json(made)).isEqualTo(first);
    }
    assertThat(heard).hasValue(2);
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatExtractionHasStoredIsNotMadeAgain() throws IOException {
    EmotionModel network = looksAndHears().emotionModel();
    ExtractionRequest request =
        new ExtractionRequest(
            List.of("flow-stats", "deam74"),
            Level.FUNCTIONALS,
            Optional.of(new org.evoke.audio.opensmile.Windowing(1, 0.5)),
            TrackFormat.H5,
            Optional.empty());
    BatchExtraction.Resources resources =
        new BatchExtraction.Resources(
            new WeightStore(Path.of("absent"), List.of()), Optional.of(store));
    try (BatchExtraction extraction = new BatchExtraction(request, resources, 1)) {
      extraction.run(
          BatchExtraction.plan(
              List.of(InputFile.named(film)), Optional.of(folder.resolve("features"))),
          result -> assertThat(result.failure()).isEmpty(),
          Progress.NONE);
    }
    assertThat(store.info().entries()).isEqualTo(2);
    predict(film, EnergyModel.ENCODERS, network);
    // Under another key there would be others.
    assertThat(store.info().entries()).isEqualTo(2);
  }

  @Test
  void randomWeightsAndDamagedMediaLeaveNothingBehind() throws IOException {
    EncoderSource random =
        new EncoderSource(new WeightStore(Path.of("absent"), List.of()), Optional.of(new Seed(5)));
    ModelBundle looks = network(Map.of("picture", 1280), "picture=eev.efficientnet-b0");
    predict(film, random, looks.emotionModel());
    assertThat(store.info().entries()).isZero();

    byte[] whole = Files.readAllBytes(film);
    Files.write(film, Arrays.copyOf(whole, whole.length * 6 / 10));
    Answer answer = predict(film, EnergyModel.ENCODERS, EnergyModel.ready());
    assertThat(answer.notes()).anyMatch(note -> note.contains("cut off"));
    assertThat(store.info().entries()).isZero();
  }
}
