/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.emobase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.evoke.audio.descriptor.Contours;
import org.evoke.audio.descriptor.DescriptorLevel;
import org.evoke.audio.frame.Framing;
import org.evoke.audio.frame.MonoMixer;
import org.evoke.audio.prediction.Autocorrelation;
import org.evoke.audio.prediction.Durbin;
import org.evoke.audio.prediction.LineSpectralPairs;
import org.evoke.core.Signal;
import org.evoke.core.SignalStream;
import org.evoke.testkit.GoldenTable;
import org.evoke.testkit.SharedData;
import org.evoke.testkit.WavFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each stage, fed with the golden output of the stage before, gives the golden bits. */
class EmobaseStagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"speech_male", "speech_8k", "music_44k_stereo", "clicks", "silence"})
  void linePairsFromPredictionCoefficients(String recording) {
    GoldenTable prediction = table(recording, "emobase2010_stage_lpc");
    GoldenTable descriptors = table(recording, "emobase2010_stage_unsmoothed");
    int first = descriptors.columns().indexOf("lspFreq[0]");
    LineSpectralPairs pairs = new LineSpectralPairs();
    float[] frequencies = new float[LineSpectralPairs.ORDER];
    for (int frame = 0; frame < prediction.rows().length; frame++) {
      pairs.find(prediction.rows()[frame], frequencies, 0);
      for (int j = 0; j < frequencies.length; j++) {
        assertThat(frequencies[j])
            .as("frame %d, frequency %d", frame, j)
            .isEqualTo(descriptors.rows()[frame][first + j]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speech_male",
        "speech_male2",
        "speech_female",
        "speech_8k",
        "speech_22k05",
        "music_44k_stereo",
        "tone_vibrato",
        "chirp",
        "white_noise",
        "am_noise",
        "clicks",
        "short_tone",
        "silence"
      })
  void shortFramesFromSamples(String recording) {
    Signal sound = WavFile.read(SharedData.require("opensmile/audio/" + recording + ".wav"));
    GoldenTable golden = table(recording, "emobase2010_stage_unsmoothed");
    Framing framing = new Framing(sound.sampleRate(), ShortFrameDescriptors.FRAME_SECONDS);
    float[] samples = new MonoMixer().mix(sound);
    assertThat(framing.frames(samples.length)).isEqualTo(golden.rows().length);
    ShortFrameDescriptors descriptors = new ShortFrameDescriptors(framing);
    float[] row = new float[ShortFrameDescriptors.WIDTH];
    for (int frame = 0; frame < golden.rows().length; frame++) {
      int start = frame * framing.hop();
      descriptors.describe(Arrays.copyOfRange(samples, start, start + framing.length()), row);
      assertThat(row).as("frame %d", frame).isEqualTo(golden.rows()[frame]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tone_vibrato", "music_44k_stereo"})
  void resampledFrameAndPredictionFromSpectrum(String recording) {
    Framing framing = new Framing(recording.equals("tone_vibrato") ? 16000 : 44100, 0.025);
    GoldenTable spectra = table(recording, "emobase2010_stage_fft25_complex_4frames");
    GoldenTable resampled = table(recording, "emobase2010_stage_resampled_4frames");
    GoldenTable prediction = table(recording, "emobase2010_stage_lpc");
    FrameResampler resampler = new FrameResampler(framing);
    float[] frame = new float[resampler.length()];
    float[] autocorrelation = new float[9];
    float[] coefficients = new float[8];
    for (int row = 0; row < spectra.rows().length; row++) {
      float[][] parts = unpack(spectra.rows()[row]);
      resampler.resample(parts[0], parts[1], frame);
      assertThat(frame).isEqualTo(resampled.rows()[row]);
      Autocorrelation.compute(frame, frame.length, autocorrelation);
      Durbin.solve(autocorrelation, coefficients);
      assertThat(coefficients).isEqualTo(prediction.rows()[59 + row]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speech_male",
        "speech_male2",
        "speech_female",
        "speech_8k",
        "music_44k_stereo",
        "chirp",
        "am_noise",
        "short_tone"
      })
  void pitchContourFromCandidates(String recording) {
    GoldenTable candidates = table(recording, "emobase2010_stage_shs");
    GoldenTable pitch = table(recording, "emobase2010_stage_F0final");
    GoldenTable envelope = table(recording, "emobase2010_stage_pitch_env_voicing");
    int frequency = candidates.columns().indexOf("F0Cand[0]");
    int voicing = candidates.columns().indexOf("candVoicing[0]");
    PitchSmoother smoother = new PitchSmoother();
    for (int frame = 1; frame < candidates.rows().length; frame++) {
      float[] row = candidates.rows()[frame];
      smoother.step(row[frequency], row[voicing]);
      assertThat(new float[] {smoother.pitch(), smoother.envelope(), smoother.voicing()})
          .as("row %d", frame - 1)
          .containsExactly(
              pitch.rows()[frame - 1][0],
              envelope.rows()[frame - 1][0],
              envelope.rows()[frame - 1][1]);
    }
  }

  @Test
  void secondProcessorDoesNotChangeARow() {
    Signal sound = WavFile.read(SharedData.require("opensmile/audio/speech_8k.wav"));
    Contours alone = new Contours();
    Contours together = new Contours();
    EmobaseDescriptors.extract(SignalStream.of(sound), alone, false);
    EmobaseDescriptors.extract(SignalStream.of(sound), together, true);
    for (DescriptorLevel level : alone.levels()) {
      for (int column = 0; column < level.width(); column++) {
        assertThat(together.contour(level.name(), column))
            .isEqualTo(alone.contour(level.name(), column));
      }
    }
  }

  /** From DC, Nyquist, re, im, re, im, ... to real and imaginary parts of all bins. */
  private static float[][] unpack(float[] packed) {
    float[][] parts = new float[2][packed.length / 2 + 1];
    parts[0][0] = packed[0];
    parts[0][packed.length / 2] = packed[1];
    for (int k = 1; k < packed.length / 2; k++) {
      parts[0][k] = packed[2 * k];
      parts[1][k] = packed[2 * k + 1];
    }
    return parts;
  }

  private static GoldenTable table(String recording, String name) {
    return GoldenTable.read(
        SharedData.require("opensmile/golden/" + recording + "/" + name + ".csv.gz"));
  }
}
