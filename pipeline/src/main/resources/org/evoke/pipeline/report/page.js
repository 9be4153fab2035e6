// The line of values above the timeline, and the pictures that lead to a time.

(function () {
  const readout = document.getElementById("readout");
  const hint = readout.textContent;

  function part(text, kind) {
    const piece = document.createElement(kind === "b" ? "b" : "span");
    if (kind && kind !== "b") piece.className = "c-" + kind;
    piece.textContent = text;
    readout.append(piece, "   ");
  }

  function value(track, point) {
    const band = track.lower ? " (" + signed(track.lower[point]) + " to " + signed(track.upper[point]) + ")" : "";
    return track.label + " " + signed(track.values[point]) + band;
  }

  function likeliest(classes, point) {
    let best = 0;
    classes.shares.forEach((share, index) => (best = share[point] > classes.shares[best][point] ? index : best));
    const share = classes.shares[best][point];
    return share === null ? "" : classes.labels[best] + " " + Math.round(100 * share) + " %";
  }

  function write(ms) {
    readout.textContent = "";
    if (ms === null) {
      readout.textContent = hint;
      return;
    }
    const point = pointAt(ms);
    part(clock(ms, DATA.tenths), "b");
    for (const track of DATA.tracks) {
      if (track.values[point] !== null) part(value(track, point), track.kind);
    }
    for (const classes of DATA.classes || []) part(likeliest(classes, point));
    if (DATA.word && DATA.word[point] >= 0) part(DATA.words[DATA.word[point]], "b");
    if (DATA.loudness && DATA.loudness[point] !== null) {
      part(DATA.loudness[point].toFixed(1).replace("-", "\u2212") + " LUFS");
    }
    const shot = (DATA.shots || []).filter((start) => start <= ms).length;
    if (shot) part("shot " + shot);
    if ((DATA.outside || []).some(([from, to]) => from <= ms && ms < to)) part("unlike the training music");
  }

  function lead(selector, time) {
    for (const button of document.querySelectorAll(selector)) {
      button.addEventListener("click", function () {
        timeline.reveal(time(button));
        const place = document.getElementById("player-panel") || document.getElementById("timeline-panel");
        place.scrollIntoView({ block: "start" });
      });
    }
  }

  lead("button[data-moment]", (button) => DATA.moments[Number(button.dataset.moment)]);
  lead("button[data-time]", (button) => Number(button.dataset.time));
  cursor.listeners.push(write);
})();
