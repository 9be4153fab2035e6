/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.rest;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * A route.
 *
 * @param path with names of parameters in braces, as in the OpenAPI document
 */
public record Route(HandlerType method, String path, Handler handler) {}
