/**
 * The day on which the site is built, at midnight UTC, in milliseconds since 1970: PARAPH_TODAY where it is set, so
 * that the same record gives the same site, else the clock's.
 */
export const today: number = (() => {
  const set = Date.parse(process.env.PARAPH_TODAY ?? '');
  const now = new Date(Number.isNaN(set) ? Date.now() : set);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
})();

export const day = 24 * 60 * 60 * 1000;
