// Selection, the address, keys.

function hashOf(id) {
  return id === null ? "" : `#${encodeURIComponent(id).replaceAll("%2F", "/")}`;
}

function idFromHash() {
  try {
    const id = decodeURIComponent(window.location.hash.slice(1));
    return things.has(id) ? id : null;
  } catch {
    return null; // not one of this page's addresses
  }
}

/** Shows a thing everywhere; null shows the overview. `focus` also moves the drawing to it. */
function select(id, focus = false) {
  if (window.location.hash !== hashOf(id)) window.history.pushState(null, "", hashOf(id) || window.location.pathname);
  light(id);
  if (id === null) {
    showOverview();
    say("总览");
  } else {
    showThing(id);
    if (focus) showOnCanvas(id);
    say(`${things.get(id).name},${typeWords(things.get(id).type).zh}`);
  }
}

function onKey(event) {
  const field = document.getElementById("query");
  if (event.key === "/" && document.activeElement !== field) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "Escape") {
    if (field.value !== "") {
      field.value = "";
      showResults();
      field.focus();
    } else {
      select(null);
      fitAll(true);
    }
  }
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.05), 6), animation: { duration: 200 } });
}

buildCounts();
buildLegend();
buildSearch();
sayHowMany();
fitAll(false);
view.firstScale = network.getScale();
network.on("click", ({ nodes: [id] }) => select(id === undefined ? null : id));
document.addEventListener("keydown", onKey);
document.getElementById("zoom-in").addEventListener("click", () => zoomBy(1.4));
document.getElementById("zoom-out").addEventListener("click", () => zoomBy(1 / 1.4));
document.getElementById("zoom-all").addEventListener("click", () => fitAll(true));
window.addEventListener("popstate", () => select(idFromHash(), true));
select(idFromHash(), true);
network.once("afterDrawing", () => performance.mark("drawn"));
