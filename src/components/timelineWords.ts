import { formatDate } from '../i18n/formatDate.ts';
import type { Interface } from '../i18n/index.ts';
import { readEdtf } from '../record/edtfDate.ts';
import { yearId } from '../record/grouping.ts';
import type { DrawingWords } from '../timeline/draw.ts';
import type { TimelineItem } from '../timeline/items.ts';
import { spanText, tickText } from '../timeline/words.ts';

function details(item: TimelineItem, ui: Interface): string[] {
  const when = [item.date, item.period].flatMap((value) =>
    value === null ? [] : [formatDate(value, ui.language)],
  );
  return [when.join(' · '), `${ui.t(`status.${item.status}`)} · ${ui.t(`kind.${item.kind}`)}`].filter(
    (line) => line !== '',
  );
}

/** Where the list of agreements shows those of the same year. */
function listOfYear({ date }: TimelineItem): string {
  const from = date === null ? null : readEdtf(date).from;
  return `/agreements/#${yearId(from === null ? null : new Date(from).getUTCFullYear())}`;
}

/** The words of a timeline that is drawn when the site is built. */
export function timelineWords(label: string, ui: Interface): DrawingWords {
  return {
    language: ui.language,
    label,
    details: (item) => details(item, ui),
    tick: (tick) => tickText(tick, ui.language),
    unheld: (kind, year) => ui.t('timeline.unheld', { kind: ui.term(`kind.${kind}`), year }),
    many: (n, from, to) =>
      ui.t('timeline.many', {
        count: ui.t('count.agreements', { n }),
        when: spanText(from, to, ui.language),
      }),
    address: listOfYear,
  };
}
