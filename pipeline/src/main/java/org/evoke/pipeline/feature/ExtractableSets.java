/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evoke.audio.AudioFeatures;
import org.evoke.core.KnownNames;
import org.evoke.core.UsageException;
import org.evoke.data.weights.WeightStore;
import org.evoke.nn.Encoders;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.EncoderType;
import org.evoke.nn.encoder.PicturePreparation;

/** The feature sets that can be extracted, by name. */
public final class ExtractableSets {
  private ExtractableSets() {}

  /** The names of all sets. */
  public static List<String> names() {
    Set<String> names = new LinkedHashSet<>(AudioFeatures.names());
    names.add(FlowSet.NAME);
    for (EncoderType type : Encoders.all()) {
      EncoderDescription description = type.description();
      if (EncodedPictures.canUse(description) || EncodedSound.canUse(description)) {
        names.add(description.id());
      }
    }
    return List.copyOf(names);
  }

  /** Whether a set is one of descriptors of sound, which text files hold well. */
  public static boolean isDescriptorsOfSound(String name) {
    return AudioFeatures.names().contains(name);
  }

  /**
   * The sets of a request, each once, to be closed.
   *
   * @throws UsageException when there is no such set, none is named, or one does not have what is
   *     wanted of it
   * @throws org.evoke.core.UnavailableException when weights are not there; says how to get them
   */
  public static List<ExtractableSet> of(ExtractionRequest request, WeightStore weights) {
    if (request.sets().isEmpty()) {
      throw new UsageException("no feature set named, must be of " + String.join(", ", names()));
    }
    List<ExtractableSet> sets = new ArrayList<>();
    try {
      request.sets().forEach(name -> sets.add(one(name, request, weights)));
      return List.copyOf(sets);
    } catch (RuntimeException e) {
      sets.forEach(ExtractableSet::close);
      throw e;
    }
  }

  private static ExtractableSet one(String name, ExtractionRequest request, WeightStore weights) {
    if (!names().contains(name)) {
      throw new UsageException(KnownNames.unknown("feature set", name, names()));
    }
    if (name.equals(DeamSound.NAME)) {
      return new DeamSound(request);
    }
    if (AudioFeatures.names().contains(name)) {
      return new OpenSmileSound(AudioFeatures.openSmile(name), request);
    }
    return name.equals(FlowSet.NAME) ? new FlowSet(request) : encoded(name, request, weights);
  }

  private static ExtractableSet encoded(
      String name, ExtractionRequest request, WeightStore weights) {
    EncoderType type = Encoders.named(name);
    if (type.description().preparation() instanceof PicturePreparation pictures) {
      EncodedPictures.requirePossible(name, request);
      return new EncodedPictures(OpenEncoder.of(type, weights), pictures, request);
    }
    EncodedSound.requirePossible(name, request);
    return new EncodedSound(OpenEncoder.of(type, weights), request);
  }
}
