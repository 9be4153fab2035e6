// The line of values above the timeline, and the pictures that lead to a time.

(function () {
  const readout = document.getElementById("readout");

  function part(text, kind) {
    const piece = document.createElement(kind === "b" ? "b" : "span");
    if (kind && kind !== "b") piece.className = kind;
    piece.textContent = text;
    readout.append(piece, "   ");
  }

  function value(track, step) {
    return track.label + " " + signed(track.values[step]) + " (" + signed(track.lower[step]) + " to " + signed(track.upper[step]) + ")";
  }

  function write(ms) {
    readout.textContent = "";
    if (ms === null) {
      readout.textContent = "Point at the timeline to read its values.";
      return;
    }
    const step = stepAt(ms);
    part(clock(ms, DATA.tenths), "b");
    for (const track of DATA.tracks) {
      if (track.values[step] !== null) part(value(track, step), { valence: "v", arousal: "a" }[track.kind]);
    }
    if (DATA.word[step] >= 0) part(DATA.words[DATA.word[step]], "b");
    if (DATA.loudness && DATA.loudness[step] !== null) {
      part(DATA.loudness[step].toFixed(1).replace("-", "\u2212") + " LUFS");
    }
    const shot = DATA.shots.filter((start) => start <= ms).length;
    if (shot) part("shot " + shot);
    if (DATA.outside.some(([from, to]) => from <= ms && ms < to)) part("unlike the training music");
  }

  function lead(selector, time) {
    for (const button of document.querySelectorAll(selector)) {
      button.addEventListener("click", function () {
        timeline.reveal(time(button));
        document.getElementById("timeline-panel").scrollIntoView({ block: "start" });
      });
    }
  }

  lead("[data-moment]", (button) => DATA.moments[Number(button.dataset.moment)].t);
  lead("[data-time]", (button) => Number(button.dataset.time));
  cursor.listeners.push(write);
  write(null);
})();
