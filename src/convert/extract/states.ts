import type { Line } from './language/line.ts';

/** How often, and how early, each state is spoken of. */
interface Tally {
  readonly code: string;
  weight: number;
  readonly first: number;
}

const headlineWeight = 3;
const pairWeight = 2;
/** And the two must hold this share of all that is said of states. */
const pairShare = 0.55;
/** The second state must be spoken of at least this often, beside the third, for the text to be about two. */
const secondOverThird = 1.35;

/**
 * The states that a text speaks of, the most spoken of first, and the two between which it is about something. The
 * pair is null where a third state stands beside the second.
 */
export function countStates(lines: readonly Line[]): {
  states: string[];
  pair: [string, string] | null;
  stateNames: ReadonlyMap<string, string>;
} {
  const tallies = new Map<string, Tally>();
  const stateNames = new Map<string, string>();
  const add = (code: string, weight: number): void => {
    const known = tallies.get(code);
    if (known) known.weight += weight;
    else tallies.set(code, { code, weight, first: tallies.size });
  };
  for (const line of lines) {
    const factor = line.block.kind === 'headline' || line.block.kind === 'heading' ? headlineWeight : 1;
    for (let at = 0; at < line.length; at += 1) {
      const mark = line.at(at, 'country') ?? line.at(at, 'demonym') ?? line.at(at, 'city');
      const code = mark?.meaning.code ?? null;
      if (!mark || code === null) continue;
      if (
        mark.meaning.type === 'country' &&
        !stateNames.has(code) &&
        mark.end - mark.start <= (mark.form === null ? 3 : 4) &&
        line.text(mark).replaceAll('.', '').length > 3 &&
        line.block.kind !== 'headline'
      )
        stateNames.set(code, mark.form?.lemma ?? line.text(mark));
      const joined = /^[-–]$/.test(line.value(mark.end)) && line.at(mark.end + 1, 'country') !== null;
      add(code, factor * (mark.meaning.type === 'city' ? 0.5 : 1) * (joined ? pairWeight : 1));
      at = mark.end - 1;
    }
  }
  const sorted = [...tallies.values()].sort((a, b) => b.weight - a.weight || a.first - b.first);
  const [one, two, three] = sorted;
  const total = sorted.reduce((sum, tally) => sum + tally.weight, 0);
  const states = sorted.map((tally) => tally.code);
  if (
    !one ||
    !two ||
    one.weight + two.weight < total * pairShare ||
    (three && two.weight < three.weight * secondOverThird)
  )
    return { states, pair: null, stateNames };
  return { states, pair: one.first < two.first ? [one.code, two.code] : [two.code, one.code], stateNames };
}
