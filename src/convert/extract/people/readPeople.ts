import type { PersonReading } from '../../../schema/reading.ts';
import type { Context } from '../context.ts';
import type { Line, Range } from '../language/line.ts';
import { mergePeople } from './mergePeople.ts';
import { bylineNames } from './bylines.ts';
import { inflectedRules, nounFirstRules, personRules } from './personRules.ts';

/** A place where a person is named. */
export interface PersonFound {
  readonly line: Line;
  readonly name: Range;
  readonly role: Range | null;
  readonly country: string | null;
  readonly rule: string;
  /** The name and the role in the nominative, where words change; else as they are written. */
  readonly shown?: string;
  readonly shownRole?: string | null;
}

/** One way in which texts name people. */
export interface PersonRule {
  readonly name: string;
  read(line: Line, at: number, context: Context): PersonFound[] | null;
}

function rulesFor(line: Line): readonly PersonRule[] {
  if (line.modifiersAfter) return nounFirstRules;
  return line.inflection ? inflectedRules : personRules;
}

/** Every person whom a text names by office, by honorific, or with an office after the name. */
export function readPeople(context: Context): PersonReading[] {
  const found: PersonFound[] = [];
  for (const line of context.lines) {
    let taken = 0;
    for (let at = 0; at < line.length; at += 1) {
      context.work.steps += 1;
      if (at < taken) continue;
      for (const rule of rulesFor(line)) {
        const people = rule.read(line, at, context);
        if (!people || people.length === 0) continue;
        found.push(...people);
        taken = Math.max(...people.map((person) => person.name.end));
        break;
      }
    }
  }
  return withBylines(mergePeople(found, context), context);
}

/** Adds who wrote the text and took its pictures, where they are not named in it otherwise. */
function withBylines(people: readonly PersonReading[], context: Context): PersonReading[] {
  const all = [...people];
  for (const { name, start, end } of bylineNames(context)) {
    if (all.some((person) => person.name.toLowerCase() === name.toLowerCase())) continue;
    all.push({ name, role: null, country: null, mentions: [{ start, end }], rules: ['person:byline'] });
  }
  return all;
}
