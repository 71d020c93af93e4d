import type { EventReading, PersonReading } from '../../../schema/reading.ts';
import type { Context } from '../context.ts';
import type { Mention } from '../agreements/mention.ts';
export function readEvents(
  _context: Context,
  _mentions: readonly Mention[],
  _people: readonly PersonReading[],
): EventReading[] {
  return [];
}
