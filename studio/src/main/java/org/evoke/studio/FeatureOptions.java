/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evoke.core.AttentionWeights;
import org.evoke.core.AttentiveModel;
import org.evoke.core.ExitStatus;
import org.evoke.core.FeatureTracks;
import org.evoke.core.Model;
import org.evoke.core.OutputFile;
import org.evoke.core.Seed;
import org.evoke.core.UsageException;
import org.evoke.pipeline.bundle.ModelBundle;
import org.evoke.pipeline.rows.FeatureFiles;
import org.evoke.pipeline.rows.PermutationImportance;
import org.evoke.pipeline.rows.RowsCsv;
import picocli.CommandLine.Option;

/** The options of {@code evoke predict} that take files of features instead of media. */
final class FeatureOptions {
  private static final PermutationImportance IMPORTANCE =
      new PermutationImportance(10, new Seed(1));

  @Option(
      names = "--input",
      paramLabel = "NAME=FEATURES",
      description =
          "Features for an input of the model instead of media: HDF5, npz or csv; once for each"
              + " input. Writes one csv, -o FILE.csv.")
  private Map<String, Path> inputs = new LinkedHashMap<>();

  @Option(
      names = "--attention",
      paramLabel = "FILE.csv",
      description = "With --input: what the model attended to, row by row.")
  private Path attention;

  @Option(
      names = "--importance",
      paramLabel = "FILE.csv",
      description =
          "With --input: how much the predictions change when the rows of one input are shuffled"
              + " (10 times); needs no labels.")
  private Path importance;

  /** Whether features are given instead of media. */
  boolean wanted() {
    if (inputs.isEmpty() && (attention != null || importance != null)) {
      throw new UsageException("--attention and --importance need --input NAME=FEATURES");
    }
    return !inputs.isEmpty();
  }

  /** Predicts the rows of the files. */
  int predict(List<Path> media, List<String> models, Optional<Path> output, Console console) {
    if (!media.isEmpty() || models.size() != 1) {
      throw new UsageException("--input goes with one --model and without media files");
    }
    Path target =
        output.orElseThrow(() -> new UsageException("--input needs -o FILE.csv to write to"));
    if (Files.isDirectory(target)) {
      throw new UsageException(target + " is a folder; --input needs -o FILE.csv to write to");
    }
    ModelBundle bundle = Home.models().resolve(models.get(0));
    Model model = bundle.model();
    FeatureTracks features = FeatureFiles.read(model.inputs(), inputs);
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(target, RowsCsv.of(model.predict(features)));
    if (attention != null) {
      texts.put(attention, RowsCsv.of(attention(bundle, features)));
    }
    if (importance != null) {
      texts.put(importance, PermutationImportance.csv(IMPORTANCE.of(model, features)));
    }
    write(texts);
    texts.keySet().forEach(file -> console.result(file.toString()));
    noteRange(model, features, console);
    console.note(Terms.note(bundle.manifest()));
    return ExitStatus.SUCCESS.code();
  }

  private static void noteRange(Model model, FeatureTracks features, Console console) {
    if (!model.knowsTrainingRange()) {
      console.note(
          "the range of the training data is unknown, so no row can be said to be outside");
      return;
    }
    int outside = 0;
    for (boolean flag : model.outsideTraining(features)) {
      outside += flag ? 1 : 0;
    }
    if (outside > 0) {
      console.note(
          outside
              + " of "
              + features.rows()
              + " rows are outside of the range of the training data");
    }
  }

  private static void write(Map<Path, String> texts) {
    Map<Path, OutputFile.Content> contents = new LinkedHashMap<>();
    texts.forEach((file, text) -> contents.put(file, path -> Files.writeString(path, text)));
    OutputFile.writeAll(contents);
  }

  private static List<AttentionWeights> attention(ModelBundle bundle, FeatureTracks features) {
    List<AttentionWeights> layers =
        bundle.model() instanceof AttentiveModel model ? model.attention(features) : List.of();
    if (layers.isEmpty()) {
      throw new UsageException(
          "model " + bundle.manifest().id() + " has no attention; leave out --attention");
    }
    return layers;
  }
}
