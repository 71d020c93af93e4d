import type { AgreementKind, EventKind } from '../../schema/vocabulary.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2025-05-10` → `10 May 2025`, `2025-05` → `May 2025`; any other EDTF as it is. */
export function dayInWords(date: string): string {
  const ends = date.split('/');
  if (ends.length === 2) return ends.map(dayInWords).join(' – ');
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  const month = months[Number(match?.[2]) - 1];
  if (!match || month === undefined) return date;
  const day = match[3] === undefined ? '' : `${Number(match[3])} `;
  return `${day}${month} ${match[1] ?? ''}`;
}

const kindInWords: Readonly<Record<EventKind, string>> = {
  visit: 'Visit',
  talks: 'Talks',
  meeting: 'Meeting',
  signing: 'Signing',
  ceremony: 'Ceremony',
  forum: 'Forum',
  session: 'Session',
  call: 'Call',
  'press-conference': 'Press conference',
  'entry-into-force': 'Entry into force',
  ratification: 'Ratification',
  exhibition: 'Exhibition',
  festival: 'Festival',
  other: 'Event',
};

/** `Signing in Moscow, 10 May 2025`. */
export function eventTitle(kind: EventKind, place: string | null, date: string | null): string {
  const where = place === null ? '' : ` in ${place}`;
  const when = date === null ? '' : `, ${dayInWords(date)}`;
  return `${kindInWords[kind]}${where}${when}`;
}

/** Words that hang a title on the sentence it was taken from. */
const leading = /^(?:(?:as well as|and|or|but|while|also|with|of|the|an?|another)\s+)+/i;

const closingSigns = ' ,;:.…–—-';

/** Characters of a title; longer ones are cut between words. */
const titleLength = 220;

/** A phrase as it stands in a sentence made a title: on one line, no article, no sign at its end, a capital first. */
export function agreementTitle(phrase: string): string {
  const line = phrase.replace(/\s+/gu, ' ').trim();
  const started = line.replace(leading, '');
  let end = started.length;
  while (end > 0 && closingSigns.includes(started.charAt(end - 1))) end -= 1;
  const bare = started.slice(0, end);
  const title = bare === '' ? line : bare;
  const cut =
    title.length <= titleLength ? title : `${title.slice(0, title.lastIndexOf(' ', titleLength - 1))}…`;
  const [first = ''] = cut;
  return first.toLocaleUpperCase('en') + cut.slice(first.length);
}

const agreementInWords: Readonly<Record<AgreementKind, string>> = {
  treaty: 'Treaty',
  agreement: 'Agreement',
  memorandum: 'Memorandum',
  protocol: 'Protocol',
  contract: 'Contract',
  programme: 'Programme',
  plan: 'Plan',
  roadmap: 'Roadmap',
  statement: 'Statement',
  letter: 'Letter',
  minutes: 'Minutes',
  arrangement: 'Arrangement',
  certificate: 'Certificate',
  document: 'Document',
};

/** `Treaty between Russia and Viet Nam, 16 June 1994`: for an agreement that no text calls by more than its kind. */
export function plainTitle(kind: AgreementKind, parties: readonly string[], date: string | null): string {
  const when = date === null ? '' : `, ${dayInWords(date)}`;
  const names = parties.length > 1 ? `${parties.slice(0, -1).join(', ')} and ${parties.at(-1) ?? ''}` : '';
  return `${agreementInWords[kind]}${names === '' ? '' : ` between ${names}`}${when}`;
}
