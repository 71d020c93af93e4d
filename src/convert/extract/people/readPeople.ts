import type { PersonReading } from '../../../schema/reading.ts';
import type { Context } from '../context.ts';
export function readPeople(_context: Context): PersonReading[] {
  return [];
}
