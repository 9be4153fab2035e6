/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.lab.detect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.Progress;
import org.evoke.core.ProgressOfParts;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.data.digest.Sha256;
import org.evoke.data.json.JsonText;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.nn.detector.DetectorTrainer;
import org.evoke.nn.detector.SoundDetector;
import org.evoke.pipeline.event.FrontEnd;

/**
 * Networks that have learned from all folds but some. Each is trained once and kept in the run
 * folder: the network that left out folds 1 and 2 serves both of them.
 *
 * @param experiment what to train
 * @param sounds of all folds
 * @param run the run folder
 * @param key digest of everything that a network depends on but its folds and its seed: sounds and
 *     training, not how it is used
 */
record FoldNetworks(DetectorExperiment experiment, List<HeardSound> sounds, Path run, String key) {
  private static final String FOLDER = "networks";
  private static final int NAME_DIGITS = 24;

  FoldNetworks {
    sounds = List.copyOf(sounds);
  }

  /** The networks of an experiment in a run folder. */
  static FoldNetworks in(Path run, DetectorExperiment experiment, List<HeardSound> sounds) {
    Map<String, Object> training = new LinkedHashMap<>(experiment.resolved());
    training.keySet().retainAll(List.of("front-end", "piece-seconds", "train"));
    String key = Sha256.hex(utf8(JsonText.write(training) + digest(sounds)));
    return new FoldNetworks(experiment, sounds, run, key);
  }

  /** Digest of what is heard, events and folds of sounds. */
  static String digest(List<HeardSound> sounds) {
    StringBuilder text = new StringBuilder();
    for (HeardSound heard : sounds) {
      text.append(JsonText.writeCompact(labels(heard.sound())))
          .append(digest(heard.rows().energies()))
          .append(digest(heard.rows().context().rows()));
    }
    return Sha256.hex(utf8(text.toString()));
  }

  private static String digest(Tensor tensor) {
    byte[] bytes = new byte[Float.BYTES * tensor.values().length];
    ByteBuffer.wrap(bytes).asFloatBuffer().put(tensor.values());
    return Sha256.hex(bytes);
  }

  private static Map<String, Object> labels(DetectorSound sound) {
    Map<String, Object> labels = new LinkedHashMap<>();
    labels.put("id", sound.id());
    labels.put("fold", sound.fold());
    labels.put("scored", sound.scored());
    labels.put("truth", sound.truth().stream().map(e -> List.of(e.onset(), e.offset())).toList());
    return labels;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What a network has not learned from.
   *
   * @param folds their names; empty for a network that has learned from all
   * @param seed of its training
   */
  record LeftOut(SortedSet<String> folds, long seed) {
    LeftOut {
      folds = new TreeSet<>(folds);
    }

    static LeftOut of(String fold, long seed) {
      return new LeftOut(new TreeSet<>(Set.of(fold)), seed);
    }

    static LeftOut nothing(long seed) {
      return new LeftOut(new TreeSet<>(), seed);
    }

    /** The same and one fold more. */
    LeftOut and(String fold) {
      SortedSet<String> more = new TreeSet<>(folds);
      more.add(fold);
      return new LeftOut(more, seed);
    }
  }

  /** Names of all folds in order. */
  static List<String> folds(List<HeardSound> sounds) {
    return sounds.stream().map(heard -> heard.sound().fold()).distinct().sorted().toList();
  }

  /**
   * The folds on which it is chosen how the probabilities of a detector become events.
   *
   * @param folds all
   * @param most how many at most
   */
  static List<String> choosing(LeftOut detector, List<String> folds, int most) {
    return folds.stream().filter(fold -> !detector.folds().contains(fold)).limit(most).toList();
  }

  /** The networks that detectors need, each once: their own, and those that it is chosen with. */
  static Set<LeftOut> needed(List<LeftOut> detectors, List<String> folds, int most) {
    Set<LeftOut> needed = new LinkedHashSet<>(detectors);
    for (LeftOut detector : detectors) {
      choosing(detector, folds, most).forEach(fold -> needed.add(detector.and(fold)));
    }
    return needed;
  }

  /**
   * Trains what detectors need, as many networks at a time as there are processors.
   *
   * @throws InputException when a detector has fewer than two training folds, or too few events
   */
  void trainAll(List<LeftOut> detectors, Progress progress) {
    for (LeftOut detector : detectors) {
      if (folds(sounds).size() - detector.folds().size() < 2) {
        throw new InputException(
            "the training sounds are of one fold; a detector needs at least 2, of which one is"
                + " heard to choose its threshold");
      }
    }
    List<LeftOut> needed =
        List.copyOf(needed(detectors, folds(sounds), experiment.choosingFolds()));
    ProgressOfParts parts = new ProgressOfParts(needed.size(), progress);
    IntStream.range(0, needed.size())
        .parallel()
        .forEach(number -> train(needed.get(number), parts.of(number)));
  }

  /** What is tested of a fold. */
  List<HeardSound> scored(String fold) {
    return sounds.stream()
        .filter(heard -> heard.sound().scored() && heard.sound().fold().equals(fold))
        .toList();
  }

  /**
   * Trains a network unless it is kept.
   *
   * @throws InputException when no sound is left to learn from, or every frame holds the event
   */
  private void train(LeftOut leftOut, Progress progress) {
    if (Files.isRegularFile(file(leftOut))) {
      progress.update(1, 1);
      return;
    }
    double hop = experiment.frontEnd().open().hopSeconds();
    Seed seed = new Seed(leftOut.seed()).derive("without");
    for (String fold : leftOut.folds()) {
      seed = seed.derive(fold);
    }
    DetectorTrainer trainer = new DetectorTrainer(experiment.settings());
    try (SoundDetector detector =
        SoundDetector.of(
            trainer.fit(
                sounds.stream()
                    .filter(heard -> !leftOut.folds().contains(heard.sound().fold()))
                    .map(heard -> heard.labelled(hop))
                    .toList(),
                seed,
                progress))) {
      byte[] bytes = Safetensors.write(detector.members().get(0));
      OutputFile.write(file(leftOut), path -> Files.write(path, bytes));
    }
  }

  /** Opens networks that answer together; what is not kept is trained first. */
  SoundDetector open(List<LeftOut> members) {
    FrontEnd frontEnd = experiment.frontEnd();
    return SoundDetector.open(
        new DetectorTrainer(experiment.settings())
            .architecture(frontEnd.bands(), frontEnd.contextWidth()),
        members.stream().map(this::tensors).toList());
  }

  private Map<String, Tensor> tensors(LeftOut leftOut) {
    train(leftOut, Progress.NONE);
    Path file = file(leftOut);
    try {
      return Safetensors.read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    } catch (InputException e) {
      throw new InputException(e.getMessage() + "; remove " + file + " and run again", e);
    }
  }

  private Path file(LeftOut leftOut) {
    String all = key + "\n" + leftOut.seed() + "\n" + String.join("\n", leftOut.folds());
    String name = Sha256.hex(utf8(all)).substring(0, NAME_DIGITS);
    return run.resolve(FOLDER).resolve(name + ".safetensors");
  }
}
