import type { OrganisationReading, PersonReading } from '../../../schema/reading.ts';
import type { Span } from '../../../schema/span.ts';
import type { Mention } from '../agreements/mention.ts';
import type { Context } from '../context.ts';
import { inflectedBodies } from '../inflected/bodies.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import { countryIn, nameText } from '../parties/names.ts';
import { bodiesIn, longName } from '../nounFirst/bodies.ts';
import { nameAround } from './organisationName.ts';

interface Found {
  readonly name: string;
  readonly abbreviation: string | null;
  readonly country: string | null;
  readonly span: Span;
  readonly rule: string;
}

const government = /^(?:[\p{L}' ]+ )?governments?(?: of .+)?$/iu;

function fromParties(mentions: readonly Mention[]): Found[] {
  const found: Found[] = [];
  for (const mention of mentions) {
    if (mention.dropped !== null) continue;
    for (const party of mention.parties) {
      if (party.type !== 'organisation' || party.byOffice || party.place === true) continue;
      if (!/\p{Lu}/u.test(party.name)) continue;
      found.push({
        name: party.name,
        abbreviation: party.abbreviation,
        country: party.country,
        span: party.span,
        rule: 'organisation:party',
      });
    }
  }
  return found;
}

/** Long names to which the text itself gives a short one. */
function fromAbbreviations(context: Context): Found[] {
  return [...context.abbreviations.values()].map(({ long, short, line, range }) => ({
    name: long,
    abbreviation: short,
    country: ownerOf(line, range.start) ?? countryIn(line, range),
    span: line.span(range),
    rule: 'organisation:abbreviation',
  }));
}

/** The spans that fall into each line; both are sorted once, so that a long text costs no more than its length. */
function spansByLine(lines: readonly Line[], spans: readonly Span[]): Map<Line, Span[]> {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const byLine = new Map<Line, Span[]>();
  let next = 0;
  for (const line of lines) {
    const end = line.tokens.at(-1)?.end ?? 0;
    const own: Span[] = [];
    for (; next < sorted.length; next += 1) {
      const span = sorted[next];
      if (!span || span.start >= end) break;
      own.push(span);
    }
    byLine.set(line, own);
  }
  return byLine;
}

/** The state before a name that owns it: `Peru's Ministry`, `the Peruvian Ministry`. */
function ownerOf(line: Line, start: number): string | null {
  const possessive = line.partBefore(start, 'possessive');
  const mark = possessive ? line.before(possessive.start, 'country') : line.before(start, 'demonym');
  return mark?.meaning.code ?? null;
}

function dropDemonym(line: Line, range: Range, head: number): Range {
  const demonym = line.at(range.start, 'demonym');
  return demonym?.end === head && range.end > head + 1 ? { start: demonym.end, end: range.end } : range;
}

/** Runs that are read already: a side of an instrument, a long name with its short one, a person. */
function overlaps(span: Span, taken: readonly Span[]): boolean {
  return taken.some((other) => span.start < other.end && other.start < span.end);
}

function namesIn(line: Line, spans: readonly Span[], context: Context): Found[] {
  const found: Found[] = [];
  const agencies = new Set(context.language.lexicon.edges.agencies.map((agency) => agency.toLowerCase()));
  let taken = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (at < taken) continue;
    const known = line.at(at, 'knownOrg');
    const head = line.at(at, 'orgHead');
    if (known && !(line.isCapital(known.end) && line.at(known.end, 'orgHead'))) {
      if (overlaps(line.span(known), spans)) continue;
      // An agency that is no side is where the report is from.
      if (agencies.has(known.meaning.name.toLowerCase())) continue;
      found.push({
        name: known.meaning.name,
        abbreviation: null,
        country: known.meaning.country,
        span: line.span(known),
        rule: 'organisation:known',
      });
      taken = known.end;
      continue;
    }
    if (line.modifiersAfter || line.inflection || !head?.meaning.strong || !line.isCapital(at)) continue;
    const whole = nameAround(line, head);
    context.work.steps += whole.end - whole.start;
    const range = dropDemonym(line, whole, at);
    if (line.at(range.start, 'country')?.end === range.end || overlaps(line.span(range), spans)) continue;
    if (range.end - range.start < 2 || range.start < taken - 1) continue;
    taken = range.end;
    const name = nameText(line, range);
    if (government.test(name)) continue;
    const country = ownerOf(line, range.start) ?? countryIn(line, whole);
    found.push({ name, abbreviation: null, country, span: line.span(range), rule: 'organisation:noun' });
  }
  if (line.modifiersAfter) found.push(...nounFirstNames(line, spans, context));
  if (line.inflection) found.push(...inflectedNames(line, spans, line.inflection, context));
  return found;
}

/** Names inside the names of others count too; those that begin where a side of an instrument does are read already. */
function inflectedNames(
  line: Line,
  spans: readonly Span[],
  inflection: Inflection,
  context: Context,
): Found[] {
  return inflectedBodies(line, inflection, new Set(context.language.lexicon.names.stateBodies))
    .map(({ range, name, country }) => ({
      name,
      abbreviation: null,
      country,
      span: line.span(range),
      rule: 'organisation:noun',
    }))
    .filter(
      ({ span }) =>
        !spans.some(
          (other) =>
            other.start <= span.start &&
            span.start < other.end &&
            (other.start === span.start || other.end < span.end),
        ),
    );
}

function nounFirstNames(line: Line, spans: readonly Span[], context: Context): Found[] {
  return bodiesIn(line)
    .filter(({ range }) => !overlaps(line.span(range), spans))
    .map(({ range, country, short }) => ({
      name: longName(line, range, context),
      abbreviation: short,
      country,
      span: line.span(range),
      rule: 'organisation:noun',
    }));
}

/** Every organisation that a text names: sides of instruments, names with a noun that makes them one, known ones. */
export function readOrganisations(
  context: Context,
  mentions: readonly Mention[],
  people: readonly PersonReading[],
): OrganisationReading[] {
  const parties = fromParties(mentions);
  const long = fromAbbreviations(context);
  const spans = [...parties, ...long].map((found) => found.span);
  const persons = people.flatMap((person) => person.mentions);
  const byLine = spansByLine(context.lines, [...spans, ...persons]);
  const inText = context.lines
    .filter((line) => line.block.kind !== 'headline')
    .flatMap((line) => namesIn(line, byLine.get(line) ?? [], context));
  const byKey = new Map<string, OrganisationReading>();
  const order: OrganisationReading[] = [];
  const shorts = new Map([...context.abbreviations.values()].map((entry) => [entry.long, entry.short]));
  for (const found of [...parties, ...long, ...inText]) {
    const name = context.abbreviations.get(found.name)?.long ?? found.name;
    const short = found.abbreviation ?? shorts.get(name) ?? null;
    const exact = byKey.get(`${name.toLowerCase()}|${found.country ?? ''}`);
    const loose = byKey.get(name.toLowerCase());
    const known = exact ?? (found.country === null || loose?.country === null ? loose : undefined);
    if (known) {
      if (!known.mentions.some((span) => span.start === found.span.start)) known.mentions.push(found.span);
      if (!known.rules.includes(found.rule)) known.rules.push(found.rule);
      known.country ??= found.country;
      continue;
    }
    const reading: OrganisationReading = {
      name,
      abbreviation: short,
      country: found.country,
      mentions: [found.span],
      rules: [found.rule],
    };
    byKey.set(`${name.toLowerCase()}|${found.country ?? ''}`, reading);
    if (!byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), reading);
    order.push(reading);
  }
  return withoutBeginnings(order, context);
}

/** Drops `Federal Agency` where the text also has `Federal Agency on X`: the beginning of a name is none. */
function withoutBeginnings(all: readonly OrganisationReading[], context: Context): OrganisationReading[] {
  const words = context.language.lexicon.grammar.about.map((word) => ` ${word.toLowerCase()} `);
  const beginnings = new Set<string>();
  for (const { name } of all) {
    const lower = name.toLowerCase();
    for (const word of words) if (lower.includes(word)) beginnings.add(lower.slice(0, lower.indexOf(word)));
  }
  return all.filter(({ name }) => !beginnings.has(name.toLowerCase()));
}
