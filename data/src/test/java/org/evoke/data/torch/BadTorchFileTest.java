/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evoke.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadTorchFileTest {
  private static final byte[] GOOD = TorchFiles.legacy(stateDictionary(), "7", 1, 2, 3, 4);

  @TempDir Path folder;

  @Property(tries = 500)
  void everyShorterFileIsRefused(@ForAll @IntRange(min = 0, max = 400) int length) {
    byte[] cut = Arrays.copyOf(GOOD, Math.min(length, GOOD.length - 1));
    assertThatThrownBy(() -> LegacyFormat.read(ByteBuffer.wrap(cut), "x.pth"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.pth");
  }

  /** A changed byte gives an error that names the file, or other tensors; never another failure. */
  @Property(tries = 20_000)
  void aChangedByteIsRefusedOrHarmless(
      @ForAll @IntRange(min = 0, max = 400) int at, @ForAll byte value) {
    byte[] changed = GOOD.clone();
    changed[Math.min(at, GOOD.length - 1)] = value;
    try {
      LegacyFormat.read(ByteBuffer.wrap(changed), "x.pth");
    } catch (InputException e) {
      assertThat(e).hasMessageContaining("x.pth");
    }
  }

  /** The classic attack: a call of os.system. Nothing runs, and the file holds no weights. */
  @Test
  void callsAreNotMade() throws IOException {
    Path witness = folder.resolve("witness");
    PickleWriter attack = new PickleWriter().name("posix", "system").raw('(');
    attack.text("touch " + witness).raw('t', 'R');
    refused(zip(attack.bytes()), "holds no module and no state dictionary");
    assertThat(witness).doesNotExist();
  }

  @Test
  void dictionariesBesideTensorsOfOtherKindsAreRefused() throws IOException {
    PickleWriter odd = new PickleWriter().raw('}', '(').text("w");
    odd.name("torch._utils", "_rebuild_qtensor").raw(')', 'R', 'u');
    refused(zip(odd.bytes()), "tensor w is made by torch._utils._rebuild_qtensor");
    PickleWriter complex = new PickleWriter().raw('}', '(').text("w");
    complex.tensor("ComplexFloatStorage", "0", 1, 0, new int[] {1}, new int[] {1}).raw('u');
    refused(zip(complex.bytes()), "tensor w: numbers are a torch.ComplexFloatStorage");
  }

  @Test
  void listsOfListsOfListsAreReadInStep() throws IOException {
    PickleWriter laughs = new PickleWriter().raw(']', 'q', 0);
    for (int level = 1; level < 60; level++) {
      laughs.raw(']', 'q', level, '(');
      for (int copy = 0; copy < 10; copy++) {
        laughs.raw('h', level - 1);
      }
      laughs.raw('e');
    }
    refused(zip(laughs.bytes()), "holds no module");
  }

  @Test
  void deepNestingDoesNoHarm() throws IOException {
    PickleWriter deep = new PickleWriter();
    for (int i = 0; i < 500_000; i++) {
      deep.raw('(');
    }
    for (int i = 0; i < 500_000; i++) {
      deep.raw('t');
    }
    refused(zip(deep.bytes()), "holds no module");
  }

  @Test
  void modulesThatContainThemselvesAreRefused() throws IOException {
    PickleWriter loop = new PickleWriter().name("m", "M").raw(')', 0x81, 'q', 1, '}', '(');
    loop.text("_modules").raw('}', '(').text("self").raw('h', 1, 'u', 'u', 'b');
    refused(zip(loop.bytes()), "contain themselves");
  }

  /** Thirty modules of two names for the next one each: a billion names for the innermost. */
  @Test
  void modulesThatMultiplyAreRefused() throws IOException {
    PickleWriter bomb = new PickleWriter().name("m", "M").raw(')', 0x81, 'q', 0);
    for (int level = 1; level <= 30; level++) {
      bomb.raw('0').name("m", "M").raw(')', 0x81, 'q', level, '}', '(').text("_modules");
      bomb.raw('}', '(').text("a").raw('h', level - 1).text("b").raw('h', level - 1);
      bomb.raw('u', 'u', 'b');
    }
    refused(zip(bomb.bytes()), "are more than 100000");
  }

  @Test
  void tooManyOperationsAreRefused() throws IOException {
    int[] many = new int[PickleReader.MOST_OPERATIONS + 1];
    Arrays.fill(many, 'N');
    refused(zip(new PickleWriter().raw(many).bytes()), "more than 4000000 operations");
  }

  /** One number repeated 2^28 times: 1 GiB from 4 bytes. */
  @Test
  void viewsThatRepeatNumbersBeyondReasonAreRefused() throws IOException {
    PickleWriter large = new PickleWriter().raw('}', '(').text("w");
    large.tensor("0", 1, 0, new int[] {1 << 28}, new int[] {0}).raw('u');
    refused(zip(large.bytes()), "share numbers more than 4 times");
    PickleWriter repeated = new PickleWriter().raw('}', '(').text("w");
    repeated.tensor("0", 1, 0, new int[] {2}, new int[] {0}).raw('u');
    refused(zip(repeated.bytes()), "which do not lie in the storage of 1");
  }

  @Test
  void viewsOutsideOfTheirStorageAreRefused() throws IOException {
    for (List<int[]> view :
        List.of(
            List.of(new int[] {2}, new int[] {1}),
            List.of(new int[] {1, 1}, new int[] {1}),
            List.of(new int[] {-1}, new int[] {1}),
            List.of(new int[] {1 << 20, 1 << 20}, new int[] {1, 1}))) {
      PickleWriter outside = new PickleWriter().raw('}', '(').text("w");
      outside.tensor("0", 1, 0, view.get(0), view.get(1)).raw('u');
      refused(zip(outside.bytes()), "x.pt");
    }
    PickleWriter late = new PickleWriter().raw('}', '(').text("w");
    refused(
        zip(late.tensor("0", 1, 1, new int[] {1}, new int[] {1}).raw('u').bytes()),
        "begins at number 1 and needs 1");
    PickleWriter missing = new PickleWriter().raw('}', '(').text("w");
    refused(
        zip(missing.tensor("5", 1, 0, new int[] {1}, new int[] {1}).raw('u').bytes()),
        "has no entry archive/data/5");
  }

  @Test
  void picklesThatUseTheStackWronglyAreRefused() throws IOException {
    refused(zip(new byte[] {'.'}), "needs 1 values, there are 0");
    refused(zip(new byte[] {'t', '.'}), "no mark");
    refused(zip(new byte[] {'h', 9, '.'}), "value 9 is not remembered");
    refused(zip(new byte[] {'N', ')', 'R', '.'}), "a call of something that is no name");
    refused(zip(new byte[] {'N', 'N', 'a', '.'}), "no list");
    refused(zip(new byte[] {']', 'N', 'N', 's', '.'}), "no dictionary");
    refused(zip(new byte[] {'N', 'Q', '.'}), "neither storage nor module");
    refused(zip(new byte[] {(byte) 0x80, 5, '.'}), "protocol 5, 2 to 4 are read");
    refused(zip(new byte[] {'i', '.'}), "opcode 105 is not one of protocol 2 to 4");
    refused(zip(new byte[] {'X', -1, -1, -1, -1, '.'}), "cut off");
    refused(zip(new byte[] {(byte) 0x8b, -1, -1, -1, -1, '.'}), "whole number of 4294967295 bytes");
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Path file = folder.resolve("x.pt");
    refused(file, "no such file");
    Files.write(file, new byte[0]);
    refused(file, "not a PyTorch file");
    Files.writeString(file, "Not weights at all");
    refused(file, "not a PyTorch file");
    Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0});
    refused(file, "not a whole zip archive");
    TorchFiles.zip(file, stateDictionary(), Map.of("sub/data.pkl", stateDictionary()));
    refused(file, "2 files data.pkl");
    TorchFiles.zip(file, stateDictionary(), Map.of("byteorder", TorchFiles.utf8("big")));
    refused(file, "byte order is big");
  }

  private static byte[] stateDictionary() {
    PickleWriter pickle = new PickleWriter().raw('}', '(').text("w");
    pickle.tensor("7", 4, 0, new int[] {2, 2}, new int[] {2, 1});
    return pickle.text("b").parameter("7", 4).raw('u').bytes();
  }

  private Path zip(byte[] pickle) throws IOException {
    Path file = folder.resolve("x.pt");
    TorchFiles.zip(file, pickle, Map.of("data/0", TorchFiles.floats(1)));
    return file;
  }

  private static void refused(Path file, String message) {
    assertThatThrownBy(() -> TorchFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.pt")
        .hasMessageContaining(message);
  }
}
