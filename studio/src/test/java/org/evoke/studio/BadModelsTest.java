/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evoke.core.Tensor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weights and bundles that are damaged or evil, from the command line. */
class BadModelsTest {
  private static final String OBJECT = "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }";

  @TempDir Path folder;

  /**
   * One file of weights.
   *
   * @param name of the file
   * @param code exit code that {@code models import} ends with
   * @param message part of what it says
   */
  private record Bad(String name, int code, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bad> weights() {
    return Stream.of(
        new Bad("missing.pth", 3, "no such file"),
        new Bad("weights.onnx", 3, "read from .safetensors, .npz, .pt, .pth and .bin"),
        new Bad("empty.safetensors", 3, "too short for a safetensors file"),
        new Bad("empty.npz", 3, "not a whole zip archive"),
        new Bad("empty.pth", 3, "not a PyTorch file"),
        new Bad("text.pt", 3, "not a PyTorch file"),
        new Bad("cut.safetensors", 3, "speaks of"),
        new Bad("cut.npz", 3, "not a whole zip archive"),
        new Bad("long-header.safetensors", 3, "header of 9223372036854775807 bytes"),
        new Bad("half-header.safetensors", 3, "cut off or not safetensors"),
        new Bad("overlap.safetensors", 3, "must begin at 4"),
        new Bad("huge-shape.safetensors", 3, "huge-shape.safetensors"),
        new Bad("long-header.npz", 3, "header of 65535 bytes"),
        new Bad("huge-shape.npz", 3, "huge-shape.npz"),
        new Bad("object.npz", 3, "numbers are |O"),
        new Bad("bomb.npz", 3, "more than 200 times as many"),
        new Bad("no-pickle.pt", 3, "0 files data.pkl"),
        new Bad("operations.pt", 3, "more than 4000000 operations"),
        new Bad("large-pickle.pt", 3, "at most 67108864 are read"),
        new Bad("deep.pt", 3, "holds no module and no state dictionary"),
        new Bad("system.pt", 3, "holds no module and no state dictionary"),
        new Bad("cut.pt", 3, "is cut off"),
        new Bad("tar.pth", 3, "neither of the zip format nor of the older one"),
        new Bad("unknown.npz", 3, "have the names of no family"),
        new Bad("nan.npz", 3, "parameter fc2.bias holds NaN, must be finite"),
        new Bad("flat.npz", 3, "parameter red.0.weight has shape [5], must have at least 2 axes"),
        new Bad("wide.npz", 3, "parameter fc1.weight has shape [5, 11], must have [5, 10]"));
  }

  @ParameterizedTest
  @MethodSource("weights")
  void weightsThatCannotBeImported(Bad bad) throws IOException {
    Path file = folder.resolve(bad.name());
    write(file);
    CommandRun run = CommandRun.of("models", "import", file, "-o", folder.resolve("m"));
    assertThat(run.code()).as(run.err()).isEqualTo(bad.code());
    assertThat(run.err()).contains(bad.message()).contains(bad.name()).startsWith("evoke: ");
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
    assertThat(folder.resolve("m")).doesNotExist();
    assertThat(folder.resolve("witness")).doesNotExist();
  }

  private void write(Path file) throws IOException {
    String name = file.getFileName().toString();
    switch (name) {
      case "missing.pth" -> {}
      case "empty.safetensors", "empty.npz", "empty.pth", "weights.onnx" -> Files.createFile(file);
      case "text.pt" -> Files.writeString(file, "weights of nothing");
      case "tar.pth" -> Files.writeString(file, "storages" + "\0".repeat(504));
      case "cut.safetensors", "cut.npz" -> {
        byte[] whole = Files.readAllBytes(SmallWeights.write(file, dnn()));
        Files.write(file, Arrays.copyOf(whole, whole.length - 7));
      }
      case "long-header.npz" -> npz(file, header('\uffff', "{"), 0);
      case "huge-shape.npz" -> npz(file, header("(2147483647, 2147483647)"), 8);
      case "object.npz" -> npz(file, header(OBJECT.length(), OBJECT), 8);
      case "bomb.npz" -> npz(file, header("(20000000,)"), 80_000_000);
      default -> {
        if (name.endsWith(".safetensors")) {
          safetensors(file, name);
        } else if (name.endsWith(".npz")) {
          changed(file, name);
        } else {
          pickled(file, name);
        }
      }
    }
  }

  private static Map<String, Tensor> dnn() {
    return new LinkedHashMap<>(SmallWeights.parameters(SmallWeights.architecture("dnn")));
  }

  private static void changed(Path file, String name) {
    Map<String, Tensor> weights = dnn();
    switch (name) {
      case "unknown.npz" -> weights.keySet().removeIf(tensor -> !tensor.startsWith("fc2"));
      case "nan.npz" -> weights.put("fc2.bias", tensor(Float.NaN, 7));
      case "flat.npz" -> weights.put("red.0.weight", tensor(0, 5));
      default -> weights.put("fc1.weight", tensor(0, 5, 11));
    }
    SmallWeights.write(file, weights);
  }

  private static Tensor tensor(float value, int... shape) {
    float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    Arrays.fill(values, value);
    return new Tensor(shape, values);
  }

  private static void safetensors(Path file, String name) throws IOException {
    String json =
        name.startsWith("overlap")
            ? entries("[1]", "[1]", 0)
            : entries("[1]", "[1000000,1000000]", 4);
    long length =
        switch (name) {
          case "long-header.safetensors" -> Long.MAX_VALUE;
          case "half-header.safetensors" -> json.length() * 2L;
          default -> json.length();
        };
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + json.length() + 8).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
    bytes.put(json.getBytes(StandardCharsets.UTF_8));
    Files.write(file, bytes.array());
  }

  private static String entries(String one, String other, int begin) {
    return "{\"a\":{\"dtype\":\"F32\",\"shape\":"
        + one
        + ",\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\",\"shape\":"
        + other
        + ",\"data_offsets\":["
        + begin
        + ","
        + (begin + 4)
        + "]}}";
  }

  private static byte[] header(String shape) {
    String text = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }";
    return header(text.length(), text);
  }

  private static byte[] header(int length, String text) {
    ByteBuffer bytes = ByteBuffer.allocate(10 + text.length()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1);
    bytes.put((byte) 0).putShort((short) length).put(text.getBytes(StandardCharsets.US_ASCII));
    return bytes.array();
  }

  private static void npz(Path file, byte[] header, int zeros) throws IOException {
    zip(file, "a.npy", header, zeros);
  }

  private static void zip(Path file, String entry, byte[] first, int zeros) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(first);
      byte[] block = new byte[1 << 16];
      for (int left = zeros; left > 0; left -= block.length) {
        zip.write(block, 0, Math.min(left, block.length));
      }
    }
  }

  private void pickled(Path file, String name) throws IOException {
    String folder = "archive/data.pkl";
    switch (name) {
      case "no-pickle.pt" -> zip(file, "archive/other", new byte[0], 9);
      case "operations.pt" -> zip(file, folder, repeated("N", 4_000_001), 0);
      case "large-pickle.pt" -> zip(file, folder, new byte[] {(byte) 0x80, 2}, 70_000_000);
      case "deep.pt" -> {
        String nest = "(".repeat(900_000) + "t".repeat(900_000) + ".";
        zip(file, folder, nest.getBytes(StandardCharsets.US_ASCII), 0);
      }
      case "cut.pt" -> zip(file, folder, "}(X".getBytes(StandardCharsets.US_ASCII), 0);
      default -> {
        String call = "cposix\nsystem\n(U" + command() + "tR.";
        zip(file, folder, call.getBytes(StandardCharsets.ISO_8859_1), 0);
      }
    }
  }

  private String command() {
    String command = "touch " + folder.resolve("witness");
    return (char) command.length() + command;
  }

  private static byte[] repeated(String opcode, int times) {
    return opcode.repeat(times).getBytes(StandardCharsets.US_ASCII);
  }

  static Stream<List<String>> manifests() {
    return Stream.of(
        List.of(
            "\"family\" : \"dnn\"", "\"family\" : \"rnn\"", "family is rnn, this version opens"),
        List.of("\"answers\" : \"classes\"", "\"answers\" : \"odds\"", "must be one of [values"),
        List.of(
            "\"answers\" : \"classes\"",
            "\"answers\" : \"values\"",
            "0 scales and 7 classes are named for answers values"),
        List.of("\"class 2\"", "\"class 1\"", "2 to 10000 different words"),
        List.of(", \"class 7\"", "", "has 7 outputs, but 0 scales and 6 classes"),
        List.of("\"reduced\" : 5", "\"reduced\" : 1048576", "more than 268435456 parameters"),
        List.of("\"reduced\" : 5", "\"reduced\" : 6", "parameter red.0.weight has shape [5, 3]"),
        List.of("\"columns\" : 3", "\"columns\" : 4", "must have [5, 4]"),
        List.of("\"columns\" : 3", "\"columns\" : 0", "columns is 0"),
        List.of("\"name\" : \"x1\"", "\"name\" : \"x0\"", "names one twice"));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void bundlesThatCannotBeOpened(List<String> change) throws IOException {
    Path model = folder.resolve("m");
    Path weights = SmallWeights.write(folder.resolve("w.npz"), dnn());
    assertThat(CommandRun.of("models", "import", weights, "-o", model).code()).isZero();
    Path manifest = model.resolve("model.json");
    String text = Files.readString(manifest);
    assertThat(text).contains(change.get(0));
    Files.writeString(manifest, text.replace(change.get(0), change.get(1)));
    Path rows = Files.writeString(folder.resolve("rows.csv"), "1,2,3\n");
    CommandRun run =
        CommandRun.of(
            "predict", "--model", model, "--input", "x0=" + rows, "-o", folder.resolve("o.csv"));
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains(change.get(2)).startsWith("evoke: ");
    assertThat(folder.resolve("o.csv")).doesNotExist();
  }
}
