const key = 'paraph-searches';
const most = 6;

/** What was searched for lately on this device, the latest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a search on this device; nobody else learns of it. */
export function keepSearch(text: string): void {
  const wanted = text.trim();
  if (wanted.length < 2) return;
  const others = recentSearches().filter(
    (other) => !wanted.toLowerCase().startsWith(other.toLowerCase()) && other !== wanted,
  );
  try {
    localStorage.setItem(key, JSON.stringify([wanted, ...others].slice(0, most)));
  } catch {
    // Storage may be forbidden; then nothing is remembered.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What could not be kept need not be forgotten.
  }
}
