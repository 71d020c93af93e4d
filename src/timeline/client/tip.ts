/** What a mark says of itself: its title, in its language, and lines below it. */
interface Telling {
  readonly lines: readonly string[];
  readonly language: string;
}

const tellings = new WeakMap<Element, Telling>();

/** Takes the mark's own title away the first time, or the browser would show it as well. */
function tellingOf(mark: Element): Telling {
  const known = tellings.get(mark);
  if (known) return known;
  const title = mark.querySelector('title');
  const telling = {
    lines: (title?.textContent ?? '').split('\n'),
    language: title?.getAttribute('lang') ?? '',
  };
  title?.remove();
  tellings.set(mark, telling);
  return telling;
}

const tipOf = (figure: HTMLElement): HTMLElement => {
  const known = figure.querySelector<HTMLElement>('.timeline-tip');
  if (known) return known;
  const tip = document.createElement('div');
  tip.className = 'timeline-tip';
  // The name of the mark says the same to those who cannot see it.
  tip.setAttribute('aria-hidden', 'true');
  figure.append(tip);
  return tip;
};

const gap = 10;

/** Shows beside a mark what it is. */
export function showTip(figure: HTMLElement, mark: Element): void {
  const { lines, language } = tellingOf(mark);
  const [title = '', ...rest] = lines;
  if (title === '') return;
  const tip = tipOf(figure);
  const head = document.createElement('strong');
  head.textContent = title;
  if (language !== '') head.lang = language;
  tip.replaceChildren(
    head,
    ...rest.map((line) => {
      const below = document.createElement('span');
      below.textContent = line;
      return below;
    }),
  );
  tip.hidden = false;
  const frame = figure.getBoundingClientRect();
  const place = (mark.querySelector('circle, rect, text') ?? mark).getBoundingClientRect();
  const middle = Math.min(frame.right, Math.max(frame.left, place.left + Math.min(place.width, 60) / 2));
  const left = Math.min(middle - frame.left - tip.offsetWidth / 2, frame.width - tip.offsetWidth);
  const above = place.top - frame.top - tip.offsetHeight - gap;
  const below = place.bottom - frame.top + gap;
  tip.style.left = `${Math.max(0, left)}px`;
  tip.style.top = `${place.top - tip.offsetHeight - gap < 64 ? below : above}px`;
}

export function hideTip(figure: HTMLElement): void {
  const tip = figure.querySelector<HTMLElement>('.timeline-tip');
  if (tip) tip.hidden = true;
}
