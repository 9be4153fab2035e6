/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.jobs;

/**
 * What one job may use.
 *
 * @param heapBytes of its Java heap
 * @param memoryBytes resident memory of its process, where the system tells it
 * @param seconds of time from its start to its end
 * @param silentSeconds of time without any progress
 */
public record RunLimits(long heapBytes, long memoryBytes, long seconds, long silentSeconds) {}
