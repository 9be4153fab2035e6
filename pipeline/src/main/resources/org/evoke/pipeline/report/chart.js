"use strict";

// What the parts of the page share: the data, SVG elements, times as text, the cursor.

const DATA = JSON.parse(document.getElementById("data").textContent);
const SVG = "http://www.w3.org/2000/svg";

function element(parent, name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  if (text !== undefined) made.textContent = text;
  parent.appendChild(made);
  return made;
}

function clamp(value, low, high) {
  return Math.max(low, Math.min(high, value));
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

// The last point that begins at or before a time.
function pointAt(ms) {
  let low = 0;
  let high = DATA.start.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (DATA.start[middle] <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

function middleOf(point) {
  const end = point + 1 < DATA.start.length ? DATA.start[point + 1] : DATA.ms;
  return (DATA.start[point] + end) / 2;
}

// Everything that follows the time that is looked at. Pointing at a time is not going there: a
// player, where there is one, follows only the latter, and leads the cursor while it runs.
const cursor = {
  ms: null,
  rest: null,
  player: null,
  listeners: [],
  travellers: [],
  set(ms) {
    this.ms = ms === null ? null : clamp(ms, 0, DATA.ms);
    for (const listener of this.listeners) listener(this.ms);
  },
  point(ms) {
    if (!this.player || !this.player.running()) this.set(ms);
  },
  leave() {
    this.point(this.rest);
  },
  go(ms) {
    this.set(ms);
    for (const traveller of this.travellers) traveller(this.ms);
  },
};
