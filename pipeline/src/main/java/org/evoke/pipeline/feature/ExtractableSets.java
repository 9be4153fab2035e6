/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evoke.audio.AudioFeatures;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.PicturePreparation;
import org.evoke.nn.encoder.onnx.OnnxRecipe;
import org.evoke.pipeline.recipe.RecipeBook;
import org.evoke.pipeline.recipe.SetRecipe;

/** The feature sets that can be extracted, by name. */
public final class ExtractableSets {
  private ExtractableSets() {}

  /** The names of all sets that stand alone. */
  public static List<String> names() {
    Set<String> names = new LinkedHashSet<>(AudioFeatures.names());
    names.add(FlowSet.NAME);
    names.add(PictureStatsSet.NAME);
    names.add(PictureStatsSet.SIXTHS);
    names.add(SoundStatsSet.NAME);
    Encoders.all().forEach(type -> names.add(type.description().id()));
    return List.copyOf(names);
  }

  /** Whether a set is one of descriptors of sound, which text files hold well. */
  public static boolean isDescriptorsOfSound(String name) {
    return AudioFeatures.names().contains(name);
  }

  /**
   * Sets of which some are named by their recipe: all sets of it come in its place.
   *
   * @param named names of sets and recipes
   */
  public static List<String> expanded(List<String> named, RecipeBook recipes) {
    return named.stream()
        .flatMap(
            name ->
                recipes.names().contains(name)
                    ? recipes.recipe(name).sets().stream().map(SetRecipe::name)
                    : Stream.of(name))
        .distinct()
        .toList();
  }

  /**
   * The sets of a request, each once, to be closed.
   *
   * @throws UsageException when there is no such set, none is named, or one does not have what is
   *     wanted of it
   * @throws org.evoke.core.UnavailableException when weights are not there; says how to get them
   */
  public static List<ExtractableSet> of(
      ExtractionRequest request, EncoderSource encoders, RecipeBook recipes) {
    if (request.sets().isEmpty()) {
      throw new UsageException("no feature set named, must be of " + String.join(", ", names()));
    }
    List<ExtractableSet> sets = new ArrayList<>();
    try {
      for (String name : request.sets()) {
        Optional<SetRecipe> recipe = recipes.set(name);
        sets.add(
            recipe.isPresent()
                ? RecipeSets.of(recipe.get(), request, encoders)
                : plain(name, request, encoders));
      }
      return List.copyOf(sets);
    } catch (RuntimeException e) {
      sets.forEach(ExtractableSet::close);
      throw e;
    }
  }

  /**
   * The set that a file or a model tells, to be closed.
   *
   * @param order name and parameters
   * @throws UsageException as {@link #of}
   * @throws org.evoke.core.UnavailableException as {@link #of}
   */
  public static ExtractableSet of(FeatureOrder order, EncoderSource encoders) {
    return order
        .recipe()
        .map(recipe -> RecipeSets.of(recipe, order.request(), encoders))
        .orElseGet(() -> plain(order.set(), order.request(), encoders));
  }

  private static ExtractableSet plain(
      String name, ExtractionRequest request, EncoderSource encoders) {
    if (EncoderSource.isFile(name)) {
      return encoded(OnnxRecipe.read(Path.of(name)).description(), name, request, encoders);
    }
    if (name.equals(DeamSound.NAME)) {
      return new DeamSound(request);
    }
    if (AudioFeatures.names().contains(name)) {
      return new OpenSmileSound(AudioFeatures.openSmile(name), request);
    }
    if (name.equals(FlowSet.NAME)) {
      return new FlowSet(request);
    }
    if (name.equals(SoundStatsSet.NAME)) {
      return new SoundStatsSet(request);
    }
    if (List.of(PictureStatsSet.NAME, PictureStatsSet.SIXTHS).contains(name)) {
      return PictureStatsSet.of(name, request);
    }
    if (!names().contains(name)) {
      throw new UsageException(KnownNames.unknown("feature set", name, names()));
    }
    return encoded(Encoders.named(name).description(), name, request, encoders);
  }

  private static ExtractableSet encoded(
      EncoderDescription description,
      String name,
      ExtractionRequest request,
      EncoderSource encoders) {
    if (EncodedPictures.canUse(description)) {
      EncodedPictures.requirePossible(name, request);
      return new EncodedPictures(
          encoders.open(name), (PicturePreparation) description.preparation(), request);
    }
    if (EncodedSound.canUse(description)) {
      EncodedSound.requirePossible(name, request);
      return new EncodedSound(encoders.open(name), request);
    }
    return RecipeSets.of(RecipeSets.plain(description, name), request, encoders);
  }
}
