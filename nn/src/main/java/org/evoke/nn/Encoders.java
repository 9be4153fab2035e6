/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import static org.evoke.nn.encoder.EncoderDescription.ANY;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.EncoderType;
import org.evoke.nn.encoder.FlowPreparation;
import org.evoke.nn.encoder.InputKind;
import org.evoke.nn.encoder.LogMelPreparation;
import org.evoke.nn.encoder.PicturePreparation;
import org.evoke.nn.encoder.PicturePreparation.Colours;
import org.evoke.nn.encoder.PicturePreparation.Fit;
import org.evoke.nn.encoder.PicturePreparation.Layout;
import org.evoke.nn.encoder.Preparation;
import org.evoke.nn.encoder.graph.Graph;
import org.evoke.nn.encoder.onnx.GraphEncoderType;
import org.evoke.nn.encoder.published.EfficientNet;
import org.evoke.nn.encoder.published.FlowNet;
import org.evoke.nn.encoder.published.InflatedInception;
import org.evoke.nn.encoder.published.ResNet;
import org.evoke.nn.encoder.published.SqueezeNet;
import org.evoke.nn.encoder.published.Vggish;
import org.evoke.nn.encoder.published.WhitenedEncoderType;
import org.evoke.nn.encoder.torch.TaggerEncoderType;
import org.evoke.nn.encoder.weights.FlowWeights;
import org.evoke.nn.encoder.weights.PublishedWeights;
import org.evoke.nn.tagger.SoundTagger;

/** All pretrained encoders by name. Docs: {@code docs/encoders.md}. */
public final class Encoders {
  /** 2: one thread for each row, graphs on ONNX Runtime. */
  private static final String VERSION = "2";

  private static final int SIDE = 224;
  private static final int FLOW_FIELDS = 10;

  /** Mean and deviation of ImageNet's colours, as torchvision's weights want them. */
  private static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);

  private static final List<Double> IMAGENET_DEVIATION = List.of(0.229, 0.224, 0.225);
  private static final List<Double> ONES = List.of(1.0, 1.0, 1.0);
  private static final double TO_ONE = 1.0 / 255;

  private static final PicturePreparation IMAGENET =
      picture(SIDE, Fit.CROP, 256, TO_ONE, IMAGENET_MEAN, IMAGENET_DEVIATION);

  private static final Map<String, EncoderType> TYPES = types();

  private Encoders() {}

  /** All kinds, in the order of their names. */
  public static Collection<EncoderType> all() {
    return TYPES.values();
  }

  /**
   * The kind of encoder of a name.
   *
   * @throws UsageException when there is none
   */
  public static EncoderType named(String id) {
    EncoderType type = TYPES.get(id);
    if (type == null) {
      throw new UsageException("encoder " + id + " is unknown; there are " + TYPES.keySet());
    }
    return type;
  }

  /**
   * Requires that a file of weights holds the parameters of the network that they are of, by their
   * names and shapes. Weights of no network pass.
   *
   * @param weights their id
   * @throws org.evoke.core.InputException naming the first parameter that does not fit
   */
  public static void check(String weights, Path file) {
    all().stream()
        .filter(type -> type.description().weights().contains(weights))
        .findFirst()
        .ifPresent(type -> type.check(weights, file));
  }

  private static Map<String, EncoderType> types() {
    Map<String, EncoderType> types = new LinkedHashMap<>();
    List.of(
            efficientNet(),
            flowNet(),
            inflatedInception(),
            tagger(),
            tags(),
            resNet101(),
            resNet101Flow(),
            resNet50(),
            squeezeNet(),
            vggish(),
            vggishWhitened())
        .forEach(type -> types.put(type.description().id(), type));
    return Collections.unmodifiableMap(types);
  }

  private static PicturePreparation picture(
      int side, Fit fit, int shortSide, double scale, List<Double> mean, List<Double> deviation) {
    return new PicturePreparation(
        side, side, fit, shortSide, Colours.RGB, scale, mean, deviation, Layout.CHANNELS_FIRST);
  }

  private static EncoderType efficientNet() {
    return torchvision("efficientnet-b0", "EfficientNet-B0 of ImageNet", 1280, EfficientNet::b0);
  }

  private static EncoderType resNet50() {
    return torchvision("resnet50", "ResNet-50 of ImageNet", 2048, ResNet::fifty);
  }

  private static EncoderType resNet101() {
    return torchvision("resnet101", "ResNet-101 of ImageNet", 2048, () -> ResNet.hundredAndOne(3));
  }

  private static EncoderType torchvision(
      String id, String title, int width, Supplier<Graph> graph) {
    EncoderDescription description =
        described(id, title, InputKind.FRAMES, List.of(3, SIDE, SIDE), IMAGENET, width);
    return new GraphEncoderType(description, graph, PublishedWeights::torch);
  }

  private static EncoderDescription described(
      String id,
      String title,
      InputKind input,
      List<Integer> shape,
      Preparation preparation,
      int width) {
    return new EncoderDescription(
        id, title, VERSION, input, shape, preparation, width, List.of(id));
  }

  /** Mean and deviation of levels as in the public two-stream code. */
  private static EncoderType resNet101Flow() {
    int channels = 2 * FLOW_FIELDS;
    EncoderDescription description =
        new EncoderDescription(
            "resnet101-flow",
            "ResNet-101 of ImageNet over stacks of 10 flow fields",
            VERSION,
            InputKind.FLOW_STACKS,
            List.of(channels, SIDE, SIDE),
            new FlowPreparation(SIDE, SIDE, FLOW_FIELDS, 0.5, 0.226),
            2048,
            List.of("resnet101"));
    Function<Path, Map<String, Tensor>> reader =
        file -> FlowWeights.of(PublishedWeights.torch(file), "conv1.weight", channels);
    return new GraphEncoderType(description, () -> ResNet.hundredAndOne(channels), reader);
  }

  /** Levels from -1 to 1; the shorter side is 226 pixels before the cut, as in pytorch-i3d. */
  private static EncoderType inflatedInception() {
    PicturePreparation preparation = picture(SIDE, Fit.CROP, 226, 2 * TO_ONE, ONES, ONES);
    EncoderDescription description =
        described(
            "i3d",
            "I3D of ImageNet and Kinetics up to mixed_5c, over pieces of film",
            InputKind.FRAME_STACKS,
            List.of(3, ANY, SIDE, SIDE),
            preparation,
            1024);
    return new GraphEncoderType(description, InflatedInception::rgb, PublishedWeights::torch);
  }

  private static EncoderType flowNet() {
    List<Double> mean = List.of(0.45, 0.432, 0.411);
    EncoderDescription description =
        described(
            "flownets",
            "FlowNetS of FlyingChairs, contracting part, over pairs of pictures",
            InputKind.FRAME_PAIRS,
            List.of(6, SIDE, SIDE),
            picture(SIDE, Fit.CROP, 256, TO_ONE, mean, ONES),
            1024);
    return new GraphEncoderType(description, FlowNet::contracting, PublishedWeights::torch);
  }

  private static EncoderType squeezeNet() {
    int side = 227;
    List<Double> mean = List.of(104.006, 116.669, 122.679);
    PicturePreparation preparation =
        new PicturePreparation(
            side, side, Fit.STRETCH, side, Colours.BGR, 1, mean, ONES, Layout.CHANNELS_FIRST);
    EncoderDescription description =
        described(
            "squeezenet",
            "SqueezeNet 1.1 of ImageNet, mean of fire9",
            InputKind.FRAMES,
            List.of(3, side, side),
            preparation,
            512);
    return new GraphEncoderType(description, SqueezeNet::fire9, PublishedWeights::keras);
  }

  private static EncoderType tagger() {
    LogMelPreparation preparation =
        new LogMelPreparation(LogMelPreparation.EFFICIENT_AT, 32000, ANY, 128);
    return new TaggerEncoderType(
        described(
            "mn04",
            "audio tagger mn04_as of AudioSet, embedding",
            InputKind.LOG_MEL,
            List.of(ANY, 128),
            preparation,
            384),
        false);
  }

  private static EncoderType tags() {
    EncoderDescription like = tagger().description();
    return new TaggerEncoderType(
        new EncoderDescription(
            "mn04-tags",
            "audio tagger mn04_as of AudioSet, probability of each tag",
            VERSION,
            like.input(),
            like.shape(),
            like.preparation(),
            SoundTagger.TAGS,
            like.weights()),
        true);
  }

  private static EncoderType vggish() {
    EncoderDescription description = vggish("vggish", "VGGish of YouTube-8M", List.of("vggish"));
    return new GraphEncoderType(description, Vggish::embedding, PublishedWeights::torch);
  }

  private static EncoderType vggishWhitened() {
    List<String> weights = List.of("vggish", "vggish-pca");
    String title = "VGGish of YouTube-8M, whitened and quantised to 0..255";
    return new WhitenedEncoderType(vggish("vggish-pca", title, weights), vggish());
  }

  private static EncoderDescription vggish(String id, String title, List<String> weights) {
    return new EncoderDescription(
        id,
        title,
        VERSION,
        InputKind.LOG_MEL,
        List.of(96, 64),
        new LogMelPreparation(LogMelPreparation.VGGISH, 16000, 96, 64),
        128,
        weights);
  }
}
