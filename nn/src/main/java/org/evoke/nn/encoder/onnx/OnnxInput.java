/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.nn.encoder.EncoderDescription;

/** The one input of a model: float32, the batch first, then the axes of the recipe. */
final class OnnxInput {
  private static final long FREE = -1;

  private final String name;

  /** Lengths of all axes as the model states them. */
  private final long[] stated;

  private OnnxInput(String name, long... stated) {
    this.name = name;
    this.stated = stated;
  }

  /**
   * The input that a recipe means.
   *
   * @throws InputException when the model has others, or of another type or shape; axes of length 1
   *     are not counted
   */
  static OnnxInput of(OrtSession session, OnnxRecipe recipe, String place) throws OrtException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    String name =
        recipe.input().orElseGet(() -> inputs.size() == 1 ? inputs.keySet().iterator().next() : "");
    if (inputs.size() != 1 || !inputs.containsKey(name)) {
      throw new InputException(
          place
              + " has inputs "
              + inputs.keySet()
              + "; it must have one, with the input-name of the recipe"
              + (name.isEmpty() ? "" : ", " + name));
    }
    if (!(inputs.get(name).getInfo() instanceof TensorInfo info)
        || info.type != OnnxJavaType.FLOAT) {
      throw new InputException(
          place + ": input " + name + " is " + inputs.get(name).getInfo() + ", must be float32");
    }
    OnnxInput input = new OnnxInput(name, info.getShape());
    if (!input.fits(recipe.description().shape())) {
      throw new InputException(
          place
              + ": input "
              + name
              + " has shape "
              + Arrays.toString(info.getShape())
              + ", the recipe of "
              + recipe.description().id()
              + " makes rows of "
              + recipe.description().shape()
              + " (-1: any)");
    }
    return input;
  }

  private boolean fits(List<Integer> shape) {
    if (stated.length < 1 || (stated[0] != FREE && stated[0] != 1)) {
      return false;
    }
    int axis = 0;
    for (int i = 1; i < stated.length; i++) {
      boolean matches = axis < shape.size() && matches(stated[i], shape.get(axis));
      if (matches) {
        axis++;
      } else if (stated[i] != 1) {
        return false;
      }
    }
    return axis == shape.size();
  }

  private static boolean matches(long stated, int length) {
    return stated == FREE || stated == length || (length == EncoderDescription.ANY && stated > 1);
  }

  String name() {
    return name;
  }

  /** The shape of a batch of one row, with the axes of length 1 that the model has beside. */
  long[] shape(int... batch) {
    long[] shape = new long[stated.length];
    shape[0] = 1;
    int axis = 1;
    for (int i = 1; i < shape.length; i++) {
      boolean beside = stated[i] == 1 && (axis >= batch.length || batch[axis] != 1);
      shape[i] = beside ? 1 : batch[axis++];
    }
    return shape;
  }
}
