// The player and the timeline keep step: the cursor follows what plays, and what plays follows
// whoever goes to a time.

const player = (function () {
  const page = JSON.parse(document.getElementById("studio").textContent);
  const media = document.getElementById("media");
  const play = document.getElementById("play");
  const readout = document.getElementById("readout");
  const SAME_MS = 20;

  const now = () => media.currentTime * 1000;
  const running = () => !media.paused && !media.ended;

  function follow() {
    cursor.rest = now();
    cursor.set(cursor.rest);
  }

  function step() {
    if (!running()) return;
    follow();
    if (cursor.ms < charts.view.from || cursor.ms > charts.view.to) timeline.show(cursor.ms);
    requestAnimationFrame(step);
  }

  // Read out while it runs, the values would never end.
  function tell(runs) {
    play.setAttribute("aria-pressed", String(runs));
    play.textContent = runs ? "Pause" : "Play";
    readout.setAttribute("aria-live", runs ? "off" : "polite");
  }

  function toggle() {
    if (running()) media.pause();
    else media.play().catch(() => tell(false));
  }

  cursor.player = { running: running, toggle: toggle };
  play.title = "Play or pause (space)";
  cursor.travellers.push(function (ms) {
    cursor.rest = ms;
    if (Math.abs(now() - ms) > SAME_MS) media.currentTime = ms / 1000;
  });
  media.addEventListener("play", function () {
    tell(true);
    requestAnimationFrame(step);
  });
  for (const name of ["pause", "ended"]) media.addEventListener(name, () => tell(false));
  media.addEventListener("seeked", () => running() || follow());
  media.addEventListener("error", function () {
    cursor.player = null;
    media.hidden = true;
    document.getElementById("unplayable").hidden = false;
  });
  document.getElementById("timeline").addEventListener("keydown", function (event) {
    if (event.key !== " " || !cursor.player) return;
    event.preventDefault();
    toggle();
  });
  document.getElementById("archive").href = page.job.links.archive;
  return { page: page, media: media };
})();
