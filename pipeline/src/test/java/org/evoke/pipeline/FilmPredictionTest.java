/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.FeatureTracks;
import org.evoke.core.InputException;
import org.evoke.core.ModelFamily.Stated;
import org.evoke.core.Prediction;
import org.evoke.core.Progress;
import org.evoke.core.Seed;
import org.evoke.core.Timeline;
import org.evoke.core.UnavailableException;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.features.TrackReader;
import org.evoke.data.weights.WeightStore;
import org.evoke.pipeline.bundle.InputRecipes;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.bundle.ModelImport;
import org.evoke.pipeline.extract.BatchExtraction;
import org.evoke.pipeline.extract.Extracted;
import org.evoke.pipeline.feature.EncoderSource;
import org.evoke.pipeline.feature.ExtractableSets;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.FeatureOrder;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.pipeline.output.InputFile;
import org.evoke.pipeline.recipe.RecipeBook;
import org.evoke.pipeline.rows.FeatureFiles;
import org.evoke.pipeline.rows.JoinedRows;
import org.evoke.pipeline.rows.RowSource;
import org.evoke.testkit.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks asked with a film equal the same networks asked with files of its features. */
class FilmPredictionTest {
  /** As attendaffectnet-5s, but with fewer pictures, so that it is fast. */
  private static final String SMALL =
      """
      schema: evoke-recipe/1
      name: small
      version: "1"
      segment-seconds: 1
      sets:
        resnet50: {encoder: resnet50, pictures-per-second: 8, fit: crop}
        flownets: {encoder: flownets, pictures-per-second: 8, fit: crop}
        i3d: {encoder: i3d, pictures-per-second: 8, fit: crop}
        vggish: {encoder: vggish}
        emobase2010: {descriptors: emobase2010, window-seconds: 0.32, hop-seconds: 0.04}
      """;

  private static final WeightStore NO_WEIGHTS = new WeightStore(Path.of("absent"), List.of());
  private static final EncoderSource RANDOM =
      new EncoderSource(NO_WEIGHTS, Optional.of(new Seed(5)));

  @TempDir static Path folder;
  private static RecipeBook recipes;
  private static Path film;

  @BeforeAll
  static void makeFilm() throws IOException {
    Path own = Files.createDirectory(folder.resolve("recipes"));
    Files.writeString(own.resolve("small.yaml"), SMALL);
    recipes = RecipeBook.with(own);
    film =
        TestMedia.film(
            folder.resolve("film.webm"), 2.2, TestMedia.twoHalves(44100, 2.2, 2, 0.1, 0.5));
  }

  private static Answer predict(Path media, EncoderSource encoders, ModelBundle... bundles) {
    List<EmotionModel> models = Arrays.stream(bundles).map(ModelBundle::emotionModel).toList();
    PredictOptions options = PredictOptions.DEFAULT;
    try (Predictor predictor = new Predictor(FeatureRegistry.standard(), encoders, "evoke test")) {
      return predictor.predict(media, models, options, Progress.NONE);
    }
  }

  private static ModelBundle made(ModelBundle bundle, String... wishes) {
    return bundle.withOrders(
        InputRecipes.of(List.of(wishes), bundle.manifest().features().keySet(), recipes));
  }

  /** Extracts sets of the film into files; by name of the set behind the dot. */
  private static Map<String, Path> files(List<String> named) {
    List<String> sets = ExtractableSets.expanded(named, recipes);
    ExtractionRequest request =
        new ExtractionRequest(
            sets, Level.FUNCTIONALS, Optional.empty(), TrackFormat.H5, Optional.empty());
    Path out = folder.resolve("features-" + named.get(0));
    try (BatchExtraction extraction =
        new BatchExtraction(
            request, new BatchExtraction.Resources(RANDOM, recipes, Optional.empty()), 1)) {
      Extracted extracted =
          extraction
              .run(
                  BatchExtraction.plan(List.of(InputFile.named(film)), Optional.of(out)),
                  result -> {},
                  Progress.NONE)
              .get(0);
      assertThat(extracted.failure()).isEmpty();
    }
    Map<String, Path> files = new LinkedHashMap<>();
    sets.forEach(set -> files.put(set, out.resolve("film." + set + ".h5")));
    return files;
  }

  private static Timeline.Track track(Answer answer, String name) {
    return answer.timeline().tracks().stream()
        .filter(track -> track.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void attendAffectNetHearsAndSeesAFilmAsItReadsItsFeatures() throws IOException {
    Map<String, Integer> inputs = new LinkedHashMap<>();
    inputs.put("resnet50", 2048);
    inputs.put("flownet", 1024);
    inputs.put("i3d", 1024);
    inputs.put("vggish", 128);
    inputs.put("emobase", 1582);
    ModelBundle imported = NetworkBundles.of("attendaffectnet", inputs, Map.of(), folder);
    assertThat(imported.manifest().orders().get("flownet").set())
        .isEqualTo("attendaffectnet-5s.flownets");
    ModelBundle bundle = made(imported, "small");
    bundle.write(folder.resolve("aan"));
    ModelBundle again = ModelBundle.load(folder.resolve("aan"));
    assertThat(again.manifest().orders()).isEqualTo(bundle.manifest().orders());

    Answer answer = predict(film, RANDOM, again);
    Map<String, Path> files = files(List.of("small"));
    Map<String, Path> byInput = new LinkedHashMap<>();
    inputs
        .keySet()
        .forEach(
            input -> byInput.put(input, files.get(bundle.manifest().orders().get(input).set())));
    FeatureTracks features = FeatureFiles.read(again.manifest().features(), byInput);
    Prediction fed = again.model().predict(features);

    assertThat(features.rows()).isEqualTo(2);
    String name = fed.targets().get(0).scale().name();
    // Every row goes through the same arithmetic, so that the tolerance is that of a float.
    assertThat(Arrays.copyOf(track(answer, name).values(), 2))
        .containsExactly(fed.targets().get(0).values(), within(1e-6));
    assertThat(answer.timeline().ends()).startsWith(1, 2);
    assertThat(answer.notes())
        .filteredOn(note -> note.contains("random weights"))
        .hasSize(4)
        .allMatch(note -> note.contains("mean nothing"));
  }

  /** Fewer pictures than the paper's, so that it is fast; the networks of features are random. */
  @Test
  void thePublishedWeightsPredictARealFilm() {
    Path weights =
        SharedData.require(
            "models/attendaffectnet/MDB_valence_COGNIMUSE_attention_model_Feature_AAN_video_audio.pth");
    Path sintel = SharedData.require("media/sintel_5s.mp4");
    ModelBundle imported =
        new ModelImport(
                Optional.empty(), Optional.of("aan"), Stated.NOTHING, LocalDate.of(2026, 1, 1))
            .of(weights);
    assertThat(imported.manifest().orders().values())
        .extracting(FeatureOrder::set)
        .containsExactly(
            "attendaffectnet-5s.resnet50",
            "attendaffectnet-5s.flownets",
            "attendaffectnet-5s.i3d",
            "attendaffectnet-5s.vggish",
            "attendaffectnet-5s.emobase2010");
    assertThatThrownBy(() -> predict(sintel, EncoderSource.of(NO_WEIGHTS), imported))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("evoke models pull");
    Answer answer = predict(sintel, RANDOM, made(imported, "small"));
    double[] values = track(answer, "valence").values();
    assertThat(Arrays.copyOf(values, 5)).doesNotContain(Double.NaN);
    assertThat(answer.notes()).anyMatch(note -> note.contains("random weights"));
    assertThat(answer.timeline().shots()).isNotEmpty();
  }

  @Test
  void expressionsAndClassesComeOfOnePassOverTheFilm() throws IOException {
    String[] wishes = {"picture=eev.efficientnet-b0", "sound=eev.log-mel"};
    Map<String, Integer> inputs = new LinkedHashMap<>();
    inputs.put("picture", 1280);
    inputs.put("sound", 96 * 64);
    Map<String, Object> small = Map.of("channels", 16, "hidden", 8);
    ModelBundle tcn = made(NetworkBundles.of("tcn", inputs, small, folder), wishes);
    ModelBundle classes = made(NetworkBundles.of("fea-tf", inputs, Map.of(), folder), wishes);
    Answer answer = predict(film, RANDOM, tcn, classes, ModelBundle.builtIn("deam74"));
    Timeline timeline = answer.timeline();

    Map<String, Path> files = files(List.of("eev.efficientnet-b0", "eev.log-mel"));
    // The last picture has no whole sixth of a second of sound, and is left out.
    JoinedRows joined =
        new JoinedRows(
            Map.of(
                "picture",
                RowSource.of(TrackReader.read(files.get("eev.efficientnet-b0")).track()),
                "sound",
                RowSource.of(TrackReader.read(files.get("eev.log-mel")).track())));
    FeatureTracks features = joined.part(0, joined.rows());
    int rows = features.rows();
    assertThat(rows).isEqualTo(13);
    assertThat(timeline.starts()[1]).isEqualTo(1 / 6.0, within(1e-9));

    Prediction expressions = tcn.model().predict(features);
    assertThat(expressions.targets()).hasSize(15);
    for (Prediction.Target target : expressions.targets()) {
      assertThat(Arrays.copyOf(track(answer, target.scale().name()).values(), rows))
          .containsExactly(target.values(), within(1e-6));
    }
    Prediction.Choice choice = classes.model().predict(features).choices().get(0);
    Timeline.Classes shown = timeline.classes().get(0);
    assertThat(shown.labels()).hasSize(7);
    for (int row = 0; row < rows; row++) {
      assertThat(shown.probabilities()[row])
          .containsExactly(choice.probabilities()[row], within(1e-6));
      assertThat(shown.best(row)).isEqualTo(choice.best(row));
    }
    assertThat(track(answer, "valence").hasBand()).isTrue();
    assertThat(answer.models()).hasSize(3);
    assertThat(answer.models().get(1).tracks()).containsExactly(shown.name());
  }

  @Test
  void aNetworkOfSequencesIsAskedWithPiecesOfItsLength() {
    List<Integer> asked = new java.util.ArrayList<>();
    EmotionModel model = SequenceModel.of(asked, 0.5);
    try (Predictor predictor = new Predictor(FeatureRegistry.standard(), RANDOM, "evoke test")) {
      Answer answer =
          predictor.predict(film, List.of(model), PredictOptions.DEFAULT, Progress.NONE);
      assertThat(asked).containsExactly(3, 3, 3, 3, 1);
      // The model says how long the sequence is that it was asked with.
      assertThat(Arrays.copyOf(track(answer, "valence").values(), 13))
          .containsExactly(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1);
    }
  }

  /** The end of the file is missing: what came is predicted, and the reader is told. */
  @Test
  void aFilmThatBreaksOffIsPredictedUpToThere() throws IOException {
    byte[] whole = Files.readAllBytes(film);
    Path cut = folder.resolve("cut.webm");
    Files.write(cut, Arrays.copyOf(whole, whole.length * 4 / 10));
    Map<String, Object> small = Map.of("channels", 16, "hidden", 8);
    ModelBundle tcn =
        made(
            NetworkBundles.of("tcn", Map.of("picture", 1280), small, folder),
            "picture=eev.efficientnet-b0");
    double[] full = track(predict(film, RANDOM, tcn), "amusement").values();
    Answer answer = predict(cut, RANDOM, tcn);
    double[] values = track(answer, "amusement").values();
    assertThat(values.length).isBetween(2, full.length - 1);
    assertThat(values[0]).isNotNaN();
    assertThat(answer.notes()).anyMatch(note -> note.contains("cut off"));
  }

  @Test
  void missingWeightsAreNamedWithTheWayToThem() throws IOException {
    ModelBundle tcn =
        made(
            NetworkBundles.of("tcn", Map.of("picture", 1280), Map.of(), folder),
            "picture=eev.efficientnet-b0");
    assertThatThrownBy(() -> predict(film, EncoderSource.of(NO_WEIGHTS), tcn))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("efficientnet-b0")
        .hasMessageContaining("evoke models pull");
    ModelBundle trill =
        made(
            NetworkBundles.of("tcn", Map.of("sound", 2048), Map.of(), folder),
            "sound=eev.trill-distilled");
    assertThatThrownBy(() -> predict(film, RANDOM, trill))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("trill-distilled.onnx")
        .hasMessageContaining("EVOKE_MODELS");
  }

  @Test
  void whatDoesNotFitIsNamed() throws IOException {
    Path silent = TestMedia.film(folder.resolve("silent.webm"), 1, null);
    ModelBundle hears =
        made(
            NetworkBundles.of("tcn", Map.of("sound", 96 * 64), Map.of(), folder),
            "sound=eev.log-mel");
    assertThatThrownBy(() -> predict(silent, RANDOM, hears))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("silent.webm has no sound")
        .hasMessageContaining("input sound");
    ModelBundle narrow =
        made(NetworkBundles.of("tcn", Map.of("sound", 64), Map.of(), folder), "sound=eev.log-mel");
    assertThatThrownBy(() -> predict(film, RANDOM, narrow))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("6144 columns")
        .hasMessageContaining("--recipe sound=SET");
    ModelBundle unknown = NetworkBundles.of("tcn", Map.of("sound", 64), Map.of(), folder);
    assertThatThrownBy(unknown::emotionModel)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("--recipe");
  }

  @Test
  void silentFilmsAreSeenByModelsThatOnlyLook() throws IOException {
    Path silent = TestMedia.film(folder.resolve("quiet.webm"), 1, null);
    ModelBundle looks =
        made(
            NetworkBundles.of("tcn", Map.of("motion", 10), Map.of(), folder),
            "motion=flow-stats:0.5:0.5");
    Answer answer = predict(silent, EncoderSource.of(NO_WEIGHTS), looks);
    assertThat(answer.timeline().tracks()).hasSize(15);
    assertThat(answer.timeline().steps()).isEqualTo(2);
    assertThat(answer.timeline().shots()).isNotEmpty();
  }
}
