/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.bundle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.KnownNames;
import org.evoke.core.Model;
import org.evoke.core.OutputFile;
import org.evoke.core.Tensor;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.pipeline.EmotionModel;
import org.evoke.pipeline.feature.FeatureOrder;

/**
 * A model with everything that it needs to be used and judged: {@code model.json}, {@code
 * weights.safetensors}, {@code CARD.md}, {@code LICENSE} and {@code build.json}. Written twice, all
 * files but {@code build.json} have the same bytes. Nothing in a bundle is executed, and only these
 * names in its own folder are read.
 */
public final class ModelBundle {
  /** Name of the file with the {@link Manifest}. */
  public static final String MANIFEST = "model.json";

  static final String WEIGHTS = "weights.safetensors";
  static final String CARD = "CARD.md";
  static final String LICENCE = "LICENSE";
  static final String BUILD = "build.json";

  private static final int MOST_TEXT_BYTES = 4 << 20;
  private static final int MOST_WEIGHT_BYTES = 1 << 30;

  private final Manifest manifest;
  private final Map<String, Tensor> weights;
  private final Model model;
  private final String card;
  private final String licence;
  private final Map<String, Object> build;

  private ModelBundle(
      Manifest manifest,
      Map<String, Tensor> weights,
      Model model,
      String card,
      String licence,
      Map<String, Object> build) {
    this.manifest = manifest;
    this.weights = new LinkedHashMap<>(weights);
    this.model = model;
    this.card = card;
    this.licence = licence;
    this.build = new LinkedHashMap<>(build);
  }

  /**
   * Puts a new bundle together and opens its model. The manifest gets the checksum of the weights.
   *
   * @param build versions and date of the making; not part of what is reproduced
   */
  public static ModelBundle of(
      Manifest described,
      Map<String, Tensor> weights,
      String card,
      String licence,
      Map<String, Object> build) {
    Manifest manifest = described.withWeights(Sha256.hex(Safetensors.write(weights)));
    Model model = open(manifest, weights, manifest.id());
    return new ModelBundle(manifest, weights, model, card, licence, build);
  }

  /**
   * Opens a bundle in a folder.
   *
   * @throws UnavailableException when there is no such folder
   * @throws InputException when a file is missing or malformed; says which and where
   */
  public static ModelBundle load(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnavailableException(
          folder + " is not a folder; give the folder of a model bundle");
    }
    return read(BundleFiles.folder(folder));
  }

  /**
   * Opens a model that ships with Evoke.
   *
   * @param id one of {@link BundleCatalogue#builtIn()}
   * @throws UnavailableException when there is none of that id
   */
  public static ModelBundle builtIn(String id) {
    if (!BundleCatalogue.builtIn().contains(id)) {
      throw new UnavailableException(
          "no built-in model '"
              + id
              + "'; there are "
              + String.join(", ", BundleCatalogue.builtIn()));
    }
    return read(BundleFiles.builtIn(id));
  }

  private static ModelBundle read(BundleFiles files) {
    Manifest manifest = Manifest.read(json(files, MANIFEST));
    byte[] bytes = files.read(WEIGHTS, MOST_WEIGHT_BYTES);
    String place = files.place() + "/" + WEIGHTS;
    if (!Sha256.hex(bytes).equals(manifest.weightsSha256())) {
      throw new InputException(
          place
              + ": sha256 is "
              + Sha256.hex(bytes)
              + ", "
              + MANIFEST
              + " says "
              + manifest.weightsSha256()
              + "; fetch the bundle again");
    }
    Map<String, Tensor> weights = Safetensors.read(bytes, place);
    return new ModelBundle(
        manifest,
        weights,
        open(manifest, weights, files.place()),
        text(files, CARD),
        text(files, LICENCE),
        json(files, BUILD).values());
  }

  private static JsonObject json(BundleFiles files, String name) {
    String place = files.place() + "/" + name;
    return new JsonObject(place, JsonText.readObject(text(files, name), place));
  }

  private static String text(BundleFiles files, String name) {
    return new String(files.read(name, MOST_TEXT_BYTES), StandardCharsets.UTF_8);
  }

  private static Model open(Manifest manifest, Map<String, Tensor> weights, String place) {
    try {
      return KnownFamilies.named(manifest.family())
          .open(manifest.features(), manifest.architectureWithOutputs(), weights);
    } catch (InputException e) {
      throw new InputException(place + ": " + e.getMessage(), e);
    }
  }

  /** What {@code model.json} says. */
  public Manifest manifest() {
    return manifest;
  }

  /** The model. */
  public Model model() {
    return model;
  }

  /** The model card, Markdown. */
  public String card() {
    return card;
  }

  /** Terms of use, plain text. */
  public String licence() {
    return licence;
  }

  /** Versions and date of the making. */
  public Map<String, Object> build() {
    return new LinkedHashMap<>(build);
  }

  /**
   * The model as {@link org.evoke.pipeline.Predictor} takes it. Where its features are one row for
   * an excerpt, or several, and it says how long excerpts are, media are divided into such
   * excerpts.
   *
   * @throws UnavailableException when it is not known how its features are made from media
   */
  public EmotionModel emotionModel() {
    Map<String, FeatureOrder> orders = manifest.orders();
    boolean whole = manifest.contextSeconds().isPresent() && manifest.stepSeconds().isPresent();
    if (!whole && orders.size() < manifest.inputs().size()) {
      throw new UnavailableException(
          "model "
              + manifest.id()
              + " does not say how its features are made from media; name a recipe with --recipe"
              + " ('evoke recipes list'), or give it feature files with --input NAME=FEATURES");
    }
    double context = manifest.contextSeconds().orElse(0);
    boolean excerpts =
        context > 0 && orders.values().stream().anyMatch(FeatureOrder::isOfWholeMedia);
    Map<String, FeatureOrder> cut = new LinkedHashMap<>();
    orders.forEach((input, order) -> cut.put(input, excerpts ? order.cut(context) : order));
    return new EmotionModel(
        manifest.id(),
        manifest.version(),
        model,
        cut,
        excerpts && !model.readsSequences() ? 0 : context,
        manifest.stepSeconds().orElse(0),
        manifest.toMap(),
        card,
        licence);
  }

  /**
   * The same model with features that are made to order.
   *
   * @param orders by name of the input; others stay as they are
   * @throws org.evoke.core.UsageException when there is no such input
   */
  public ModelBundle withOrders(Map<String, FeatureOrder> orders) {
    List<String> known = manifest.inputs().stream().map(ModelInput::name).toList();
    orders.keySet().stream()
        .filter(input -> !known.contains(input))
        .findFirst()
        .ifPresent(
            input -> {
              throw new UsageException(KnownNames.unknown("input", input, known));
            });
    List<ModelInput> inputs =
        manifest.inputs().stream()
            .map(
                input ->
                    orders.containsKey(input.name()) ? input.with(orders.get(input.name())) : input)
            .toList();
    return new ModelBundle(manifest.withInputs(inputs), weights, model, card, licence, build);
  }

  /**
   * Writes the bundle, {@code model.json} last, so that a bundle that was left half-written does
   * not open.
   *
   * @throws org.evoke.core.OutputException when the folder cannot be written
   */
  public void write(Path folder) {
    OutputFile.write(
        folder.resolve(WEIGHTS), file -> Files.write(file, Safetensors.write(weights)));
    OutputFile.writeText(folder.resolve(CARD), card);
    OutputFile.writeText(folder.resolve(LICENCE), licence);
    OutputFile.writeText(folder.resolve(BUILD), JsonText.write(build));
    OutputFile.writeText(folder.resolve(MANIFEST), JsonText.write(manifest.toMap()));
  }
}
