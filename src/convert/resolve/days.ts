const dayMilliseconds = 86_400_000;

const timeOf = (date: string | null): number =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : NaN;

/** Days from one full date to another, or null where one is not a full date. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const days = (timeOf(to) - timeOf(from)) / dayMilliseconds;
  return Number.isNaN(days) ? null : days;
}

/** A full date and the days before it, the nearest first; none where it is not a full date. */
export function daysBefore(date: string | null, count: number): string[] {
  const time = timeOf(date);
  if (Number.isNaN(time)) return [];
  return Array.from({ length: count + 1 }, (_, days) =>
    new Date(time - days * dayMilliseconds).toISOString().slice(0, 10),
  );
}

/** The last day of an EDTF interval, or the date itself. */
export const lastDay = (date: string | null): string | null => {
  const last = (date ?? '').split('/').at(-1) ?? '';
  return last === '' || last === '..' ? null : last;
};

/** The first day of an EDTF interval, or the date itself. */
export const firstDay = (date: string | null): string | null => {
  const [first = ''] = (date ?? '').split('/');
  return first === '' || first === '..' ? null : first;
};
