/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.util.Optional;
import org.evoke.audio.Deam74;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.UsageException;
import org.evoke.media.AudioRequest;

/** The set {@code deam74}, always of sound at 44.1 kHz, in its own half seconds. */
record DeamSound() implements SoundSet {
  @Override
  public String name() {
    return new Deam74().set().name();
  }

  @Override
  public AudioRequest request() {
    return AudioRequest.at(Deam74.SAMPLE_RATE);
  }

  @Override
  public boolean onlyFullRange() {
    return true;
  }

  @Override
  public Task task(Level level, Optional<Windowing> windowing) {
    if (level == Level.LLD) {
      throw new UsageException(
          name() + " has no level lld; compare13 has the descriptors that it is made of");
    }
    if (windowing.isPresent()) {
      throw new UsageException(
          name() + " has rows of its own, half a second each; leave --window out");
    }
    return (sound, tracks) -> tracks.write(ONLY, true, new Deam74().extract(sound));
  }
}
