/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evoke.core.InputException;
import org.evoke.core.OutputFile;
import org.evoke.core.Tensor;
import org.evoke.core.UnavailableException;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.json.JsonObject;
import org.evoke.data.json.JsonText;
import org.evoke.data.safetensors.Safetensors;
import org.evoke.data.table.TextFile;
import org.evoke.nn.Networks;
import org.evoke.nn.detector.SoundDetector;

/**
 * A trained detector in a folder: {@code detector.json}, {@code weights.safetensors} and {@code
 * CARD.md}. Parameters only; nothing in it is executed, and only these names are read.
 *
 * @param id name of the detector
 * @param label of its events, such as {@code crying}
 * @param group of its events, such as {@code non-verbal}
 * @param frontEnd what it hears
 * @param pieceFrames frames that it hears at once
 * @param segmentation how its probabilities become events
 * @param architecture of its networks
 * @param members parameters and scaling of each network; several answer together
 * @param card what to know about it, Markdown
 * @param licence terms of its weights in one line
 */
public record DetectorBundle(
    String id,
    String label,
    String group,
    FrontEnd frontEnd,
    int pieceFrames,
    Segmentation segmentation,
    Map<String, Object> architecture,
    List<Map<String, Tensor>> members,
    String card,
    String licence) {
  /** Name of the file that says what it is. */
  public static final String MANIFEST = "detector.json";

  private static final String SCHEMA = "evoke-detector-bundle/1";
  private static final String WEIGHTS = "weights.safetensors";
  private static final String CARD = "CARD.md";
  private static final long MOST_WEIGHT_BYTES = 256L << 20;
  private static final int MOST_FRAMES = 100_000;

  public DetectorBundle {
    architecture = new LinkedHashMap<>(architecture);
    members = List.copyOf(members);
    if (pieceFrames < 1 || pieceFrames > MOST_FRAMES) {
      throw new InputException(
          "detector hears " + pieceFrames + " frames at once, must be 1 to " + MOST_FRAMES);
    }
  }

  /** Whether a folder holds a detector. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(MANIFEST));
  }

  /**
   * Reads a folder.
   *
   * @throws UnavailableException when there is no such folder
   * @throws InputException when a file is missing, malformed or not that of the bundle
   */
  public static DetectorBundle read(Path folder) {
    if (!isIn(folder)) {
      throw new UnavailableException(
          folder + " holds no " + MANIFEST + "; give the folder of a trained detector");
    }
    String place = folder.resolve(MANIFEST).toString();
    JsonObject json =
        new JsonObject(place, JsonText.readObject(TextFile.text(folder.resolve(MANIFEST)), place));
    if (!json.text("schema").equals(SCHEMA)) {
      throw new InputException(
          place + ": schema is " + json.text("schema") + ", must be " + SCHEMA);
    }
    JsonObject how = json.object("segmentation");
    return new DetectorBundle(
        json.text("id"),
        json.text("label"),
        json.text("group"),
        FrontEnd.read(json.object("front_end")),
        (int) Math.min(Integer.MAX_VALUE, json.whole("piece_frames")),
        new Segmentation(
            how.number("threshold"),
            (int) how.whole("median_steps"),
            how.number("edge"),
            (int) how.whole("gap_steps"),
            (int) how.whole("least_steps")),
        json.object("architecture").values(),
        members(folder.resolve(WEIGHTS), json.text("weights_sha256")),
        TextFile.text(folder.resolve(CARD)),
        json.text("licence"));
  }

  private static List<Map<String, Tensor>> members(Path file, String sha256) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_WEIGHT_BYTES) {
        throw new InputException(
            file + " is not a file of at most " + MOST_WEIGHT_BYTES + " bytes");
      }
      byte[] bytes = Files.readAllBytes(file);
      if (!Sha256.hex(bytes).equals(sha256)) {
        throw new InputException(
            file + ": sha256 is " + Sha256.hex(bytes) + ", " + MANIFEST + " says " + sha256);
      }
      return members(Safetensors.read(bytes, file.toString()), file);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Names begin with the number of the network and a point. */
  private static List<Map<String, Tensor>> members(Map<String, Tensor> all, Path file) {
    List<Map<String, Tensor>> members = new ArrayList<>();
    Set<String> left = new TreeSet<>(all.keySet());
    while (!left.isEmpty()) {
      String prefix = members.size() + ".";
      Map<String, Tensor> own = new LinkedHashMap<>();
      all.forEach(
          (name, tensor) -> {
            if (name.startsWith(prefix)) {
              own.put(name.substring(prefix.length()), tensor);
              left.remove(name);
            }
          });
      if (own.isEmpty()) {
        throw new InputException(
            file
                + ": "
                + left.iterator().next()
                + " belongs to no network; "
                + prefix
                + " follows");
      }
      members.add(own);
    }
    return members;
  }

  private byte[] weights() {
    Map<String, Tensor> all = new LinkedHashMap<>();
    for (int number = 0; number < members.size(); number++) {
      String prefix = number + ".";
      members.get(number).forEach((name, tensor) -> all.put(prefix + name, tensor));
    }
    return Safetensors.write(all);
  }

  /** Digest of the weights. */
  public String weightsSha256() {
    return Sha256.hex(weights());
  }

  /** What {@code detector.json} holds. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema", SCHEMA);
    map.put("id", id);
    map.put("label", label);
    map.put("group", group);
    map.put("front_end", frontEnd.toMap());
    map.put("piece_frames", pieceFrames);
    Map<String, Object> how = new LinkedHashMap<>();
    how.put("threshold", segmentation.threshold());
    how.put("median_steps", segmentation.median());
    how.put("edge", segmentation.edge());
    how.put("gap_steps", segmentation.gapSteps());
    how.put("least_steps", segmentation.leastSteps());
    map.put("segmentation", how);
    map.put("architecture", architecture);
    map.put("licence", licence);
    map.put("weights_sha256", weightsSha256());
    return map;
  }

  /**
   * Writes the bundle, {@code detector.json} last.
   *
   * @throws org.evoke.core.OutputException when the folder cannot be written
   */
  public void write(Path folder) {
    OutputFile.write(folder.resolve(WEIGHTS), file -> Files.write(file, weights()));
    OutputFile.writeText(folder.resolve(CARD), card);
    OutputFile.writeText(folder.resolve(MANIFEST), JsonText.write(toMap()));
  }

  /**
   * Opens the networks.
   *
   * @throws InputException when weights and architecture do not fit
   */
  public SoundDetector open() {
    try {
      SoundDetector detector = SoundDetector.open(Networks.read(architecture), members);
      int bands = detector.bands();
      int context = detector.contextWidth();
      if (bands != frontEnd.bands() || context != frontEnd.contextWidth()) {
        detector.close();
        throw new InputException(
            "its network takes "
                + bands
                + " bands and a context of "
                + context
                + " numbers, its front end has "
                + frontEnd.bands()
                + " and "
                + frontEnd.contextWidth());
      }
      return detector;
    } catch (InputException | UsageException e) {
      throw new InputException("detector " + id + ": " + e.getMessage(), e);
    }
  }
}
