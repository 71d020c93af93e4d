import type { PersonReading } from '../../../schema/reading.ts';
import type { Span } from '../../../schema/span.ts';
import type { Context } from '../context.ts';
import type { Line, Range } from '../language/line.ts';
import type { Mention } from './mention.ts';

/** A person at the conclusion of an instrument, and where the text names him there. */
export interface PersonAt {
  readonly name: string;
  readonly span: Span;
}

/** Who signed, and who looked on. */
export interface PeopleAt {
  readonly signatories: readonly PersonAt[];
  readonly witnesses: readonly PersonAt[];
}

interface Named extends PersonAt, Range {}

/** Acts by which a signatory is known; who adopts, ratifies or negotiates does not sign. */
const signs: ReadonlySet<string> = new Set(['sign', 'initial', 'exchange', 'accede']);

/** People by the line in which they are named, in the order of the text. */
function namedByLine(people: readonly PersonReading[], lines: readonly Line[]): Map<Line, Named[]> {
  const places = people
    .flatMap(({ name, mentions }) => mentions.map((span) => ({ name, span })))
    .sort((a, b) => a.span.start - b.span.start);
  const byLine = new Map<Line, Named[]>();
  let next = 0;
  for (const line of lines) {
    const end = line.tokens.at(-1)?.end ?? 0;
    const own: Named[] = [];
    let token = 0;
    for (let place = places[next]; place && place.span.start < end; place = places[next]) {
      const { span } = place;
      while ((line.tokens[token]?.end ?? Infinity) <= span.start) token += 1;
      let last = token;
      while ((line.tokens[last]?.end ?? Infinity) < span.end) last += 1;
      own.push({ ...place, start: token, end: last + 1 });
      next += 1;
    }
    if (own.length > 0) byLine.set(line, own);
  }
  return byLine;
}

/** The run around a token without a stop that ends a clause. */
function clause(line: Line, at: number): Range {
  let start = at;
  while (start > 0 && line.value(start - 1) !== ';') start -= 1;
  let end = at;
  while (end < line.length && line.value(end) !== ';') end += 1;
  return { start, end };
}

/** The runs of a clause that name those who look on: behind `in the presence of`, before `witnessed`. */
function lookingOn(line: Line, { start, end }: Range): Range[] {
  const runs: Range[] = [];
  for (let at = start; at < end; at += 1) {
    const verb = line.at(at, 'verb');
    if (verb?.meaning.frame.witness && verb.meaning.form !== 'noun') runs.push({ start, end: at });
    const word = line.part(at, 'witness');
    if (!word) continue;
    let stop = word.end;
    while (stop < end && !signsHere(line, stop)) stop += 1;
    runs.push({ start: at, end: stop });
    at = stop - 1;
  }
  return runs;
}

function signsHere(line: Line, at: number): boolean {
  const verb = line.at(at, 'verb');
  return verb !== null && verb.meaning.form !== 'noun' && signs.has(verb.meaning.frame.name);
}

const within = (runs: readonly Range[], { start }: Range): boolean =>
  runs.some((run) => start >= run.start && start < run.end);

/** `signed by A and B during the visit of C`: those who sign end where another phrase begins. */
function upToNextPhrase(line: Line, start: number, end: number): number {
  for (let at = start; at < end; at += 1) if (line.part(at, 'clauseOpeners', 'occasions')) return at;
  return end;
}

/** The run in which a verb has those who sign: before an active one, behind `by` or a participle in a case. */
function signing(line: Line, verb: Range, of: Range, object: Mention | null): Range | null {
  const by = [verb.end, verb.end + 1, verb.end + 2].map((at) => line.part(at, 'by')).find((word) => word);
  if (by) return { start: by.end, end: upToNextPhrase(line, by.end, of.end) };
  const { form } = line.at(verb.start, 'verb')?.meaning ?? {};
  if (form === 'noun') {
    const behind = object === null ? null : line.part(object.end, 'by');
    return behind ? { start: behind.end, end: upToNextPhrase(line, behind.end, of.end) } : null;
  }
  if (form === 'passive' || form === 'participle') return { start: verb.end, end: of.end };
  const objectBefore = object !== null && object.line === line && object.phrase.start < verb.start;
  return objectBefore && !line.modifiersAfter ? null : { start: of.start, end: verb.start };
}

function at(line: Line, named: readonly Named[], span: Span, mention: Mention): PeopleAt {
  const token = line.tokens.findIndex(({ end }) => end > span.start);
  let verb = line.at(token, 'verb');
  for (let next = token; next < line.length && (line.tokens[next]?.start ?? span.end) < span.end; next += 1)
    verb = line.at(next, 'verb') ?? verb;
  if (!verb || !signs.has(verb.meaning.frame.name)) return { signatories: [], witnesses: [] };
  const whole = clause(line, verb.start);
  const own = named.filter(({ start }) => start >= whole.start && start < whole.end);
  const runs = lookingOn(line, whole);
  const witnesses = own.filter((person) => within(runs, person));
  const run = signing(line, verb, whole, mention.line === line ? mention : null);
  const signatories = own.filter((person) => run !== null && !within(runs, person) && within([run], person));
  return { signatories, witnesses };
}

function once(people: readonly PersonAt[]): PersonAt[] {
  return people.filter(({ name }, index) => people.findIndex((other) => other.name === name) === index);
}

/** The line that holds an offset; lines are in the order of the text. */
function lineAt(lines: readonly Line[], offset: number): Line | null {
  let [low, high] = [0, lines.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    const { start = 0 } = line?.tokens[0] ?? {};
    const { end = 0 } = line?.tokens.at(-1) ?? {};
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return line ?? null;
  }
  return null;
}

/** Bounds the work on one instrument that a text tells again and again. */
const mostActs = 12;

/**
 * Gives, for the mentions of one instrument, who signed it and who looked on: the people named around the verbs that
 * were read as its conclusion. A list hands down those of the sentence that introduces it.
 */
export function peopleAt(
  people: readonly PersonReading[],
  context: Context,
): (mentions: readonly Mention[]) => PeopleAt {
  const byLine = namedByLine(people, context.lines);
  return (mentions) => {
    const found = mentions
      .flatMap((mention) => (mention.evidence.get('status')?.spans ?? []).map((span) => ({ span, mention })))
      .slice(0, mostActs)
      .flatMap(({ span, mention }) => {
        const line = lineAt(context.lines, span.start);
        const named = line && byLine.get(line);
        return line && named ? [at(line, named, span, mention)] : [];
      });
    const witnesses = once(found.flatMap((one) => one.witnesses));
    const signatories = once(found.flatMap((one) => one.signatories)).filter(
      ({ name }) => !witnesses.some((witness) => witness.name === name),
    );
    return { signatories, witnesses };
  };
}
