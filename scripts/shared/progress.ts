/** Where progress is written: the standard error, so that results can be piped. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** Begins a piece of work; ends the one before. */
  begin(label: string): void;
  /** How far the present piece of work is. */
  at(done: number, total: number): void;
  /** Ends the present piece of work; nothing is left of a bar. */
  end(): void;
}

/** Milliseconds between two plain lines of the same piece of work. */
const betweenLines = 2000;
/** Milliseconds between two states of a bar: more often than this nobody sees. */
const betweenBars = 50;

const clearLine = '\r\u001B[2K';

function bar(label: string, done: number, total: number, columns: number): string {
  const count = `${done}/${total}`;
  const room = Math.min(40, columns - label.length - count.length - 4);
  if (room < 5) return `${label} ${count}`;
  const full = total === 0 ? room : Math.round((room * done) / total);
  return `${label} ${'█'.repeat(full)}${'░'.repeat(room - full)} ${count}`;
}

/**
 * A bar on a terminal, plain lines elsewhere.
 *
 * @param now the clock, in milliseconds
 */
export function createProgress(stream: ProgressStream, now: () => number): Progress {
  const isTerminal = stream.isTTY === true;
  let label: string | null = null;
  let lastShown = 0;

  const show = (text: string) => {
    stream.write(isTerminal ? `${clearLine}${text}` : `${text}\n`);
    lastShown = now();
  };
  const end = () => {
    if (label !== null && isTerminal) stream.write(clearLine);
    label = null;
  };
  return {
    begin(next) {
      end();
      label = next;
      show(`${next}…`);
    },
    at(done, total) {
      if (label === null || now() - lastShown < (isTerminal ? betweenBars : betweenLines)) return;
      show(isTerminal ? bar(label, done, total, stream.columns ?? 80) : `${label}: ${done} of ${total}`);
    },
    end,
  };
}
