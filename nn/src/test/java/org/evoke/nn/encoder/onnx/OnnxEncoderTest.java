/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.InputKind;
import org.evoke.nn.encoder.PicturePreparation;
import org.evoke.nn.encoder.PicturePreparation.Colours;
import org.evoke.nn.encoder.PicturePreparation.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX files of users: a network that takes the mean of each colour. */
class OnnxEncoderTest {
  private static final String RECIPE =
      """
      schema: evoke-encoder/1
      id: means
      version: "1"
      picture-width: 2
      fit: stretch
      width: 3
      """;

  @TempDir Path folder;

  private OnnxRecipe recipe(String text) throws IOException {
    return OnnxRecipe.read(Files.writeString(folder.resolve("r.yaml"), text));
  }

  private OnnxModel means() {
    return new OnnxModel()
        .add(new OnnxModel.Node("GlobalAveragePool", "mean", List.of("x")))
        .add(new OnnxModel.Node("Flatten", "y", List.of("mean")).number("axis", 1))
        .output("y", -1, -2);
  }

  /** A weight whose data are said to lie in another file. */
  private static ProtoMessage elsewhere(String name, String file, int... shape) {
    ProtoMessage location = new ProtoMessage().text(1, "location").text(2, file);
    return OnnxModel.described(name, shape).message(13, location).number(14, 1);
  }

  private Path file(OnnxModel model) {
    return model.write(folder.resolve("m.onnx"));
  }

  private void refused(OnnxModel model, String recipe, String... parts) throws IOException {
    Path file = file(model);
    OnnxRecipe read = recipe(recipe);
    assertThatThrownBy(() -> OnnxEncoder.open(file, read))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("m.onnx")
        .hasMessageContainingAll(parts);
  }

  private static Tensor batch() {
    float[] values = new float[2 * 3 * 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 4 + 1;
    }
    return new Tensor(new int[] {2, 3, 2, 2}, values);
  }

  @Test
  void aFreeBatchAndOneRowAtATime() throws IOException {
    for (int rows : new int[] {-1, 1}) {
      Path file = file(means().input(rows, 3, 2, 2));
      try (OnnxEncoder encoder = OnnxEncoder.open(file, recipe(RECIPE))) {
        assertThat(encoder.encode(batch())).isDeepEqualTo(new float[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(encoder.isRandom()).isFalse();
      }
    }
  }

  @Test
  void theRecipeSaysHowPicturesAreMade() throws IOException {
    EncoderDescription description =
        recipe(
                RECIPE
                    + "colours: bgr\nscale: 0.5\nmean: [1, 2, 3]\ndeviation: [4, 5, 6]\n"
                    + "output-name: y\n")
            .description();
    assertThat(description.input()).isEqualTo(InputKind.FRAMES);
    assertThat(description.shape()).containsExactly(3, 2, 2);
    PicturePreparation picture = (PicturePreparation) description.preparation();
    assertThat(picture.fit()).isEqualTo(Fit.STRETCH);
    assertThat(picture.colours()).isEqualTo(Colours.BGR);
    assertThat(picture.mean()).containsExactly(1.0, 2.0, 3.0);
  }

  @Test
  void aModelMayBeAsLargeAsTheHeapOfThisTest() throws IOException {
    Path file = file(means().input(-1, 3, 2, 2));
    int most = Math.toIntExact(OnnxFile.MOST_BYTES);
    // The text that describes a model (field 6), with a length of five bytes.
    byte[] head = {0x32, 0, 0, 0, 0, 0};
    int text = most - Math.toIntExact(Files.size(file)) - head.length;
    for (int i = 1; i < head.length; i++) {
      head[i] = (byte) ((text >>> (7 * (i - 1)) & 0x7F) | (i < head.length - 1 ? 0x80 : 0));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(head), channel.size());
      channel.write(ByteBuffer.allocate(1), most - 1L);
    }
    assertThat(OnnxFile.read(file).remaining()).isEqualTo(most);
  }

  @Test
  void dataInOtherFilesAreRefused() throws IOException {
    refused(
        means().input(-1, 3, 2, 2).weight(elsewhere("secret", "/etc/passwd", 3)),
        RECIPE,
        "secret",
        "another file");
  }

  @Test
  void unexpectedInputsAndOutputsAreRefused() throws IOException {
    refused(means().input(-1, 1, 2, 2), RECIPE, "[-1, 1, 2, 2]", "[3, 2, 2]");
    refused(means().input(7, 3, 2, 2), RECIPE, "[7, 3, 2, 2]");
    refused(means().input("x", 10, -1, 3, 2, 2), RECIPE, "x");
    refused(means().input(-1, 3, 2, 2).input("other", 1, 1), RECIPE, "other");
    refused(means().input(-1, 3, 2, 2), RECIPE + "input-name: z\n", "[x]", "z");
    refused(means().input(-1, 3, 2, 2), RECIPE + "output-name: z\n", "[y]", "z");
  }

  @Test
  void aWidthThatIsNotTheRecipesIsRefused() throws IOException {
    Path file = file(means().input(-1, 3, 2, 2));
    String wide = RECIPE.replace("width: 3", "width: 4");
    try (OnnxEncoder encoder = OnnxEncoder.open(file, recipe(wide))) {
      assertThatThrownBy(() -> encoder.encode(batch()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("[1, 3]")
          .hasMessageContaining("[1, 4]");
    }
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(file(means().input(-1, 3, 2, 2)));
    OnnxRecipe recipe = recipe(RECIPE);
    for (int length = 0; length < bytes.length; length += 7) {
      Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> OnnxEncoder.open(cut, recipe))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cut.onnx");
    }
    assertThatThrownBy(() -> OnnxEncoder.open(folder.resolve("none.onnx"), recipe))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "a: b: c",
        "schema: evoke-encoder/2\nid: a\nversion: v\nwidth: 3",
        "schema: evoke-encoder/1\nversion: v\nwidth: 3",
        "schema: evoke-encoder/1\nid: a\nversion: v",
        "schema: evoke-encoder/1\nid: a\nversion: v\nwidth: 3\ncolour: rgb",
        "schema: evoke-encoder/1\nid: a\nversion: v\nwidth: 3\ncolours: gbr",
        "schema: evoke-encoder/1\nid: a\nversion: v\nwidth: 3\nmean: [1, 2]",
        "schema: evoke-encoder/1\nid: a\nversion: v\nwidth: 3\ndeviation: [1, 0, 1]",
        "schema: evoke-encoder/1\nid: a\nversion: v\nwidth: 3\ninput: log-mel"
      })
  void badRecipesAreRefused(String text) {
    assertThatThrownBy(() -> recipe(text)).isInstanceOf(InputException.class);
  }
}
