import type { TimeWindow } from '../layOut.ts';
import { panned, windowOn, zoomed } from '../view.ts';

/** A timeline that can be moved and zoomed. */
export interface Movable {
  readonly window: TimeWindow;
  readonly whole: TimeWindow;
  /** Null shows all. */
  look(window: TimeWindow | null): void;
}

const zoomIn = 0.6;
const panBy = 0.2;
/** Pixels that a pointer may stray in what is still a click. */
const stray = 4;

const scrollerAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.timeline-scroll') : null;

const shareAt = (scroller: HTMLElement, clientX: number): number => {
  const { left, width } = scroller.getBoundingClientRect();
  return Math.min(1, Math.max(0, (clientX - left) / width));
};

function byKey(movable: Movable, key: string): (() => void) | null {
  const { window, whole } = movable;
  const acts: Readonly<Record<string, () => TimeWindow | null>> = {
    '+': () => zoomed(window, whole, zoomIn),
    '=': () => zoomed(window, whole, zoomIn),
    '-': () => zoomed(window, whole, 1 / zoomIn),
    '0': () => null,
    ArrowLeft: () => panned(window, whole, -panBy),
    ArrowRight: () => panned(window, whole, panBy),
  };
  const act = acts[key];
  return act
    ? () => {
        movable.look(act());
      }
    : null;
}

function byButtons(root: HTMLElement, movable: Movable): void {
  root.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[data-move]');
    if (button) byKey(movable, button.dataset.move ?? '')?.();
    const many = target.closest<SVGAElement>('a[data-zoom]');
    if (!many || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [from = 0, to = 0] = (many.dataset.zoom ?? '').split(',').map(Number);
    const next = windowOn({ from, to }, movable.whole);
    if (next && next.to - next.from < movable.window.to - movable.window.from) {
      event.preventDefault();
      movable.look(next);
    }
  });
}

function byWheel(root: HTMLElement, movable: Movable): void {
  root.addEventListener(
    'wheel',
    (event) => {
      const scroller = scrollerAt(event.target);
      if (!scroller) return;
      const { window, whole } = movable;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const factor = Math.exp(Math.min(1, Math.max(-1, event.deltaY / 150)));
        movable.look(zoomed(window, whole, factor, shareAt(scroller, event.clientX)));
        return;
      }
      const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
      if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
      event.preventDefault();
      movable.look(panned(window, whole, sideways / scroller.clientWidth));
    },
    { passive: false },
  );
}

function byPointers(root: HTMLElement, movable: Movable): void {
  const down = new Map<number, number>();
  let held: { scroller: HTMLElement; window: TimeWindow; xs: readonly number[] } | null = null;
  let hasMoved = false;
  const hold = (scroller: HTMLElement): void => {
    held = { scroller, window: movable.window, xs: [...down.values()] };
  };
  root.addEventListener('pointerdown', (event) => {
    const scroller = scrollerAt(event.target);
    if (!scroller || event.button !== 0) return;
    down.set(event.pointerId, event.clientX);
    hasMoved = false;
    hold(scroller);
  });
  root.addEventListener('pointermove', (event) => {
    if (!held || !down.has(event.pointerId)) return;
    down.set(event.pointerId, event.clientX);
    const { scroller, window, xs } = held;
    const [first = 0, second] = [...down.values()];
    const [began = 0, secondBegan] = xs;
    if (second !== undefined && secondBegan !== undefined) {
      const factor = Math.abs(secondBegan - began) / Math.max(8, Math.abs(second - first));
      movable.look(zoomed(window, movable.whole, factor, shareAt(scroller, (first + second) / 2)));
      hasMoved = true;
      return;
    }
    if (!hasMoved && Math.abs(first - began) < stray) return;
    if (!hasMoved) scroller.setPointerCapture(event.pointerId);
    hasMoved = true;
    movable.look(panned(window, movable.whole, (began - first) / scroller.clientWidth));
  });
  const release = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    if (held && down.size > 0) hold(held.scroller);
    else held = null;
  };
  root.addEventListener('pointerup', release);
  root.addEventListener('pointercancel', release);
  root.addEventListener('dragstart', (event) => {
    if (scrollerAt(event.target)) event.preventDefault();
  });
  root.addEventListener(
    'click',
    (event) => {
      if (!hasMoved) return;
      hasMoved = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}

/** Lets a timeline be moved by buttons, keys, wheel, mouse and fingers. */
export function moveByHand(root: HTMLElement, movable: Movable): void {
  byButtons(root, movable);
  byWheel(root, movable);
  byPointers(root, movable);
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!scrollerAt(event.target)) return;
    const act = byKey(movable, event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
}
