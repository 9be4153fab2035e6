/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.rated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evoke.core.InputException;
import org.evoke.core.Scale;
import org.evoke.core.Seed;
import org.evoke.core.UnavailableException;
import org.evoke.data.layout.DataSetLayout;
import org.evoke.data.layout.Finding;
import org.evoke.data.layout.Findings;
import org.evoke.data.layout.MediaLength;
import org.evoke.data.xlsx.XlsxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets of the layouts of PMEmo and IADS-E, read back as they were made; and broken ones. */
class RatedSoundsTest {
  private static final PlantedSounds SOUNDS = new PlantedSounds(7, 0.05, new Seed(3));

  @TempDir Path folder;

  @Test
  void pmemoIsReadAsItWasMade() {
    SOUNDS.pmemo(folder);
    RatedSounds songs = PmemoSongs.read(folder);
    assertThat(songs.ids()).containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(songs.media().get(6)).isEqualTo(folder.resolve("chorus/7.wav"));
    assertThat(songs.valence()).hasSize(7);
    assertThat(RatedSounds.rescaled(new double[] {0, 0.75}, songs.scale(), Scale.VALENCE))
        .containsExactly(-1, 0.5);
  }

  @Test
  void iadsIsReadAsItWasMade() {
    SOUNDS.iads(folder);
    RatedSounds sounds = IadsSounds.read(folder);
    assertThat(sounds.ids()).hasSize(7).contains("0001_0", "0007_6");
    assertThat(sounds.kinds().stream().filter(IadsSounds.MUSIC::equals)).hasSize(2);
    assertThat(RatedSounds.rescaled(new double[] {1, 5, 9}, sounds.scale(), Scale.VALENCE))
        .containsExactly(-1, 0, 1);
  }

  @Test
  void aCheckFindsNothingInWhatWasMadeAndNamesWhatIsMissing() throws IOException {
    SOUNDS.pmemo(folder.resolve("pmemo"));
    SOUNDS.iads(folder.resolve("iads"));
    assertThat(findings(new PmemoLayout(), "pmemo")).isEmpty();
    assertThat(findings(new IadsLayout(), "iads")).isEmpty();
    Files.delete(folder.resolve("pmemo/chorus/2.wav"));
    Files.delete(folder.resolve("iads/Sounds/0003_2.wav"));
    assertThat(findings(new PmemoLayout(), "pmemo").get(0).words())
        .contains("missing: chorus: no media file of 2");
    assertThat(findings(new IadsLayout(), "iads").get(0).words())
        .contains("no file of sound 0003_2");
  }

  private List<Finding> findings(DataSetLayout layout, String name) {
    Findings findings = new Findings();
    layout.check(folder.resolve(name), layout.names(), MediaLength.UNKNOWN, findings);
    return findings.list();
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    SOUNDS.iads(folder.resolve("a"));
    SOUNDS.iads(folder.resolve("b"));
    for (String file : List.of("Sound Ratings.xlsx", "Sounds/0003_2.wav")) {
      assertThat(Files.readAllBytes(folder.resolve("a").resolve(file)))
          .isEqualTo(Files.readAllBytes(folder.resolve("b").resolve(file)));
    }
  }

  @Test
  void aMissingSoundIsNamed() throws IOException {
    SOUNDS.pmemo(folder);
    Files.delete(folder.resolve("chorus/4.wav"));
    assertThatThrownBy(() -> PmemoSongs.read(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("no file of sound 4, such as 4.mp3");
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> PmemoSongs.read(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("static_annotations.csv is not there");
    assertThatThrownBy(() -> IadsSounds.read(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("Sound Ratings.xlsx is not there");
  }

  @Test
  void badTablesAreRefusedWithTheirPlace() throws IOException {
    SOUNDS.pmemo(folder);
    Path table = folder.resolve("annotations/static_annotations.csv");
    Files.writeString(table, "musicId,Arousal(mean),Valence(mean)\n1,0.5,1.2\n");
    assertThatThrownBy(() -> PmemoSongs.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(":2: Valence(mean) is 1.2, must lie in 0.0 to 1.0");
    Files.writeString(table, "musicId,Arousal(mean),Valence(mean)\n1,0.5,0.2\n1,0.5,0.2\n");
    assertThatThrownBy(() -> PmemoSongs.read(folder))
        .hasMessageContaining("1 stands in line 2 already");
    Files.writeString(table, "musicId,Arousal,Valence(mean)\n1,0.5,0.2\n");
    assertThatThrownBy(() -> PmemoSongs.read(folder))
        .hasMessageContaining("no column Arousal(mean)");
  }

  @Test
  void badWorkbooksAreRefusedWithTheirPlace() throws IOException {
    SOUNDS.iads(folder);
    Path table = folder.resolve("Sound Ratings.xlsx");
    XlsxWriter.write(table, "x", List.of(List.of("Sound ID", "Category", "AroMN", "Val")));
    assertThatThrownBy(() -> IadsSounds.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ValMN");
    XlsxWriter.write(table, "x", List.of(List.of("nothing", 3.5)));
    assertThatThrownBy(() -> IadsSounds.read(folder)).hasMessageContaining("no row names");
    XlsxWriter.write(
        table,
        "x",
        List.of(
            List.of("Sound ID", "Category", "AroMN", "ValMN"),
            List.of("0001_0", "Music", "loud & <clear>", 3)));
    assertThatThrownBy(() -> IadsSounds.read(folder))
        .hasMessageContaining("sound 0001_0, column AroMN: 'loud & <clear>' is no number");
    Files.writeString(table, "no workbook");
    assertThatThrownBy(() -> IadsSounds.read(folder)).hasMessageContaining("not a whole zip");
  }

  @Test
  void numbersAsIdsAreRead() {
    SOUNDS.pmemo(folder);
    XlsxWriter.write(
        folder.resolve("Sound Ratings.xlsx"),
        "x",
        List.of(
            List.of("Ratings of 2018"),
            List.of("ValMN", "Category", "AroMN", "Sound ID"),
            List.of(2.5, "Music", 7, 3.0)));
    RatedSounds sounds = IadsSounds.read(folder);
    assertThat(sounds.ids()).containsExactly("3");
    assertThat(sounds.valence()[0]).isCloseTo(2.5, within(0.0));
  }
}
