/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.core.UnavailableException;
import org.evoke.nn.encoder.Encoder;
import org.evoke.nn.encoder.EncoderBatch;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.Encoding;
import org.evoke.nn.encoder.RowWorkers;

/** An encoder from an ONNX file, on ONNX Runtime. */
public final class OnnxEncoder implements Encoder {
  private final OnnxRecipe recipe;
  private final String place;
  private final OrtSession session;
  private final OnnxInput input;
  private final String output;

  private OnnxEncoder(
      OnnxRecipe recipe, String place, OrtSession session, OnnxInput input, String output) {
    this.recipe = recipe;
    this.place = place;
    this.session = session;
    this.input = input;
    this.output = output;
  }

  /**
   * Opens a model.
   *
   * @throws InputException when the file is missing, too large or damaged, keeps data in other
   *     files, uses what the runtime does not know, or takes other inputs than the recipe says
   * @throws UnavailableException when the runtime cannot be loaded here
   */
  public static OnnxEncoder open(Path file, OnnxRecipe recipe) {
    ByteBuffer model = OnnxFile.read(file);
    String place = file.toString();
    return of(
        place, recipe, session(place, options -> environment().createSession(model, options)));
  }

  /**
   * Opens a file that was written here; its numbers are read by the runtime and never by Java.
   *
   * @throws UnavailableException when the runtime cannot be loaded here
   */
  static OnnxEncoder openOwn(Path file, OnnxRecipe recipe) {
    String path = file.toString();
    String place = recipe.description().id();
    return of(place, recipe, session(place, options -> environment().createSession(path, options)));
  }

  private static OnnxEncoder of(String place, OnnxRecipe recipe, OrtSession session) {
    try {
      OnnxInput input = OnnxInput.of(session, recipe, place);
      String output = output(session, recipe, place);
      return new OnnxEncoder(recipe, place, session, input, output);
    } catch (OrtException e) {
      close(session);
      throw new InputException(place + " cannot be used: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      close(session);
      throw e;
    }
  }

  /** Makes a session with these options. */
  private interface Opening {
    OrtSession open(OrtSession.SessionOptions options) throws OrtException;
  }

  private static OrtSession session(String place, Opening opening) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(RowWorkers.THREADS_OF_A_ROW);
      // Threads that wait by spinning slow a busy machine down.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return opening.open(options);
    } catch (OrtException e) {
      throw new InputException(place + " is no model that can be run: " + e.getMessage(), e);
    }
  }

  private static OrtEnvironment environment() {
    try {
      return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    } catch (LinkageError e) {
      throw new UnavailableException(
          "ONNX Runtime cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ": "
              + e.getMessage(),
          e);
    }
  }

  private static String output(OrtSession session, OnnxRecipe recipe, String place) {
    Set<String> names = session.getOutputNames();
    String name = recipe.output().orElseGet(() -> names.size() == 1 ? names.iterator().next() : "");
    if (!names.contains(name)) {
      throw new InputException(
          place
              + " has outputs "
              + names
              + "; output-name of the recipe must be one of them, is '"
              + name
              + "'");
    }
    return name;
  }

  @Override
  public EncoderDescription description() {
    return recipe.description();
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public float[][] encode(Tensor batch) {
    return begin(batch).features();
  }

  @Override
  public Encoding begin(Tensor batch) {
    EncoderBatch.require(description(), batch);
    return RowWorkers.begin(batch, this::features);
  }

  private float[] features(Tensor row) {
    long[] shape = input.shape(row.shape());
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(environment(), FloatBuffer.wrap(row.values()), shape);
        OrtSession.Result result = session.run(Map.of(input.name(), tensor), Set.of(output))) {
      return features(result.get(0));
    } catch (OrtException e) {
      throw new InputException(
          place + " cannot encode a row of " + Arrays.toString(shape) + ": " + e.getMessage(), e);
    }
  }

  private float[] features(OnnxValue value) {
    List<Long> shape = List.of();
    if (value instanceof OnnxTensor tensor) {
      shape = Arrays.stream(tensor.getInfo().getShape()).boxed().toList();
      long others = shape.stream().filter(length -> length != 1).count();
      boolean flat = others <= 1 && !shape.isEmpty() && shape.get(0) == 1;
      FloatBuffer numbers = tensor.getFloatBuffer();
      if (flat && numbers != null && numbers.remaining() == description().width()) {
        float[] features = new float[numbers.remaining()];
        numbers.get(features);
        return features;
      }
    }
    throw new InputException(
        place
            + ": output "
            + output
            + " has shape "
            + shape
            + " for a row, must be numbers (float32) of [1, "
            + description().width()
            + "] as the recipe says");
  }

  @Override
  public void close() {
    close(session);
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
