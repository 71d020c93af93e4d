/**
 * The first and the last day that an EDTF date (level 0, or 1 with `?`, `~`, `%` or `X`) can mean, as ISO days that
 * compare as text. Null for a season or anything else that has no plain bounds.
 */
export function boundsOf(date: string): { first: string; last: string } | null {
  const match = /^(\d{2}[\dX]{2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?[?~%]?$/.exec(date);
  if (!match) return null;
  const [, year = '', month = 'XX', day = 'XX'] = match;
  if (/^\d+$/.test(month) && (Number(month) < 1 || Number(month) > 12)) return null;
  return {
    first: `${year.replaceAll('X', '0')}-${month.replace('XX', '01')}-${day.replace('XX', '01')}`,
    last: `${year.replaceAll('X', '9')}-${month.replace('XX', '12')}-${day.replace('XX', '31')}`,
  };
}

/** True where the first date lies after the second whatever days the two mean. */
export function isAfter(date: string, other: string): boolean {
  const [a, b] = [boundsOf(date), boundsOf(other)];
  return a !== null && b !== null && a.first > b.last;
}

/** The two ends of an EDTF interval; `..` and nothing are null. */
export function endsOf(interval: string): { from: string | null; to: string | null } {
  const [from = '', to = ''] = interval.split('/');
  const end = (text: string): string | null => (text === '' || text === '..' ? null : text);
  return { from: end(from), to: end(to) };
}

/** True for a day that no calendar has: 30 February. */
export function isNoDay(date: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})[?~%]?$/.exec(date);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = new Date(Date.UTC(year, month - 1, day));
  time.setUTCFullYear(year, month - 1, day);
  return time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day;
}
