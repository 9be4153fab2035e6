# Copyright 2026 The Evoke authors
# SPDX-License-Identifier: Apache-2.0
"""Reference numbers of every network at small sizes, from PyTorch for Python in double precision.

    python3 small_networks.py FOLDER

writes one JSON file for each case. Weights and inputs are not stored: both sides make them of a hash of the name and
the place, exact in single precision. Results are stored as two sums for each tensor: with hashed factors, and of the
absolute values. The networks are written anew from the papers and the published facts; of the paper's variant of
AttendAffectNet and of the combined one, which have neither code nor weights, from what their Javadoc says.
"""
import json
import math
import os
import sys
import zlib

import numpy as np
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
RATE = 5e-3
DECAY = 5e-3


def hashed(name, count):
    """Numbers from -0.5 up to 0.5: the upper 24 bits of the 32-bit finaliser of MurmurHash3."""
    h = (zlib.crc32(name.encode()) + np.arange(count, dtype=np.uint64) * 0x9E3779B9) & 0xFFFFFFFF
    h ^= h >> 16
    h = (h * 0x85EBCA6B) & 0xFFFFFFFF
    h ^= h >> 13
    h = (h * 0xC2B2AE35) & 0xFFFFFFFF
    h ^= h >> 16
    return ((h >> 8).astype(np.float64) - 2.0 ** 23) / 2.0 ** 24


def numbers(name, shape, centre, scale):
    values = centre + scale * hashed(name, math.prod(shape))
    return torch.tensor(values.astype(np.float32).astype(np.float64)).reshape(shape)


def digest(tensor):
    values = tensor.detach().numpy().ravel()
    return [float(np.dot(values, hashed("digest", values.size))), float(np.abs(values).sum())]


class Case:
    def __init__(self, name, family, inputs, options, rows):
        self.name, self.family, self.widths, self.options = name, family, inputs, options
        self.parameters, self.described, self.buffers = {}, {}, set()
        self.data = {}
        for key, width in inputs.items():
            self.data[key] = numbers("in." + key, [*rows, width], 0.0, 2.0)
        self.further = {}

    def parameter(self, name, *shape, positive=False, kept=False):
        if name not in self.parameters:
            fan_in = max(1, math.prod(shape[1:]))
            scale = 0.5 if positive else 2.0 ** round(math.log2(3.4 / math.sqrt(fan_in)))
            centre = 1.0 if positive else 0.0
            if len(shape) == 1 and not positive:
                scale = 0.5
            self.described[name] = {"shape": list(shape), "centre": centre, "scale": scale}
            value = numbers(name, list(shape), centre, scale)
            self.parameters[name] = value.requires_grad_(not kept)
            if kept:
                self.buffers.add(name)
        return self.parameters[name]

    def extra(self, key, values, dtype=torch.float64):
        self.further[key] = {"shape": list(np.shape(values)), "values": np.ravel(values).tolist()}
        self.data[key] = torch.tensor(values, dtype=dtype)

    def linear(self, x, name, out, bias=True):
        weight = self.parameter(name + ".weight", out, x.shape[-1])
        y = x @ weight.T
        return y + self.parameter(name + ".bias", out) if bias else y

    def standard_norm(self, x, name):
        weight = self.parameter(name + ".weight", x.shape[-1], positive=True)
        centred = x - x.mean(-1, keepdim=True)
        variance = (centred ** 2).mean(-1, keepdim=True)
        return centred / torch.sqrt(variance + 1e-5) * weight + self.parameter(name + ".bias", x.shape[-1])

    def deviation_norm(self, x, name):
        gain = self.parameter(name + ".a_2", x.shape[-1], positive=True)
        centred = x - x.mean(-1, keepdim=True)
        deviation = torch.sqrt((centred ** 2).sum(-1, keepdim=True) / (x.shape[-1] - 1))
        return gain * centred / (deviation + 1e-6) + self.parameter(name + ".b_2", x.shape[-1])

    def heads(self, query, memory, name, parts, heads, hidden=None):
        width = query.shape[-1]
        q, k, v = (self.linear(x, f"{name}.{part}", width) for x, part in zip((query, memory, memory), parts))
        split = lambda x: x.reshape(*x.shape[:-1], heads, width // heads).transpose(-2, -3)
        scores = split(q) @ split(k).transpose(-1, -2) / math.sqrt(width // heads)
        if hidden is not None:
            scores = scores.masked_fill(hidden, -math.inf)
        mixed = torch.softmax(scores, -1) @ split(v)
        return self.linear(mixed.transpose(-2, -3).reshape(query.shape), f"{name}.{parts[3]}", width)

    def post_norm(self, x, name, heads, forward):
        x = self.standard_norm(x + self.heads(x, x, name + ".att", "qkvo", heads), name + ".n1")
        inner = self.linear(torch.relu(self.linear(x, name + ".ff.w1", forward)), name + ".ff.w2", x.shape[-1])
        return self.standard_norm(x + inner, name + ".n2")

    def classifier(self, x, hidden, outputs):
        return self.linear(torch.relu(self.linear(x, "fc1", hidden)), "fc2", outputs)

    def features(self):
        return [self.data[key] for key in self.widths]


def encoding(positions, width):
    table = torch.zeros(*positions.shape, width)
    for i in range(width):
        angle = positions.double() / 10000 ** (2 * (i // 2) / width)
        table[..., i] = torch.sin(angle) if i % 2 == 0 else torch.cos(angle)
    return table


def future(steps):
    return torch.ones(steps, steps, dtype=torch.bool).triu(1)


LINEARS = [f"linears.{i}" for i in range(4)]


def feature_layers(case, x, layers, heads, variant):
    width = x.shape[-1]
    for layer in range(layers):
        name = f"encoder.layers.{layer}"
        norm = case.standard_norm if variant == "paper" else case.deviation_norm

        def forward(y):
            if variant.startswith("only"):
                return case.linear(y + torch.tanh(y), name + ".feed_forward.w", width)
            return torch.relu(case.linear(y, name + ".feed_forward.w", width))

        if variant == "paper":
            x = norm(x + case.heads(x, x, name + ".self_attn", LINEARS, heads), name + ".sublayer.0.norm")
            x = norm(x + forward(x), name + ".sublayer.1.norm")
        else:
            y = norm(x, name + ".sublayer.0.norm")
            x = x + case.heads(y, y, name + ".self_attn", LINEARS, heads)
            x = x + forward(norm(x, name + ".sublayer.1.norm"))
    return x if variant == "paper" else case.deviation_norm(x, "encoder.norm")


def attend_affect_net(case):
    variant, width = case.options["variant"], case.options["width"]
    first = {"only-audio": "reduced_4", "only-video": "reduced_1"}.get(variant, "linear1")
    prefix, start = first[:-1], int(first[-1])
    tokens = [case.linear(x, f"{prefix}{start + i}", width) for i, x in enumerate(case.features())]
    if variant == "video-audio":
        case.parameter("src_embed.0.lut.weight", width, width, kept=True)
        case.parameter("src_embed.0.lut.bias", width, kept=True)
    encoded = feature_layers(case, torch.stack(tokens, 1), case.options["layers"], case.options["heads"], variant)
    pooled = encoded.mean(1)
    if variant.startswith("only"):
        pooled = torch.tanh(pooled)
    return {"output": case.linear(pooled, "linear", case.options["outputs"])}


def temporal(case):
    heads, reduced = case.options["heads"], case.options["reduced"]
    parts = [case.linear(x, f"red.{i}", reduced) for i, x in enumerate(case.features())]
    if "feature-layers" in case.options:
        stacked = torch.stack(parts, 2)
        flat = stacked.reshape(-1, len(parts), reduced)
        encoded = feature_layers(case, flat, case.options["feature-layers"], heads, "video-audio")
        joined = encoded.reshape(stacked.shape[0], stacked.shape[1], -1)
    else:
        joined = torch.cat(parts, -1)
    batch, steps, width = joined.shape
    positions = encoding(torch.arange(steps), width)
    memory = joined + positions
    x = case.data["previous"].unsqueeze(-1).repeat(1, 1, width) + positions
    for layer in range(case.options["layers"]):
        name = f"layers.{layer}"
        y = case.deviation_norm(x, name + ".norm0")
        x = x + case.heads(y, y, name + ".self_attn", "qkvo", heads, future(steps))
        y = case.deviation_norm(x, name + ".norm1")
        x = x + case.heads(y, memory, name + ".src_attn", "qkvo", heads)
        y = case.deviation_norm(x, name + ".norm2")
        x = x + torch.relu(case.linear(y, name + ".ff", width))
    return {"output": case.linear(case.deviation_norm(x, "norm"), "out", 1).squeeze(-1)}


def tcn(case):
    options = case.options
    x = torch.cat([*case.features(), encoding(case.data["pos"], options["encoding"])], -1).transpose(1, 2)
    channels, taps = options["channels"], options["taps"]

    def convolve(x, name, dilation):
        direction = case.parameter(name + ".weight_v", channels, x.shape[1], taps)
        length = case.parameter(name + ".weight_g", channels, 1, 1, positive=True)
        weight = length * direction / torch.sqrt((direction ** 2).sum((1, 2), keepdim=True))
        padded = F.pad(x, ((taps - 1) * dilation, 0))
        return F.conv1d(padded, weight, case.parameter(name + ".bias", channels), dilation=dilation)

    for block, dilation in enumerate(options["dilations"]):
        name = f"blocks.{block}"
        h = torch.relu(convolve(x, name + ".conv1", dilation))
        h = torch.relu(convolve(h, name + ".conv2", dilation))
        if x.shape[1] != channels:
            weight = case.parameter(name + ".downsample.weight", channels, x.shape[1], 1)
            x = F.conv1d(x, weight, case.parameter(name + ".downsample.bias", channels))
        x = h + x
        if options["final-relu"]:
            x = torch.relu(x)
    return {"output": case.classifier(x.transpose(1, 2), options["hidden"], options["outputs"])}


def fea_tf(case):
    options = case.options
    x = torch.stack([case.linear(x, f"proj.{i}", options["width"]) for i, x in enumerate(case.features())], 1)
    for layer in range(options["layers"]):
        x = case.post_norm(x, f"layers.{layer}", options["heads"], options["forward"])
    return {"output": case.classifier(x.mean(1), options["hidden"], options["outputs"])}


def cross_modal(case):
    options, width = case.options, case.options["width"]
    seen_names = [key for key in case.widths if key not in options["events"]]
    seen = torch.stack([case.linear(case.data[k], f"proj.{i}", width) for i, k in enumerate(seen_names)], 1)
    for layer in range(options["layers"]):
        seen = case.post_norm(seen, f"layers.{layer}", options["heads"], options["forward"])
    events = torch.cat([case.data[key] for key in options["events"]], -1)
    heard = case.linear(events, "ev", len(seen_names) * width).reshape(seen.shape)

    def attention_map(x, name):
        q, k = case.linear(x, name + ".wq", width, bias=False), case.linear(x, name + ".wk", width, bias=False)
        return torch.softmax(q @ k.transpose(1, 2) / math.sqrt(width), -1)

    if case.family == "fea-tf-scma":
        seen = attention_map(seen, "self_avc") @ case.linear(seen, "self_avc.wv", width, bias=False)
        heard = attention_map(heard, "self_ass") @ case.linear(heard, "self_ass.wv", width, bias=False)
    from_seen = attention_map(heard, "cross_ass") @ case.linear(seen, "cross_avc.wv", width, bias=False)
    from_heard = attention_map(seen, "cross_avc") @ case.linear(heard, "cross_ass.wv", width, bias=False)
    pooled = torch.cat([from_heard, from_seen], 1).mean(1)
    return {"output": case.classifier(pooled, options["hidden"], options["outputs"])}


def temp_tf(case):
    options = case.options
    joined = torch.cat(case.features(), -1)
    embedded = case.linear(joined, "proj", options["width"]) + encoding(torch.arange(joined.shape[1]), options["width"])
    memory = embedded
    for layer in range(options["layers"]):
        memory = case.post_norm(memory, "enc" + (str(layer) if layer else ""), options["heads"], options["forward"])
    hidden = future(joined.shape[1])
    x = case.standard_norm(embedded + case.heads(embedded, embedded, "dec.att", "qkvo", options["heads"], hidden), "dec.n1")
    x = case.standard_norm(x + case.heads(x, memory, "dec.src", "qkvo", options["heads"]), "dec.n2")
    inner = case.linear(torch.relu(case.linear(x, "dec.ff.w1", options["forward"])), "dec.ff.w2", options["width"])
    x = case.standard_norm(x + inner, "dec.n3")
    return {"output": case.classifier(x, options["hidden"], options["outputs"])}


def dnn(case):
    reduced = case.options["reduced"]
    x = torch.cat([torch.relu(case.linear(x, f"red.{i}", reduced)) for i, x in enumerate(case.features())], -1)
    return {"output": case.classifier(x, reduced, case.options["outputs"])}


def recurrent(case, x, name, cell, hidden, suffix, back=False):
    gates = 4 if cell == "lstm" else 3
    w_in = case.parameter(f"{name}.weight_ih{suffix}", gates * hidden, x.shape[-1])
    w_state = case.parameter(f"{name}.weight_hh{suffix}", gates * hidden, hidden)
    b_in = case.parameter(f"{name}.bias_ih{suffix}", gates * hidden)
    b_state = case.parameter(f"{name}.bias_hh{suffix}", gates * hidden)
    h = c = torch.zeros(x.shape[0], hidden)
    states = [None] * x.shape[1]
    for t in reversed(range(x.shape[1])) if back else range(x.shape[1]):
        a, b = x[:, t] @ w_in.T + b_in, h @ w_state.T + b_state
        if cell == "lstm":
            i, f, g, o = (a + b).chunk(4, -1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
        else:
            (ar, az, an), (br, bz, bn) = a.chunk(3, -1), b.chunk(3, -1)
            r, z = torch.sigmoid(ar + br), torch.sigmoid(az + bz)
            h = (1 - z) * torch.tanh(an + r * bn) + z * h
        states[t] = h
    return torch.stack(states, 1)


def lstm(case):
    options = case.options
    x = torch.cat([case.linear(x, f"red.{i}", options["reduced"]) for i, x in enumerate(case.features())], -1)
    for layer in range(options["layers"]):
        x = recurrent(case, x, "lstm", "lstm", options["hidden"], f"_l{layer}")
    return {"output": case.linear(x[:, -1], "fc", options["outputs"])}


def batch_norm(case, x, name, epsilon, training):
    channels = x.shape[1]
    weight = case.parameter(name + ".weight", channels, positive=True)
    bias = case.parameter(name + ".bias", channels)
    mean = case.parameter(name + ".running_mean", channels, kept=True)
    variance = case.parameter(name + ".running_var", channels, positive=True, kept=True)
    if training:
        mean = x.mean((0, 2, 3))
        variance = ((x - mean.reshape(1, -1, 1, 1)) ** 2).mean((0, 2, 3))
    shaped = lambda v: v.reshape(1, -1, 1, 1)
    return (x - shaped(mean)) / torch.sqrt(shaped(variance) + epsilon) * shaped(weight) + shaped(bias)


def cbrnn(case, training=False):
    options = case.options
    x = next(iter(case.features())).unsqueeze(1)
    for layer, (channels, pool) in enumerate(zip(options["channels"], options["pool"])):
        weight = case.parameter(f"convs.{layer}.weight", channels, x.shape[1], 3, 3)
        x = F.conv2d(x, weight, case.parameter(f"convs.{layer}.bias", channels), padding=1)
        x = F.max_pool2d(torch.relu(batch_norm(case, x, f"bns.{layer}", 1e-5, training)), (1, pool))
    rows = x.permute(0, 2, 1, 3).flatten(2)
    there = recurrent(case, rows, "rnn", options["cell"], options["hidden"], "_l0")
    back = recurrent(case, rows, "rnn", options["cell"], options["hidden"], "_l0_reverse", back=True)
    states = torch.cat([there, back], -1)
    scores = case.linear(torch.tanh(case.linear(states, "att1", options["attention"])), "att2", 1, bias=False)
    weighted = states * torch.softmax(scores, 1)
    frame = case.linear(weighted * states.shape[1], "frame", 1)
    clip = case.linear(weighted.sum(1), "clip", 1)
    return {"frame_logit": frame.squeeze(-1), "clip_logit": clip.squeeze(-1)}


STAGES = [
    (8, 3, 8, 8, 0, 0, 1), (8, 3, 24, 16, 0, 0, 2), (16, 3, 32, 16, 0, 0, 1), (16, 5, 32, 16, 1, 0, 2),
    (16, 5, 48, 16, 1, 0, 1), (16, 5, 48, 16, 1, 0, 1), (16, 3, 96, 32, 0, 1, 2), (32, 3, 80, 32, 0, 1, 1),
    (32, 3, 72, 32, 0, 1, 1), (32, 3, 72, 32, 0, 1, 1), (32, 3, 192, 48, 1, 1, 1), (48, 3, 272, 48, 1, 1, 1),
    (48, 5, 272, 64, 1, 1, 2), (64, 5, 384, 64, 1, 1, 1), (64, 5, 384, 64, 1, 1, 1)]


def mn04(case, training=False):
    def block(x, name, out, kernel=1, stride=1, groups=1, activation=lambda v: v):
        weight = case.parameter(name + ".0.weight", out, x.shape[1] // groups, kernel, kernel)
        x = F.conv2d(x, weight, stride=stride, padding=(kernel - 1) // 2, groups=groups)
        return activation(batch_norm(case, x, name + ".1", 1e-3, training))

    x = next(iter(case.features())).transpose(1, 2).unsqueeze(1)
    x = block(x, "features.0", 8, 3, 2, activation=F.hardswish)
    for stage, (inside, kernel, expanded, out, squeeze, hard, stride) in enumerate(STAGES):
        activation = F.hardswish if hard else torch.relu
        name, part, before = f"features.{stage + 1}.block", 0, x
        if expanded != inside:
            x = block(x, f"{name}.{part}", expanded, activation=activation)
            part += 1
        x = block(x, f"{name}.{part}", expanded, kernel, stride, expanded, activation)
        part += 1
        if squeeze:
            fold = f"{name}.{part}.conc_se_layers.0."
            mean = x.mean((2, 3))
            small = {32: 8, 48: 16, 192: 48, 272: 72, 384: 96}[expanded]
            factor = torch.sigmoid(case.linear(torch.relu(case.linear(mean, fold + "fc1", small)), fold + "fc2", expanded))
            x = x * factor[:, :, None, None]
            part += 1
        x = block(x, f"{name}.{part}", out)
        if stride == 1 and inside == out:
            x = x + before
    x = block(x, "features.16", 384, activation=F.hardswish).mean((2, 3))
    hidden = F.hardswish(case.linear(x, "classifier.2", 512))
    return {"embedding": x, "logits": case.linear(hidden, "classifier.5", case.options["classes"])}


def cross_entropy(outputs, data):
    logits = outputs["output"].reshape(-1, outputs["output"].shape[-1])
    shares = torch.log_softmax(logits, -1)
    return -shares.gather(1, data["label"].reshape(-1, 1)).mean()


def squared(outputs, data):
    return ((outputs["output"] - data["y"]) ** 2).mean()


def squared_and_correlation_of_the_last(outputs, data):
    answer, wanted = outputs["output"][:, -1], data["y"][:, -1]
    a, b = answer - answer.mean(), wanted - wanted.mean()
    return ((answer - wanted) ** 2).mean() + 1 - (a * b).sum() / torch.sqrt((a ** 2).sum() * (b ** 2).sum())


def eev(outputs, data):
    error = ((data["y"] - outputs["output"]) ** 2).sum(-1) * data["mask"]
    return (error.sum(1) / data["mask"].sum(1)).sum() / data["y"].shape[-1]


def entropy(logits, wanted):
    return (F.softplus(logits) - wanted * logits).mean()


def events(outputs, data):
    return entropy(outputs["frame_logit"], data["frame"]) + entropy(outputs["clip_logit"], data["clip"])


def tags(outputs, data):
    return ((outputs["logits"] - data["y"]) ** 2).mean()


def labels(name, classes, *shape):
    return ((hashed(name, math.prod(shape)) + 0.5) * classes).astype(np.int64).reshape(shape)


def targets(name, *shape):
    return np.round(2 * hashed(name, math.prod(shape)), 3).reshape(shape)


def cases():
    rows, steps = 4, 5
    two = {"x0": 3, "x1": 4}
    for variant in ("video-audio", "only-video", "only-audio", "paper"):
        options = {"variant": variant, "width": 6, "layers": 2, "heads": 3, "outputs": 2, "dropout": 0.0}
        case = Case("attendaffectnet-" + variant, "attendaffectnet", two, options, [rows])
        case.extra("y", targets("y", rows, 2))
        yield case, attend_affect_net, "mse", squared
    for family, further in (("attendaffectnet-temporal", {}), ("attendaffectnet-combined", {"feature-layers": 2})):
        options = {**further, "reduced": 3, "layers": 2, "heads": 3, "dropout": 0.0}
        case = Case(family, family, two, options, [rows, steps])
        case.extra("previous", targets("previous", rows, steps))
        case.extra("y", targets("y", rows, steps))
        yield case, temporal, "mse-pcc-last", squared_and_correlation_of_the_last
    for final in (True, False):
        options = {"encoding": 5, "channels": 4, "taps": 2, "dilations": [1, 2, 4], "final-relu": final,
                   "hidden": 3, "outputs": 4, "dropout": 0.0}
        case = Case("tcn" if final else "tcn-no-final-relu", "tcn", two, options, [3, 9])
        lengths, gaps = [9, 6, 4], np.array([0, 1, 1, 3, 1, 2, 1, 1, 4])
        mask = np.array([[int(t < length) for t in range(9)] for length in lengths])
        case.extra("pos", np.cumsum(np.tile(gaps, (3, 1)) + np.arange(3)[:, None], 1) * mask, torch.int64)
        case.extra("mask", mask)
        case.extra("y", targets("y", 3, 9, 4))
        for key in two:
            case.data[key] = case.data[key] * case.data["mask"][:, :, None]
        yield case, tcn, "eev", eev
    sizes = {"width": 6, "heads": 3, "forward": 5, "hidden": 4, "dropout": 0.0}
    case = Case("fea-tf", "fea-tf", two, {**sizes, "layers": 3, "outputs": 5}, [rows])
    case.extra("label", labels("label", 5, rows), torch.int64)
    yield case, fea_tf, "cross-entropy", cross_entropy
    for family in ("fea-tf-cma", "fea-tf-scma"):
        options = {"events": ["e0", "e1"], **sizes, "layers": 2, "outputs": 3}
        case = Case(family, family, {**two, "x2": 2, "e0": 3, "e1": 2}, options, [rows])
        case.extra("label", labels("label", 3, rows), torch.int64)
        yield case, cross_modal, "cross-entropy", cross_entropy
    case = Case("temp-tf", "temp-tf", two, {**sizes, "layers": 2, "outputs": 3}, [rows, steps])
    case.extra("label", labels("label", 3, rows, steps), torch.int64)
    yield case, temp_tf, "cross-entropy", cross_entropy
    case = Case("dnn", "dnn", two, {"reduced": 5, "outputs": 4, "dropout": 0.0}, [rows])
    case.extra("label", labels("label", 4, rows), torch.int64)
    yield case, dnn, "cross-entropy", cross_entropy
    options = {"reduced": 3, "hidden": 4, "layers": 3, "outputs": 4, "dropout": 0.0}
    case = Case("lstm", "lstm", two, options, [rows, steps])
    case.extra("label", labels("label", 4, rows), torch.int64)
    yield case, lstm, "cross-entropy", cross_entropy
    for cell in ("gru", "lstm"):
        options = {"channels": [2, 3], "pool": [2, 3], "cell": cell, "hidden": 4, "attention": 3}
        case = Case("cbrnn-" + cell, "cbrnn", {"logmel": 13}, options, [3, 6])
        case.extra("frame", labels("frame", 2, 3, 6).astype(np.float64))
        case.extra("clip", labels("clip", 2, 3).astype(np.float64))
        yield case, cbrnn, "bce-frame-clip", events
    case = Case("mn04", "mn04", {"mel": 40}, {"classes": 5, "dropout": 0.0}, [2, 36])
    case.extra("y", targets("y", 2, 5))
    yield case, mn04, "tags", tags


def three_steps(case, run, loss):
    """Adam with a rate that falls as 1 / (1 + decay * step); batch statistics where there are any."""
    trained = {name: p for name, p in case.parameters.items() if name not in case.buffers}
    first = {name: torch.zeros_like(p) for name, p in trained.items()}
    second = {name: torch.zeros_like(p) for name, p in trained.items()}
    trace, gradients = [], {}
    for step in range(4):
        for parameter in trained.values():
            parameter.grad = None
        value = loss(run(case), case.data)
        trace.append(value.item())
        value.backward()
        gradients = gradients or {name: p.grad.clone() for name, p in trained.items()}
        if step == 3:
            break
        with torch.no_grad():
            for name, parameter in trained.items():
                first[name] = 0.9 * first[name] + 0.1 * parameter.grad
                second[name] = 0.999 * second[name] + 0.001 * parameter.grad ** 2
                m = first[name] / (1 - 0.9 ** (step + 1))
                v = second[name] / (1 - 0.999 ** (step + 1))
                parameter -= RATE / (1 + DECAY * step) * m / (torch.sqrt(v) + 1e-8)
    return trace, gradients, trained


def rounded(value):
    if isinstance(value, float):
        return float(f"{value:.13g}")
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    return [rounded(each) for each in value] if isinstance(value, list) else value


def describe(case, run, name, loss):
    outputs = run(case)
    training = (lambda c: run(c, training=True)) if run in (cbrnn, mn04) else run
    trace, gradients, trained = three_steps(case, training, loss)
    return rounded({
        "family": case.family, "inputs": case.widths, "options": case.options,
        "shapes": {key: list(case.data[key].shape) for key in case.widths}, "further": case.further,
        "parameters": case.described, "kept": sorted(case.buffers), "loss": name,
        "batch_statistics": training is not run,
        "outputs": {key: {"shape": list(value.shape), "digest": digest(value)} for key, value in outputs.items()},
        "trace": trace,
        "gradients": {key: digest(value) for key, value in gradients.items()},
        "after": {key: digest(value) for key, value in trained.items()}})


def text(described):
    """One line for each tensor."""
    lines = []
    for key, value in described.items():
        if isinstance(value, dict) and key in ("parameters", "gradients", "after", "outputs", "further"):
            inner = ",\n".join(f"    {json.dumps(k)}: {json.dumps(v)}" for k, v in value.items())
            lines.append(f"  {json.dumps(key)}: {{\n{inner}\n  }}")
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(value)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    for case, run, name, loss in cases():
        described = describe(case, run, name, loss)
        with open(os.path.join(sys.argv[1], case.name + ".json"), "w", encoding="utf-8") as file:
            file.write(text(described))
        print(case.name, described["trace"])
