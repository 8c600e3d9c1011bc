// Starts when all else is there.

async function start() {
  await readIndex();
  openStore();
  store.changed = told_;
  addEventListener("hashchange", route);
  addEventListener("keydown", stroke);
  addEventListener("beforeunload", (event) => store.unsaved && event.preventDefault());
  await route();
  document.documentElement.dataset.ready = "true";
}

start();
