/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file makes Evoke open another one, and no name is taken for an address. */
class ForbiddenInputTest {
  @TempDir Path folder;
  private Path secret;

  @BeforeEach
  void makeSecret() {
    secret = TestMedia.wav(folder.resolve("secret.wav"), 16000, 16, new int[16000]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.ffconcat", "list.txt", "film.mp4", "film.webm", "song.wav", "song"})
  void concatScriptsAreRefused(String name) {
    assertRefused(name, "ffconcat version 1.0\nfile 'secret.wav'\nduration 1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.m3u8", "film.mp4", "film.webm", "song.mp3", "film.ts"})
  void playlistsAreRefused(String name) {
    assertRefused(
        name,
        """
        #EXTM3U
        #EXT-X-VERSION:3
        #EXT-X-TARGETDURATION:10
        #EXT-X-MEDIA-SEQUENCE:0
        #EXTINF:10,
        secret.wav
        #EXT-X-ENDLIST
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.mpd", "film.mp4"})
  void dashManifestsAreRefused(String name) {
    assertRefused(
        name,
        """
        <?xml version="1.0"?>
        <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static">
        <Period><AdaptationSet mimeType="audio/wav"><Representation id="1" bandwidth="1">
        <BaseURL>secret.wav</BaseURL>
        </Representation></AdaptationSet></Period></MPD>
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"session.sdp", "film.mp4"})
  void sessionDescriptionsAreRefused(String name) {
    assertRefused(
        name,
        """
        v=0
        o=- 0 0 IN IP4 127.0.0.1
        s=x
        c=IN IP4 127.0.0.1
        t=0 0
        m=audio 49170 RTP/AVP 0
        a=rtpmap:0 PCMU/8000
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frame%03d.png", "film.mp4"})
  void picturesAreNoFilm(String name) {
    Path png = folder.resolve("one.png");
    TestMedia.ffmpeg("-f", "lavfi", "-i", "testsrc=s=32x32:d=0.04", "-frames:v", 1, png);
    assertThatThrownBy(() -> MediaFile.probe(Files.copy(png, folder.resolve(name))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concat:secret.wav|secret.wav",
        "file:secret.wav",
        "http:secret.wav",
        "pipe:0",
        "data:x",
        "subfile,,start,0,end,0,,:secret.wav",
        "lavfi",
        "cache:secret.wav"
      })
  void namesAreNeverAddresses(String name) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> MediaFile.probe(folder.resolve(name)))
        .withMessageContaining("does not exist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"concat:a|b", "file:x.wav", "http:x.wav", "with 'quotes' %03d.wav", "ä.wav"})
  void filesWithOddNamesAreRead(String name) throws IOException {
    Path odd = Files.copy(secret, folder.resolve(name));
    assertThat(TestMedia.sound(odd, AudioRequest.asStored()).length()).isEqualTo(16000);
  }

  @Test
  void aMovieThatRefersToAnotherFileDoesNotOpenIt() throws IOException {
    Path other = movie("other.mov", 2000);
    byte[] alias = withAlias(Files.readAllBytes(movie("outer.mov", 1000)), other.getFileName());
    Path movie = TestMedia.write(folder.resolve("alias.mov"), alias);
    byte[] followed =
        TestMedia.ffmpeg("-enable_drefs", 1, "-i", movie, "-f", "s16le", "-c:a", "copy", "-");

    assertThat(TestMedia.little(followed).getShort()).as("the alias works").isEqualTo((short) 2000);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> TestMedia.sound(movie, AudioRequest.asStored()))
        .withMessageContaining("alias.mov");
  }

  private Path movie(String name, int value) {
    int[] samples = new int[16000];
    java.util.Arrays.fill(samples, value);
    Path wav = TestMedia.wav(folder.resolve("constant.wav"), 16000, 16, samples);
    Path movie = folder.resolve(name);
    TestMedia.ffmpeg("-i", wav, "-c:a", "pcm_s16le", movie);
    return movie;
  }

  /** Replaces the data reference "this file" by a Macintosh alias of a file in the same folder. */
  private static byte[] withAlias(byte[] movie, Path other) {
    byte[] path = TestMedia.ascii("/" + other + (other.toString().length() % 2 == 0 ? " " : ""));
    byte[] alias = new byte[12 + 150 + 4 + path.length + 4];
    ByteBuffer record = ByteBuffer.wrap(alias);
    record.putInt(alias.length).put(TestMedia.ascii("alis")).putInt(0);
    record.position(12 + 130).putShort((short) 1).putShort((short) 1);
    record.position(12 + 150).putShort((short) 2).putShort((short) path.length).put(path);
    record.putShort((short) -1).putShort((short) 0);
    String text = new String(movie, StandardCharsets.ISO_8859_1);
    int old = text.indexOf("url ", text.indexOf("dref")) - 4;
    int oldSize = ByteBuffer.wrap(movie).getInt(old);
    byte[] patched = new byte[movie.length - oldSize + alias.length];
    System.arraycopy(movie, 0, patched, 0, old);
    System.arraycopy(alias, 0, patched, old, alias.length);
    int rest = old + oldSize;
    System.arraycopy(movie, rest, patched, old + alias.length, movie.length - rest);
    for (String box : List.of("moov", "trak", "mdia", "minf", "dinf", "dref")) {
      int at = text.lastIndexOf(box, old) - 4;
      ByteBuffer sizes = ByteBuffer.wrap(patched);
      sizes.putInt(at, sizes.getInt(at) + alias.length - oldSize);
    }
    return patched;
  }

  @ParameterizedTest
  @ValueSource(ints = {9000, 16383})
  void hugePicturesAreRefusedBeforeTheyAreDecoded(int side) throws IOException {
    Path film = TestMedia.greyFilm(folder.resolve("film.webm"), 320, 300, 0, 0.04);
    byte[] bytes = Files.readAllBytes(film);
    patchMatroskaNumber(bytes, 0xB0, 320, side);
    patchMatroskaNumber(bytes, 0xBA, 300, side);
    patchFirstVp8Picture(bytes, side);
    Path huge = TestMedia.write(folder.resolve("huge.webm"), bytes);

    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> MediaFile.probe(huge))
        .withMessageContaining("at most 8192 x 8192");
  }

  /** Replaces the 14-bit sizes that follow the start code of a key picture (RFC 6386, 9.1). */
  private static void patchFirstVp8Picture(byte[] bytes, int side) {
    for (int i = 0; i < bytes.length - 7; i++) {
      if ((bytes[i] & 0xFF) == 0x9D && bytes[i + 1] == 1 && bytes[i + 2] == 0x2A) {
        for (int at : new int[] {i + 3, i + 5}) {
          bytes[at] = (byte) side;
          bytes[at + 1] = (byte) (side >> 8);
        }
        return;
      }
    }
    throw new AssertionError("no key picture");
  }

  /** Replaces a two-byte number of the track header. */
  private static void patchMatroskaNumber(byte[] bytes, int id, int from, int to) {
    for (int i = 0; i < bytes.length - 2; i++) {
      if ((bytes[i] & 0xFF) == id && (bytes[i + 1] & 0xFF) == 0x82 && isNumber(bytes, i, from)) {
        bytes[i + 2] = (byte) (to >> 8);
        bytes[i + 3] = (byte) to;
        return;
      }
    }
    throw new AssertionError("no field " + Integer.toHexString(id));
  }

  private static boolean isNumber(byte[] bytes, int i, int number) {
    return (((bytes[i + 2] & 0xFF) << 8) | (bytes[i + 3] & 0xFF)) == number;
  }

  private void assertRefused(String name, String content) {
    Path file = TestMedia.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> MediaFile.probe(file))
        .withMessageContaining(name);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> MediaFile.openAudio(file, AudioRequest.asStored()));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                MediaFile.openFrames(
                    file, new FrameRequest(Sampling.everyFrame(), Size.asStored())));
  }
}
