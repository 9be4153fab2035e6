/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.feature;

import java.util.Optional;
import org.evoke.core.FeatureSet;
import org.evoke.core.Frame;
import org.evoke.core.FrameStream;
import org.evoke.core.InputException;
import org.evoke.core.MediaInfo;
import org.evoke.media.Size;
import org.evoke.nn.encoder.EncoderDescription;
import org.evoke.nn.encoder.InputKind;
import org.evoke.nn.encoder.PicturePreparation;

/**
 * What a pretrained network says about single pictures, two a second. Row k stands for the half
 * second from {@code k / 2}; the last ends with the film.
 */
final class EncodedPictures implements PictureSet {
  private static final double RATE = 2;

  private final OpenEncoder encoder;
  private final PicturePreparation preparation;
  private final ExtractionRequest request;

  /**
   * Takes the encoder over.
   *
   * @param preparation how a picture becomes numbers
   */
  EncodedPictures(OpenEncoder encoder, PicturePreparation preparation, ExtractionRequest request) {
    this.encoder = encoder;
    this.preparation = preparation;
    this.request = request;
  }

  /** Whether an encoder is one of single pictures. */
  static boolean canUse(EncoderDescription description) {
    return description.input() == InputKind.FRAMES
        && description.preparation() instanceof PicturePreparation;
  }

  /** Requires a request that can be met. */
  static void requirePossible(String name, ExtractionRequest request) {
    OwnRows.requirePossible(name, 1 / RATE, request);
  }

  @Override
  public String name() {
    return encoder.id();
  }

  @Override
  public FeatureSet features() {
    return OwnRows.features(encoder.features(), request);
  }

  @Override
  public boolean isSegmented() {
    return true;
  }

  @Override
  public Optional<String> weightsSha256() {
    return Optional.of(encoder.weightsSha256());
  }

  @Override
  public boolean isRandom() {
    return encoder.isRandom();
  }

  @Override
  public double rate(double seconds) {
    return RATE;
  }

  @Override
  public Size size(MediaInfo.Video film) {
    PicturePreparation.Size scaled = preparation.scaled(film.width(), film.height());
    return Size.exact(scaled.width(), scaled.height());
  }

  @Override
  public void run(FrameStream film, double seconds, TrackSink tracks) {
    OwnRows rows = new OwnRows(encoder.features(), request, tracks);
    long pictures = 0;
    try (EncodingRows encoding = new EncodingRows(encoder, rows)) {
      for (Optional<Frame> frame = film.next(); frame.isPresent(); frame = film.next()) {
        double start = pictures / RATE;
        double end = Math.max(start, Math.min(++pictures / RATE, seconds));
        encoding.add(start, end, preparation.apply(frame.get()));
      }
      encoding.finish();
    }
    if (pictures == 0) {
      throw new InputException("film without pictures");
    }
    rows.finish();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
