/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.OutputException;
import org.evoke.core.Tensor;

/** An ONNX model with one input and one output, put together node by node. */
final class OnnxModel {
  static final String INPUT = "x";
  private static final int FLOAT = 1;
  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 17;

  private final ProtoMessage graph = new ProtoMessage().text(2, "encoder");

  /** Attributes of a node. */
  static final class Node {
    private final ProtoMessage message = new ProtoMessage();

    Node(String type, String output, List<String> inputs) {
      inputs.forEach(input -> message.text(1, input));
      message.text(2, output).text(4, type);
    }

    Node number(String name, long value) {
      message.message(5, new ProtoMessage().text(1, name).number(3, value).number(20, 2));
      return this;
    }

    Node real(String name, double value) {
      message.message(5, new ProtoMessage().text(1, name).real(2, (float) value).number(20, 1));
      return this;
    }

    Node text(String name, String value) {
      message.message(5, new ProtoMessage().text(1, name).text(4, value).number(20, 3));
      return this;
    }

    Node numbers(String name, List<Integer> values) {
      ProtoMessage attribute = new ProtoMessage().text(1, name);
      values.forEach(value -> attribute.number(8, value));
      message.message(5, attribute.number(20, 7));
      return this;
    }
  }

  OnnxModel add(Node node) {
    graph.message(1, node.message);
    return this;
  }

  OnnxModel weight(String name, Tensor tensor) {
    return weight(described(name, tensor.shape()).floats(9, tensor.values()));
  }

  OnnxModel weight(ProtoMessage tensor) {
    graph.message(5, tensor);
    return this;
  }

  /** Name, type and shape of a weight. */
  static ProtoMessage described(String name, int... shape) {
    ProtoMessage message = new ProtoMessage();
    for (int length : shape) {
      message.number(1, length);
    }
    return message.number(2, FLOAT).text(8, name);
  }

  /** States the input; -1 for a length that is free. */
  OnnxModel input(long... shape) {
    return input(INPUT, FLOAT, shape);
  }

  OnnxModel input(String name, int type, long... shape) {
    graph.message(11, value(name, type, shape));
    return this;
  }

  OnnxModel output(String name, long... shape) {
    graph.message(12, value(name, FLOAT, shape));
    return this;
  }

  private static ProtoMessage value(String name, int type, long... lengths) {
    ProtoMessage shape = new ProtoMessage();
    for (long length : lengths) {
      ProtoMessage axis = new ProtoMessage();
      shape.message(1, length < 0 ? axis.text(2, "n" + -length) : axis.number(1, length));
    }
    ProtoMessage tensor = new ProtoMessage().number(1, type).message(2, shape);
    return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
  }

  /**
   * Writes the model.
   *
   * @throws OutputException when the file cannot be written
   */
  Path write(Path file) {
    ProtoMessage model =
        new ProtoMessage()
            .number(1, IR_VERSION)
            .message(7, graph)
            .message(8, new ProtoMessage().text(1, "").number(2, OPERATOR_SET));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.writeTo(out);
      return file;
    } catch (IOException e) {
      throw new OutputException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
