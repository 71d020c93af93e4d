const second = 1000;

/** The moment that SOURCE_DATE_EPOCH names. Source: https://reproducible-builds.org/specs/source-date-epoch/ */
const epoch = /^\d+$/.test(process.env.SOURCE_DATE_EPOCH ?? '')
  ? Number(process.env.SOURCE_DATE_EPOCH) * second
  : Date.now();

/**
 * The day on which the site is built, at midnight UTC, in milliseconds since 1970: PARAPH_TODAY where it is set, else
 * that of SOURCE_DATE_EPOCH, so that the same record gives the same site; else the clock's.
 */
export const today: number = (() => {
  const set = Date.parse(process.env.PARAPH_TODAY ?? '');
  const now = new Date(Number.isNaN(set) ? epoch : set);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
})();

export const day = 24 * 60 * 60 * second;
