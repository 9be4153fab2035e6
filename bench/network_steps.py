#!/usr/bin/env python3
# Copyright 2026 The Evoke authors
# SPDX-License-Identifier: Apache-2.0
"""Training steps of Evoke's networks beside the same networks in PyTorch for Python, in turns.

Usage: bench/network_steps.py tcn|attendaffectnet THREADS STEPS ROUNDS DROPOUT

In each round both programs do STEPS steps, first the one, then the other. Prints least and median
seconds of a step of both (by the clock and of all processors), the ratio of the least and the median
of the ratios of the rounds, and the resident memory of the Java process after a tenth of the rounds and at the end.
"""
import math
import os
import statistics
import subprocess
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import weight_norm


class Block(nn.Module):
    def __init__(self, inputs, channels, dilation, dropout):
        super().__init__()
        self.padding = 2 * dilation
        self.first = weight_norm(nn.Conv1d(inputs, channels, 3, dilation=dilation))
        self.second = weight_norm(nn.Conv1d(channels, channels, 3, dilation=dilation))
        self.down = nn.Conv1d(inputs, channels, 1) if inputs != channels else nn.Identity()
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        h = self.dropout(F.relu(self.first(F.pad(x, (self.padding, 0)))))
        h = self.dropout(F.relu(self.second(F.pad(h, (self.padding, 0)))))
        return F.relu(h + self.down(x))


class Convolution(nn.Module):
    def __init__(self, dropout, features=2112, encoding=8, channels=128):
        super().__init__()
        widths = [features + encoding] + [channels] * 4
        self.blocks = nn.ModuleList(
            Block(widths[i], widths[i + 1], 2**i, dropout) for i in range(4))
        self.first = nn.Linear(channels, 64)
        self.second = nn.Linear(64, 15)
        position = torch.arange(600).float()[:, None]
        rate = 10000 ** (-2 * (torch.arange(encoding) // 2) / encoding)
        even = torch.arange(encoding) % 2 == 0
        self.encoding = torch.where(even, torch.sin(position * rate), torch.cos(position * rate))

    def forward(self, x):
        x = torch.cat([x, self.encoding.expand(x.shape[0], -1, -1)], 2).transpose(1, 2)
        for block in self.blocks:
            x = block(x)
        return self.second(F.relu(self.first(x.transpose(1, 2))))


class Norm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width))
        self.shift = nn.Parameter(torch.zeros(width))

    def forward(self, x):
        centred = x - x.mean(-1, keepdim=True)
        return self.scale * centred / (x.std(-1, keepdim=True) + 1e-6) + self.shift


class Layer(nn.Module):
    def __init__(self, width, heads, dropout):
        super().__init__()
        self.maps = nn.ModuleList(nn.Linear(width, width) for _ in range(4))
        self.feed = nn.Linear(width, width)
        self.norms = nn.ModuleList(Norm(width) for _ in range(2))
        self.dropout = nn.Dropout(dropout)
        self.heads = heads

    def split(self, x):
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def attend(self, x):
        q, k, v = (self.split(self.maps[i](x)) for i in range(3))
        weights = F.softmax(q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1]), -1)
        seen = (self.dropout(weights) @ v).transpose(1, 2).reshape(x.shape)
        return self.maps[3](seen)

    def forward(self, x):
        x = x + self.dropout(self.attend(self.norms[0](x)))
        return x + self.dropout(self.dropout(F.relu(self.feed(self.norms[1](x)))))


class Attention(nn.Module):
    WIDTHS = (2048, 1024, 1024, 128, 1582)

    def __init__(self, dropout, width=8):
        super().__init__()
        self.reductions = nn.ModuleList(nn.Linear(inputs, width) for inputs in self.WIDTHS)
        self.layers = nn.ModuleList(Layer(width, 2, dropout) for _ in range(6))
        self.norm = Norm(width)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(width, 1)

    def forward(self, inputs):
        x = torch.stack([r(i) for r, i in zip(self.reductions, inputs)], 1)
        for layer in self.layers:
            x = layer(x)
        return self.head(self.dropout(self.norm(x).mean(1)))


def steps(kind, dropout):
    """A function that does one training step."""
    if kind == "tcn":
        network = Convolution(dropout)
        inputs, wanted = torch.rand(32, 600, 2112) - 0.5, torch.rand(32, 600, 15) - 0.5
        optimiser = torch.optim.SGD(network.parameters(), lr=5e-3)

        def loss(output):
            return ((output - wanted) ** 2).sum() / (15 * 600)
    else:
        network = Attention(dropout)
        inputs = [torch.rand(30, width) - 0.5 for width in Attention.WIDTHS]
        wanted = torch.rand(30, 1) - 0.5
        optimiser = torch.optim.Adam(network.parameters(), lr=5e-4)

        def loss(output):
            a, b = output - output.mean(), wanted - wanted.mean()
            correlation = (a * b).sum() / torch.sqrt((a * a).sum() * (b * b).sum())
            return F.mse_loss(output, wanted) + 1 - correlation

    def step():
        optimiser.zero_grad()
        loss(network(inputs)).backward()
        optimiser.step()

    return step


def java(kind, threads, count, dropout):
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "target", "classpath.txt")) as file:
        path = os.path.join(here, "target", "classes") + ":" + file.read().strip()
    command = ["java", "-Xmx2g", "-cp", path, "org.evoke.bench.NetworkSteps"]
    return subprocess.Popen(
        command + [kind, str(threads), str(count), str(dropout)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def main():
    kind, threads, count, rounds = sys.argv[1], *map(int, sys.argv[2:5])
    dropout = float(sys.argv[5])
    torch.set_num_threads(threads)
    own = steps(kind, dropout)
    other = java(kind, threads, count, dropout)
    python, evoke, memory = [], [], []
    for _ in range(rounds + 2):
        start, busy = time.perf_counter(), time.process_time()
        for _ in range(count):
            own()
        python.append(((time.perf_counter() - start) / count,
                       (time.process_time() - busy) / count))
        other.stdin.write("\n")
        other.stdin.flush()
        seconds, processors, resident = map(float, other.stdout.readline().split())
        evoke.append((seconds, processors))
        memory.append(resident)
    other.stdin.close()
    other.wait()
    print(f"{kind}, {threads} threads, dropout {dropout}, {rounds} rounds of {count} steps, "
          f"PyTorch {torch.__version__}")
    for index, what in enumerate(("by the clock", "of all processors")):
        ours = [e[index] for e in evoke[2:]]
        theirs = [p[index] for p in python[2:]]
        ratios = [e / p for e, p in zip(ours, theirs)]
        print(f"seconds {what}: PyTorch least {min(theirs):.5f}, "
              f"median {statistics.median(theirs):.5f}; Evoke least {min(ours):.5f}, "
              f"median {statistics.median(ours):.5f}; ratio of the least "
              f"{min(ours) / min(theirs):.3f}, median of the ratios {statistics.median(ratios):.3f}")
    print(f"resident MiB of Java: {memory[len(memory) // 10]:.0f} early, {memory[-1]:.0f} at the end")


if __name__ == "__main__":
    main()
