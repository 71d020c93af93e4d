// Runs before the first paint, so that a chosen scheme never flashes in the other one.
try {
  const chosen = localStorage.getItem('paraph-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; the system's scheme then holds.
}
