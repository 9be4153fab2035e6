/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evoke.audio.opensmile.Windowing;
import org.evoke.core.ExitStatus;
import org.evoke.core.UsageException;
import org.evoke.data.features.TrackFormat;
import org.evoke.pipeline.extract.BatchExtraction;
import org.evoke.pipeline.extract.Estimate;
import org.evoke.pipeline.extract.Extracted;
import org.evoke.pipeline.feature.ExtractableSets;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.feature.Level;
import org.evoke.pipeline.output.InputFolders;
import org.evoke.pipeline.output.OutputPlan;
import org.evoke.pipeline.recipe.RecipeBook;
import org.evoke.pipeline.recipe.Statistic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evoke extract}. */
@Command(
    name = "extract",
    description = "Extract feature sets from the sound and the pictures of media files.",
    footerHeading = "%nFiles:%n",
    footer = {
      "One file per input: <name>.<ext>, with several sets <name>.<set>.<ext>, with --level lld"
          + " <name>.<group>.<ext> for each group (A, A_delta, B, ... or lld, lld_delta, ...)."
          + " Folders are searched for media files and mirrored. index.csv lists what became of"
          + " each input.",
      "The openSMILE sets use the sample rate and channels of the file; deam74 is made at 44.1 kHz,"
          + " a row per half second; mn04 at 32 kHz, a row per second; flow-stats of 10 pictures a"
          + " second; encoders of pictures of 2 a second. With --window all have the same rows."
          + " Encoders need weights: see 'evoke models list'.",
      "A run that was interrupted is taken up: what is finished in the folder stays. Features are"
          + " kept in a cache, see 'evoke cache'."
    })
final class ExtractCommand implements Callable<Integer> {
  @Mixin private Console console;

  @Parameters(
      paramLabel = "MEDIA|DIR",
      arity = "1..*",
      description = "Films or sounds, or folders of them.")
  private List<Path> inputs;

  @Option(
      names = "--features",
      required = true,
      split = ",",
      paramLabel = "SET",
      completionCandidates = KnownSets.class,
      description = {
        "One or more of ${COMPLETION-CANDIDATES}, separated by commas;",
        "also a recipe or one of its sets ('evoke recipes list'), or the YAML file of an ONNX"
            + " encoder."
      })
  private List<String> sets;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      description = "Where to write: a file ending in .csv, .arff or .h5, or a folder (evoke-out).")
  private Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = KnownFormats.class,
      description = {
        "${COMPLETION-CANDIDATES}.",
        "opensmile-csv (name;frameTime;...) unless -o ends in .arff or .h5, or a set is not one of"
            + " descriptors of sound: h5 then."
      })
  private String format;

  @Option(
      names = "--level",
      defaultValue = "functionals",
      paramLabel = "LEVEL",
      description = "functionals: summaries, the default; lld: descriptors of every frame.")
  private Level level;

  @Option(
      names = "--window",
      paramLabel = "SECONDS",
      description = "Summarise windows of this length instead of the whole file.")
  private Double window;

  @Option(
      names = "--hop",
      paramLabel = "SECONDS",
      description = "From one window to the next; as long as the window unless given.")
  private Double hop;

  @Option(
      names = "--statistic",
      defaultValue = "mean",
      paramLabel = "NAME",
      completionCandidates = KnownStatistics.class,
      description = {
        "${COMPLETION-CANDIDATES}: what becomes of the rows in a window.",
        "For sets that have rows of their own: deam74, flow-stats, encoders of pictures."
      })
  private String statistic;

  @Option(names = "--no-cache", description = "Neither use nor fill the cache of features.")
  private boolean uncached;

  @Option(
      names = "--dry-run",
      description = "Only estimate time and disk, from a few seconds of the first file.")
  private boolean dryRun;

  @Option(
      names = {"-instname", "--instance-name"},
      paramLabel = "NAME",
      description = "Stands in the rows instead of the file's name.")
  private String instanceName;

  @Override
  public Integer call() {
    OutputPlan plan =
        BatchExtraction.plan(InputFolders.expand(inputs), Optional.ofNullable(output));
    RecipeBook recipes = Home.recipes();
    ExtractionRequest request =
        new ExtractionRequest(
            ExtractableSets.expanded(sets, recipes),
            level,
            windowing(),
            Statistic.named(statistic),
            format(plan),
            Optional.ofNullable(instanceName));
    try (BatchExtraction extraction =
        new BatchExtraction(request, resources(), Runtime.getRuntime().availableProcessors())) {
      extraction.warnings().forEach(console::note);
      return dryRun ? estimate(extraction.estimate(plan)) : extract(extraction, plan);
    }
  }

  private BatchExtraction.Resources resources() {
    return new BatchExtraction.Resources(
        Home.encoders(),
        Home.recipes(),
        uncached || dryRun ? Optional.empty() : Optional.of(Home.features(console::note)));
  }

  private int estimate(Estimate estimate) {
    console.result(
        String.format(
            Locale.ROOT,
            "%d files, %.0f s together: about %.0f s of work and %s",
            estimate.files(),
            estimate.mediaSeconds(),
            estimate.workSeconds(),
            ByteSize.write(estimate.bytes())));
    for (Estimate.Sample sample : estimate.samples()) {
      console.result(
          String.format(
              Locale.ROOT, "measured on the first %.1f s of %s", sample.seconds(), sample.media()));
    }
    if (estimate.unreadable() > 0) {
      console.result(estimate.unreadable() + " files cannot be read");
    }
    return ExitStatus.SUCCESS.code();
  }

  private int extract(BatchExtraction extraction, OutputPlan plan) {
    List<RuntimeException> failures = new ArrayList<>();
    List<Extracted> results;
    try (Console.Shown shown = console.progress("extracting")) {
      results =
          extraction.run(
              plan, result -> result.failure().ifPresent(failures::add), shown.progress());
    }
    results.forEach(result -> result.notes().forEach(note -> console.note("evoke: " + note)));
    List<Integer> codes = failures.stream().map(console::report).toList();
    conclude(plan, results, failures.size());
    return Failures.together(codes);
  }

  private Optional<Windowing> windowing() {
    if (window == null) {
      if (hop != null) {
        throw new UsageException("--hop " + hop + " without --window; give both");
      }
      return Optional.empty();
    }
    return Optional.of(new Windowing(window, hop == null ? window : hop));
  }

  private TrackFormat format(OutputPlan plan) {
    Optional<String> extension = plan.singleExtension();
    if (format == null) {
      boolean text = sets.stream().allMatch(ExtractableSets::isDescriptorsOfSound);
      return extension
          .flatMap(TrackFormat::ofExtension)
          .orElse(text ? TrackFormat.OPENSMILE_CSV : TrackFormat.H5);
    }
    TrackFormat wanted = TrackFormat.named(format);
    if (extension.isPresent() && !extension.get().equals(wanted.extension())) {
      throw new UsageException(
          "-o "
              + output
              + " does not fit --format "
              + format
              + ", whose files end in ."
              + wanted.extension());
    }
    return wanted;
  }

  private void conclude(OutputPlan plan, List<Extracted> results, int failed) {
    results.forEach(result -> result.files().forEach(file -> console.result(file.toString())));
    if (results.size() > 1) {
      console.note(
          String.format(
              Locale.ROOT,
              "%d of %d files extracted into %s",
              results.size() - failed,
              results.size(),
              plan.folder()));
    }
  }

  /** For the help. */
  static final class KnownSets implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ExtractableSets.names().iterator();
    }
  }

  /** For the help. */
  static final class KnownStatistics implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Statistic.ids().iterator();
    }
  }

  /** For the help. */
  static final class KnownFormats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return TrackFormat.ids().iterator();
    }
  }
}
