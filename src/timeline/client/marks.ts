import { hideTip, showTip } from './tip.ts';

const marksOf = (figure: HTMLElement): SVGAElement[] => [
  ...figure.querySelectorAll<SVGAElement>('.timeline-scroll > svg > a'),
];

const markAt = (target: EventTarget | null): SVGAElement | null =>
  target instanceof Element ? target.closest<SVGAElement>('.timeline-scroll > svg > a') : null;

/** One mark of a timeline is a stop of the Tab key; the arrow keys lead on from it. */
export function makeOneStop(figure: HTMLElement, stop?: SVGAElement): void {
  const marks = marksOf(figure);
  const present = stop ?? marks.at(-1);
  for (const mark of marks) mark.setAttribute('tabindex', mark === present ? '0' : '-1');
}

function moveFocus(figure: HTMLElement, from: SVGAElement, key: string): boolean {
  const marks = marksOf(figure);
  const place = marks.indexOf(from);
  const next = {
    ArrowRight: place + 1,
    ArrowUp: place + 1,
    ArrowLeft: place - 1,
    ArrowDown: place - 1,
    Home: 0,
    End: marks.length - 1,
  }[key];
  if (next === undefined) return false;
  const mark = marks[Math.min(marks.length - 1, Math.max(0, next))];
  if (!mark) return false;
  makeOneStop(figure, mark);
  mark.focus();
  return true;
}

/** Tells of the marks of a timeline on hovering and focusing, and leads through them by the arrow keys. */
export function prepareTimeline(figure: HTMLElement): void {
  figure.addEventListener('pointerover', ({ target, pointerType }) => {
    const mark = markAt(target);
    if (mark && pointerType !== 'touch') showTip(figure, mark);
  });
  figure.addEventListener('pointerout', ({ target, relatedTarget }) => {
    const mark = markAt(target);
    if (mark && mark !== markAt(relatedTarget)) hideTip(figure);
  });
  figure.addEventListener('focusin', ({ target }) => {
    const mark = markAt(target);
    if (mark) showTip(figure, mark);
  });
  figure.addEventListener('focusout', () => {
    hideTip(figure);
  });
  figure.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideTip(figure);
    const mark = markAt(event.target);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (mark && isPlain && moveFocus(figure, mark, event.key)) event.preventDefault();
  });
  makeOneStop(figure);
}

/** On a small screen a timeline is wider than its window: it then begins at its end, which is what is new. */
function beginAtEnd(figure: HTMLElement): void {
  const scroller = figure.querySelector('.timeline-scroll');
  if (scroller) scroller.scrollLeft = scroller.scrollWidth;
}

for (const figure of document.querySelectorAll<HTMLElement>('[data-timeline]')) {
  prepareTimeline(figure);
  beginAtEnd(figure);
}
