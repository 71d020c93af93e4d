import type { TimeWindow } from '../layOut.ts';
import { windowOf } from '../layOut.ts';
import { spanText } from '../words.ts';
import { readView, timelineFilters, writeView, type LaneKind, type TimelineView } from '../view.ts';
import { countText, drawRows, type ExplorerWords } from './draw.ts';
import { moveByHand } from './gestures.ts';
import { choiceOf, laneSections, type Lane } from './lanes.ts';
import { makeOneStop } from './marks.ts';
import { readRows, type Row } from './rows.ts';

/** Milliseconds after which what is shown is written into the address and the table. */
const writeAfter = 250;
/** Pixels below which the drawing made with the page is too fine. */
const narrow = 736;

/** The timeline of its own page: lanes, filters and zoom, all of them in the address. */
class Explorer {
  readonly #root: HTMLElement;
  readonly #tools: HTMLElement;
  readonly #words: ExplorerWords;
  readonly #rows: readonly Row[];
  readonly #whole: TimeWindow;
  readonly #list: string;
  #view: TimelineView;
  #chosen: readonly Row[] = [];
  #lanes: readonly Lane[] = [];
  #frame = 0;
  #writing = 0;
  readonly #seen: IntersectionObserver;

  constructor(root: HTMLElement, tools: HTMLElement, table: HTMLTableElement) {
    this.#root = root;
    this.#tools = tools;
    this.#words = JSON.parse(root.dataset.words ?? '{}') as ExplorerWords;
    this.#rows = readRows(table, this.#words.forms);
    this.#whole = windowOf(this.#words.years);
    this.#list = root.querySelector<HTMLAnchorElement>('[data-list]')?.href ?? '';
    this.#view = readView(location.search);
    this.#seen = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const lane = this.#lanes.find(({ scroller }) => scroller === target);
          if (!lane) continue;
          lane.isSeen = isIntersecting;
          if (isIntersecting && lane.isStale) this.#drawLane(lane);
        }
      },
      { rootMargin: '200px 0px' },
    );
  }

  get window(): TimeWindow {
    return this.#view.window ?? this.#whole;
  }

  get whole(): TimeWindow {
    return this.#whole;
  }

  start(): void {
    const main = this.#root.querySelector<HTMLElement>('[data-main] .timeline-scroll');
    if (!main) return;
    this.#lanes = [{ scroller: main, rows: this.#rows, isMain: true, isSeen: true, isStale: false }];
    this.#seen.observe(main);
    this.#tools.addEventListener('change', () => {
      this.#readChoices();
    });
    moveByHand(this.#root, this);
    this.#root.classList.add('is-live');
    const isNarrow = main.clientWidth < narrow;
    if (writeView(this.#view) !== '' || isNarrow) this.#show(this.#view, true);
    else this.#mark();
    window.addEventListener('resize', () => {
      this.#later();
    });
  }

  /** Shows a stretch of time; null shows all. */
  look(window: TimeWindow | null): void {
    this.#show({ ...this.#view, window }, false);
  }

  #readChoices(): void {
    const value = (name: string): string => choiceOf(this.#tools, name)?.value ?? '';
    const filters = Object.fromEntries(
      timelineFilters.flatMap((name) => (value(name) === '' ? [] : [[name, value(name)]])),
    );
    this.#show({ ...this.#view, by: value('by') as LaneKind, filters }, true);
  }

  #show(view: TimelineView, isChoice: boolean): void {
    this.#view = view;
    if (isChoice || this.#lanes.length === 1) this.#choose();
    this.#later();
    clearTimeout(this.#writing);
    this.#writing = window.setTimeout(() => {
      this.#write();
    }, writeAfter);
  }

  /** Which rows are shown, and in which lanes. */
  #choose(): void {
    const { filters, by } = this.#view;
    this.#chosen = this.#rows.filter(({ values }) =>
      timelineFilters.every((name) => {
        const wanted = filters[name];
        return wanted === undefined || values[name].includes(wanted);
      }),
    );
    const [main] = this.#lanes;
    if (!main) return;
    main.rows = this.#chosen;
    for (const { scroller } of this.#lanes.slice(1)) this.#seen.unobserve(scroller);
    this.#lanes = [main, ...laneSections(this.#root, this.#tools, by, this.#chosen)];
    for (const { scroller } of this.#lanes.slice(1)) this.#seen.observe(scroller);
  }

  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#draw();
    });
  }

  #draw(): void {
    for (const lane of this.#lanes) {
      if (lane.isSeen) this.#drawLane(lane);
      else lane.isStale = true;
    }
    this.#mark();
  }

  #drawLane(lane: Lane): void {
    const { activeElement } = document;
    const focused = lane.scroller.contains(activeElement)
      ? (activeElement?.getAttribute('href') ?? null)
      : null;
    drawRows(lane.scroller, lane.rows, {
      window: this.window,
      words: this.#words,
      stack: lane.isMain ? 16 : 8,
      barRows: lane.isMain ? 24 : 8,
      list: this.#list,
    });
    lane.isStale = false;
    const figure = lane.scroller.closest<HTMLElement>('[data-timeline]');
    if (!figure) return;
    const mark =
      focused === null
        ? undefined
        : [...lane.scroller.querySelectorAll<SVGAElement>('svg > a')].find(
            (link) => link.getAttribute('href') === focused,
          );
    makeOneStop(figure, mark);
    if (mark) mark.focus();
    else if (focused !== null) lane.scroller.focus();
  }

  /** Says what is shown, and lets the buttons tell what they can still do. */
  #mark(): void {
    const { from, to } = this.window;
    const status = this.#root.querySelector('[data-timeline-status]');
    const rows = this.#chosen.length > 0 || this.#lanes.length > 1 ? this.#chosen : this.#rows;
    const inside = rows.filter(
      ({ timed: { date, period } }) =>
        (date !== null && date.to >= from && date.from < to) ||
        (period !== null && (period.to ?? to) >= from && (period.from ?? from) < to),
    );
    if (status)
      status.textContent =
        inside.length === 0
          ? this.#words.none
          : `${countText(inside.length, this.#words)} · ${spanText(from, to, this.#words.language)}`;
    for (const [name, value] of [['by', this.#view.by], ...Object.entries(this.#view.filters)] as const) {
      const select = choiceOf(this.#tools, name);
      if (select) select.value = value;
    }
    const isWhole = this.#view.window === null;
    for (const button of this.#root.querySelectorAll<HTMLButtonElement>('[data-when-zoomed]'))
      button.setAttribute('aria-disabled', String(isWhole));
  }

  #write(): void {
    const after = writeView(this.#view);
    history.replaceState(null, '', after === '' ? location.pathname : `?${after}`);
    const shown = new Set(this.#chosen);
    for (const row of this.#rows) {
      const isOut = this.#lanes.length > 1 && !shown.has(row);
      if (row.element.hidden !== isOut) row.element.hidden = isOut;
    }
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-explorer]')) {
  const tools = root.querySelector<HTMLElement>('[data-timeline-tools]');
  const table = document.querySelector<HTMLTableElement>('[data-timeline-table]');
  if (tools && table) new Explorer(root, tools, table).start();
}
