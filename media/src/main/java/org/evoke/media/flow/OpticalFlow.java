/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.media.flow;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_video;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_video.DISOpticalFlow;
import org.evoke.core.Frame;
import org.evoke.core.InputException;

/**
 * Estimates the flow from each picture of a film to the next. Works in the calling thread, so that
 * results do not depend on the number of processors. For one thread at a time.
 */
public final class OpticalFlow implements AutoCloseable {
  /**
   * Smallest side of a picture: inverse search looks at patches of 8 pixels at a quarter of the
   * size, and reads beyond a picture that has none.
   */
  public static final int LEAST_SIDE = 32;

  private static final double PYRAMID_SCALE = 0.5;
  private static final int PYRAMID_LEVELS = 3;
  private static final int WINDOW = 15;
  private static final int ITERATIONS = 3;
  private static final int NEIGHBOURHOOD = 5;
  private static final double DEVIATION = 1.2;

  private final FlowMethod method;
  private DISOpticalFlow inverseSearch;
  private Mat previous;

  /** Starts with no picture. */
  public OpticalFlow(FlowMethod method) {
    this.method = method;
    opencv_core.setNumThreads(1);
    if (method == FlowMethod.DIS) {
      inverseSearch = DISOpticalFlow.create(DISOpticalFlow.PRESET_FAST);
    }
  }

  /**
   * Takes the next picture.
   *
   * @return the flow from the picture before to this one; null for the first picture
   * @throws InputException when the size changes or is too small
   */
  public FlowField next(Frame frame) {
    if (frame.width() < LEAST_SIDE || frame.height() < LEAST_SIDE) {
      throw new InputException(
          "picture of "
              + frame.width()
              + " x "
              + frame.height()
              + " pixels is too small for optical flow, each side must be at least "
              + LEAST_SIDE);
    }
    Mat grey = grey(frame);
    try (Mat before = previous) {
      previous = grey;
      return before == null ? null : between(before, grey);
    }
  }

  private FlowField between(Mat before, Mat after) {
    if (before.cols() != after.cols() || before.rows() != after.rows()) {
      throw new InputException(
          "pictures of "
              + before.cols()
              + " x "
              + before.rows()
              + " and "
              + after.cols()
              + " x "
              + after.rows()
              + " pixels; flow needs pictures of one size");
    }
    try (Mat flow = new Mat()) {
      if (method == FlowMethod.DIS) {
        inverseSearch.calc(before, after, flow);
      } else {
        opencv_video.calcOpticalFlowFarneback(
            before,
            after,
            flow,
            PYRAMID_SCALE,
            PYRAMID_LEVELS,
            WINDOW,
            ITERATIONS,
            NEIGHBOURHOOD,
            DEVIATION,
            0);
      }
      return field(flow);
    }
  }

  private static FlowField field(Mat flow) {
    FloatBuffer values = flow.createBuffer();
    int pixels = flow.cols() * flow.rows();
    float[] across = new float[pixels];
    float[] down = new float[pixels];
    for (int pixel = 0; pixel < pixels; pixel++) {
      across[pixel] = values.get(2 * pixel);
      down[pixel] = values.get(2 * pixel + 1);
    }
    return new FlowField(flow.cols(), flow.rows(), across, down);
  }

  private static Mat grey(Frame frame) {
    Mat grey = new Mat();
    try (BytePointer bytes = new BytePointer(frame.rgb());
        Mat colours = new Mat(frame.height(), frame.width(), opencv_core.CV_8UC3, bytes)) {
      opencv_imgproc.cvtColor(colours, grey, opencv_imgproc.COLOR_RGB2GRAY);
      return grey;
    }
  }

  @Override
  public void close() {
    if (previous != null) {
      previous.close();
      previous = null;
    }
    if (inverseSearch != null) {
      inverseSearch.close();
      inverseSearch = null;
    }
  }
}
