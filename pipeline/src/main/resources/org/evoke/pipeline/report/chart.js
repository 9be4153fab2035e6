"use strict";

// What all charts share: the data, SVG elements, scales, times as text.

const DATA = JSON.parse(document.getElementById("data").textContent);
const SVG = "http://www.w3.org/2000/svg";

function element(parent, name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  if (text !== undefined) made.textContent = text;
  if (parent) parent.appendChild(made);
  return made;
}

function clear(node) {
  while (node.firstChild) node.removeChild(node.firstChild);
}

function clamp(value, low, high) {
  return Math.max(low, Math.min(high, value));
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function signed(value) {
  return value.toFixed(2).replace("-", "\u2212");
}

// Minutes and seconds; with hours from one hour on; with tenths where steps are short.
function clock(ms, tenths) {
  const seconds = Math.floor(ms / 1000);
  const two = (n) => String(n).padStart(2, "0");
  const rest = tenths ? "." + Math.floor((ms % 1000) / 100) : "";
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? minutes + ":" + two(seconds % 60) + rest
    : Math.floor(minutes / 60) + ":" + two(minutes % 60) + ":" + two(seconds % 60) + rest;
}

// The last step that begins at or before a time.
function stepAt(ms) {
  let low = 0;
  let high = DATA.start.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (DATA.start[middle] <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

function middleOf(step) {
  const end = step + 1 < DATA.start.length ? DATA.start[step + 1] : DATA.ms;
  return (DATA.start[step] + end) / 2;
}

// Distance of ticks for about so many in a span of milliseconds.
function tickDistance(span, count) {
  const distances = [100, 200, 500, 1000, 2000, 5000, 10000, 15000, 30000, 60000, 120000,
    300000, 600000, 900000, 1800000, 3600000, 7200000];
  return distances.find((one) => span / one <= count) || 14400000;
}

// Half the range of values that holds everything drawn, in quarters, at most the whole scale.
function reach(values, step) {
  let most = 0;
  for (const value of values) if (value !== null) most = Math.max(most, Math.abs(value));
  return clamp(Math.ceil((most + 0.02) / step) * step, step, 1);
}

// Everything that follows the time under the pointer.
const cursor = {
  ms: null,
  listeners: [],
  set(ms) {
    this.ms = ms === null ? null : clamp(ms, 0, DATA.ms);
    for (const listener of this.listeners) listener(this.ms);
  },
};
