/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.libav;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.evoke.core.InputException;

/**
 * An open media file: its streams and their packets. Only plain containers are opened (see {@link
 * Formats}), only through {@link LocalFile}, and every protocol is forbidden, so that nothing in a
 * file can make FFmpeg open another one.
 */
public final class Container implements AutoCloseable {
  /** More pixels in a picture than these are refused. */
  static final long MAX_PIXELS = 8192L * 8192L;

  /** Stands where the bytes of an argument are no characters. */
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';

  private static final int PROBE_BYTES = 10 << 20;
  private static final int FORMAT_PROBE_BYTES = 1 << 20;
  private static final String ANALYZE_MICROSECONDS = "10000000";

  private final Path file;
  private final LocalFile input;
  private AVFormatContext context;
  private Optional<AVStream> audio = Optional.empty();
  private Optional<AVStream> video = Optional.empty();

  private Container(Path file, LocalFile input) {
    this.file = file;
    this.input = input;
  }

  /**
   * Opens a file and looks into its streams.
   *
   * @throws InputException when there is no such file, or it is no media file that is read
   */
  public static Container open(Path file) {
    Container container = new Container(file, openBytes(file));
    try {
      container.openFormat();
      container.findStreams();
      return container;
    } catch (RuntimeException | Error e) {
      container.close();
      throw e;
    }
  }

  private static LocalFile openBytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new InputException(file + " is a folder, needs a media file");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new InputException(file + " is no regular file; save the media to a file first");
      }
      if (Files.exists(file) && Files.size(file) == 0) {
        throw new InputException(file + " is empty (0 bytes), needs a media file");
      }
      return LocalFile.reading(file);
    } catch (NoSuchFileException e) {
      boolean undecodable = file.toString().indexOf(REPLACEMENT_CHARACTER) >= 0;
      String hint = undecodable ? "; a file whose name is not UTF-8 must be renamed" : "";
      throw new InputException(file + " does not exist" + hint, e);
    } catch (AccessDeniedException e) {
      throw new InputException(file + " cannot be read: no permission", e);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void openFormat() {
    AVInputFormat format = new AVInputFormat(null);
    String name = "media" + extension();
    int code =
        avformat.av_probe_input_buffer2(input.context(), format, name, null, 0, FORMAT_PROBE_BYTES);
    if (code < 0) {
      throw failure("is no media file that is recognised", code);
    }
    if (!Formats.allowed(format)) {
      throw new InputException(
          file
              + " is of the format '"
              + Formats.name(format)
              + "', which is not read (playlists and scripts are not followed); "
              + "give mp4, mkv, webm, mov, avi, wav, flac, mp3, ogg or another plain container");
    }
    open(format, name);
  }

  private void open(AVInputFormat format, String name) {
    AVFormatContext opening = avformat.avformat_alloc_context();
    opening.pb(input.context());
    AVDictionary options =
        Libav.options(
            "format_whitelist",
            Formats.LIST,
            "protocol_whitelist",
            "none",
            "probesize",
            Integer.toString(PROBE_BYTES),
            "analyzeduration",
            ANALYZE_MICROSECONDS,
            "enable_drefs",
            "0",
            "use_absolute_path",
            "0");
    // On failure FFmpeg frees the context itself.
    int code = avformat.avformat_open_input(opening, name, format, options);
    avutil.av_dict_free(options);
    if (code < 0) {
      throw failure("cannot be read as " + Formats.name(format), code);
    }
    context = opening;
  }

  private void findStreams() {
    int code = findStreamInfo();
    if (code < 0) {
      throw failure("has streams that cannot be read", code);
    }
    audio = Streams.audio(context);
    video = Streams.video(context);
    for (AVStream stream : Streams.all(context)) {
      if (Streams.pixels(stream) > MAX_PIXELS) {
        throw new InputException(
            file
                + " declares pictures of "
                + stream.codecpar().width()
                + " x "
                + stream.codecpar().height()
                + " pixels, at most 8192 x 8192 are read");
      }
    }
    if (audio.isEmpty() && video.isEmpty()) {
      throw new InputException(
          file
              + " ("
              + formatName()
              + ") holds neither sound nor moving pictures that can be decoded; is it damaged?");
    }
  }

  private int findStreamInfo() {
    int streams = context.nb_streams();
    try (PointerPointer<AVDictionary> options = new PointerPointer<>(Math.max(1, streams))) {
      for (int i = 0; i < streams; i++) {
        options.put(i, Libav.options("max_pixels", Long.toString(MAX_PIXELS)));
      }
      int code = avformat.avformat_find_stream_info(context, options);
      for (int i = 0; i < streams; i++) {
        AVDictionary unused = options.get(AVDictionary.class, i);
        if (unused != null) {
          avutil.av_dict_free(unused);
        }
      }
      return code;
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** The sound stream to decode. */
  public Optional<AVStream> audio() {
    return audio;
  }

  /** The picture stream to decode. */
  public Optional<AVStream> video() {
    return video;
  }

  AVFormatContext context() {
    return context;
  }

  /**
   * The time stamp in seconds that counts as the start of the file: the earliest start of the two
   * streams. Priming samples before time 0, which are cut off after decoding, do not count.
   */
  public double originSeconds() {
    double origin = Double.POSITIVE_INFINITY;
    for (Optional<AVStream> stream : List.of(audio, video)) {
      if (stream.isPresent() && Libav.known(stream.get().start_time())) {
        origin = Math.min(origin, startSeconds(stream.get()));
      }
    }
    return Double.isInfinite(origin) ? 0 : origin;
  }

  private static double startSeconds(AVStream stream) {
    double start = Libav.seconds(stream.start_time(), stream.time_base());
    int rate = stream.codecpar().sample_rate();
    int priming = stream.codecpar().initial_padding();
    if (start >= 0 || rate <= 0 || priming <= 0) {
      return start;
    }
    double heard = start + (double) priming / rate;
    // What is left of a start rounded to the ticks of the container is no time.
    return heard > -Libav.seconds(1, stream.time_base()) ? 0 : heard;
  }

  /** The time stamp in seconds at which the file ends by its own statement; NaN if it has none. */
  public double endSeconds() {
    return statedSeconds().isPresent()
        ? originSeconds() + statedSeconds().getAsDouble()
        : Double.NaN;
  }

  /** Duration as the file states it, not as its bit rate or what is there suggests. */
  public OptionalDouble statedSeconds() {
    if (formatName().equals("wav")) {
      OptionalDouble stated = RiffLength.of(file);
      if (stated.isPresent()) {
        return stated;
      }
    }
    long duration = context.duration();
    boolean guessed = context.duration_estimation_method() == avformat.AVFMT_DURATION_FROM_BITRATE;
    return guessed || !Libav.known(duration) || duration <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) duration / avutil.AV_TIME_BASE);
  }

  /** Name of the container format, such as {@code matroska,webm}. */
  public String formatName() {
    return Formats.name(context.iformat());
  }

  /** Reads only one stream from now on. */
  void only(AVStream wanted) {
    for (AVStream stream : Streams.all(context)) {
      stream.discard(
          stream.index() == wanted.index() ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
    }
  }

  /**
   * Reads the next packet. Damage ends a file as its end does: what comes before it is delivered.
   *
   * @return false at the end
   * @throws InputException when the disk fails or the thread is interrupted
   */
  boolean read(AVPacket packet) {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
    int code = avformat.av_read_frame(context, packet);
    if (code < 0 && input.failure() != null) {
      throw failure("cannot be read", code);
    }
    return code >= 0;
  }

  /** Goes to a key frame at or before a time stamp of the stream; false where that fails. */
  boolean seek(AVStream stream, long ticks) {
    int backward = avformat.AVSEEK_FLAG_BACKWARD;
    return avformat.av_seek_frame(context, stream.index(), ticks, backward) >= 0;
  }

  InputException failure(String what, int code) {
    IOException cause = input.failure();
    if (cause instanceof ClosedByInterruptException) {
      return interrupted();
    }
    String reason =
        cause == null
            ? Libav.message(code) + "; is it damaged or another kind of file?"
            : cause.getMessage();
    return new InputException(file + " " + what + ": " + reason, cause);
  }

  private InputException interrupted() {
    return new InputException("reading " + file + " was interrupted");
  }

  private String extension() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    return extension.matches("\\.[a-z0-9]{1,8}") ? extension : "";
  }

  @Override
  public void close() {
    if (context != null) {
      avformat.avformat_close_input(context);
      context = null;
    }
    input.close();
  }
}
