import type { PrintedLine } from './pdfLines.ts';

/** How many lines at the top and at the bottom of a page may be running heads and feet. */
const edge = 2;
/** On so many pages, and on this share of them, does a running head stand. */
const fewestPages = 3;
const share = 0.5;

const pageNumber = /^(?:page |trang |стр\.? ?|страница |p\. ?)?(\d{1,5})(?: ?(?:\/|of|из|trên) ?\d{1,5})?$/iu;

/** The number in a line that holds nothing else: `3`, `– 3 –`, `Page 3 of 12`. */
function pageNumberOf({ text }: PrintedLine): number | null {
  const bare = text.replace(/[\s|–—-]+/g, ' ').trim();
  const number = pageNumber.exec(bare)?.[1];
  return number === undefined ? null : Number(number);
}

const keyOf = ({ text }: PrintedLine): string => text.replace(/\d+/g, '#').toLowerCase();

function edgesOf(lines: readonly PrintedLine[]): PrintedLine[] {
  const down = lines.toSorted((a, b) => b.y - a.y);
  return [...new Set([...down.slice(0, edge), ...down.slice(-edge)])];
}

/** Running heads, running feet and page numbers. */
export function furnitureLines(pages: readonly (readonly PrintedLine[])[]): ReadonlySet<PrintedLine> {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const page of edges) {
    for (const key of new Set(page.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const printed = edges.filter((page) => page.length > 0).length;
  const enough = Math.max(fewestPages, printed * share);
  // A number stands for the page where numbers go up with the pages, whatever the first one is.
  const offsets = new Map<number, number>();
  for (const [index, page] of edges.entries()) {
    for (const line of page) {
      const number = pageNumberOf(line);
      if (number === null) continue;
      const offset = number - index;
      offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
    }
  }
  return new Set(
    edges.flatMap((page, index) =>
      page.filter((line) => {
        const number = pageNumberOf(line);
        if (number !== null) {
          const offset = number - index;
          return offset === 1 || (offsets.get(offset) ?? 0) >= 2;
        }
        return (counts.get(keyOf(line)) ?? 0) >= enough;
      }),
    ),
  );
}
