/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.evoke.core.OutputException;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.graph.Node;
import org.evoke.nn.encoder.graph.Operation;
import org.evoke.nn.encoder.graph.Operation.Activation;
import org.evoke.nn.encoder.graph.Operation.Convolution;
import org.evoke.nn.encoder.graph.Operation.Largest;
import org.evoke.nn.encoder.graph.Operation.Linear;
import org.evoke.nn.encoder.graph.Operation.Normalisation;
import org.evoke.nn.encoder.graph.Operation.Plain;
import org.evoke.nn.encoder.graph.ParameterShape;
import org.evoke.nn.encoder.graph.Window;

/** Writes a graph as an ONNX file of operator set 17. */
final class GraphExport {
  private static final long FREE_BATCH = -1;
  private static final long FREE_LENGTH = -2;
  private static final int AXES_OF_LOG_MEL = 2;

  private final OnnxModel model = new OnnxModel();

  private GraphExport() {}

  /**
   * Writes.
   *
   * @param description what the input is; rows without channels get one
   * @param weights all parameters of the graph by name
   * @throws OutputException when the file cannot be written
   */
  static Path write(
      Path file, EncoderDescription description, Graph graph, Map<String, Tensor> weights) {
    GraphExport export = new GraphExport();
    weights.forEach(export.model::weight);
    export.model.input(shape(description.shape()));
    for (int i = 0; i < graph.nodes().size(); i++) {
      export.add(graph.nodes().get(i), value(i + 1));
    }
    export.model.output(value(graph.nodes().size()), FREE_BATCH, description.width());
    return export.model.write(file);
  }

  /** Batch, channels, and the lengths of a row, of which one may be free. */
  private static long[] shape(List<Integer> row) {
    List<Long> shape = new ArrayList<>(List.of(FREE_BATCH));
    if (row.size() == AXES_OF_LOG_MEL) {
      shape.add(1L);
    }
    row.forEach(length -> shape.add(length == EncoderDescription.ANY ? FREE_LENGTH : length));
    return shape.stream().mapToLong(Long::longValue).toArray();
  }

  private static String value(int number) {
    return number == 0 ? OnnxModel.INPUT : "v" + number;
  }

  private void add(Node node, String output) {
    Operation operation = node.operation();
    List<String> inputs = new ArrayList<>(node.inputs().stream().map(GraphExport::value).toList());
    operation.parameters().stream().map(ParameterShape::name).forEach(inputs::add);
    if (operation instanceof Convolution convolution) {
      OnnxModel.Node conv = new OnnxModel.Node("Conv", output, inputs);
      model.add(window(conv, convolution.window()).number("group", convolution.groups()));
    } else if (operation instanceof Normalisation normalisation) {
      OnnxModel.Node norm = new OnnxModel.Node("BatchNormalization", output, inputs);
      model.add(norm.real("epsilon", normalisation.epsilon()));
    } else if (operation instanceof Largest largest) {
      model.add(window(new OnnxModel.Node("MaxPool", output, inputs), largest.window()));
    } else if (operation instanceof Linear) {
      model.add(new OnnxModel.Node("Gemm", output, inputs).number("transB", 1));
    } else if (operation instanceof Activation activation) {
      activate(activation, output, inputs);
    } else {
      model.add(plain((Plain) operation, output, inputs));
    }
  }

  private static OnnxModel.Node window(OnnxModel.Node node, Window window) {
    node.numbers("kernel_shape", window.kernel()).numbers("strides", window.stride());
    return window.padding().same()
        ? node.text("auto_pad", "SAME_UPPER")
        : node.numbers("pads", Collections.nCopies(2 * window.axes(), window.padding().each()));
  }

  private void activate(Activation activation, String output, List<String> inputs) {
    switch (activation) {
      case RELU -> model.add(new OnnxModel.Node("Relu", output, inputs));
      case SIGMOID -> model.add(new OnnxModel.Node("Sigmoid", output, inputs));
      case LEAKY_RELU ->
          model.add(
              new OnnxModel.Node("LeakyRelu", output, inputs).real("alpha", Activation.SLOPE));
      case SWISH -> {
        String gate = output + "gate";
        model.add(new OnnxModel.Node("Sigmoid", gate, inputs));
        model.add(new OnnxModel.Node("Mul", output, List.of(inputs.get(0), gate)));
      }
    }
  }

  private static OnnxModel.Node plain(Plain plain, String output, List<String> inputs) {
    return switch (plain) {
      case GLOBAL_MEAN -> new OnnxModel.Node("GlobalAveragePool", output, inputs);
      case SUM -> new OnnxModel.Node("Add", output, inputs);
      case PRODUCT -> new OnnxModel.Node("Mul", output, inputs);
      case JOIN -> new OnnxModel.Node("Concat", output, inputs).number("axis", 1);
      case CHANNELS_LAST ->
          new OnnxModel.Node("Transpose", output, inputs).numbers("perm", List.of(0, 2, 3, 1));
      case FLATTEN -> new OnnxModel.Node("Flatten", output, inputs).number("axis", 1);
    };
  }
}
