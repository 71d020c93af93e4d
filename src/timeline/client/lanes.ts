import type { LaneKind } from '../view.ts';
import { prepareTimeline } from './marks.ts';
import type { Row } from './rows.ts';

/** A stretch of the page in which some rows are drawn. */
export interface Lane {
  /** What the drawing stands in. */
  readonly scroller: HTMLElement;
  rows: readonly Row[];
  /** Whether it is the one of all rows. */
  readonly isMain: boolean;
  /** Whether it stands in the window of the browser, or near it. */
  isSeen: boolean;
  /** Whether what it shows is older than what was chosen. */
  isStale: boolean;
}

interface LaneName {
  readonly value: string;
  readonly label: string;
}

/** The choice of that name beside the timeline. */
export function choiceOf(tools: HTMLElement, name: string): HTMLSelectElement | null {
  return tools.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
}

/** The values of a filter in the order of its choice, with their names. */
function namesOf(tools: HTMLElement, by: LaneKind): LaneName[] {
  return [...(choiceOf(tools, by)?.options ?? [])].flatMap(({ value, text }) =>
    value === '' ? [] : [{ value, label: text }],
  );
}

function newSection({ value, label }: LaneName): HTMLElement {
  const section = document.createElement('section');
  section.className = 'lane';
  section.dataset.lane = value;
  const heading = document.createElement('h3');
  heading.textContent = `${label} `;
  const count = document.createElement('span');
  count.className = 'nav-count';
  heading.append(count);
  const figure = document.createElement('figure');
  figure.className = 'timeline';
  figure.dataset.timeline = '';
  const scroller = document.createElement('div');
  scroller.className = 'timeline-scroll';
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'group');
  scroller.setAttribute('aria-label', label);
  figure.append(scroller);
  section.append(heading, figure);
  prepareTimeline(figure);
  return section;
}

/** Puts the lanes that a choice asks for into the page; those that are there already stay. */
export function laneSections(
  root: HTMLElement,
  tools: HTMLElement,
  by: LaneKind,
  rows: readonly Row[],
): Lane[] {
  const holder = root.querySelector<HTMLElement>('[data-lanes]');
  if (!holder) return [];
  const byValue = new Map<string, Row[]>();
  if (by !== 'none')
    for (const row of rows)
      for (const value of row.values[by]) byValue.set(value, [...(byValue.get(value) ?? []), row]);
  const isSame = holder.dataset.by === by;
  const lanes = namesOf(tools, by).flatMap((name) => {
    const own = byValue.get(name.value);
    if (!own) return [];
    const known = isSame
      ? [...holder.querySelectorAll<HTMLElement>('.lane')].find(({ dataset }) => dataset.lane === name.value)
      : undefined;
    const section = known ?? newSection(name);
    const count = section.querySelector('.nav-count');
    if (count) count.textContent = new Intl.NumberFormat(document.documentElement.lang).format(own.length);
    return [{ section, rows: own }];
  });
  holder.dataset.by = by;
  holder.replaceChildren(...lanes.map(({ section }) => section));
  return lanes.flatMap(({ section, rows: own }) => {
    const scroller = section.querySelector<HTMLElement>('.timeline-scroll');
    return scroller ? [{ scroller, rows: own, isMain: false, isSeen: false, isStale: true }] : [];
  });
}
