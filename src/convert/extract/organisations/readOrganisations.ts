import type { OrganisationReading } from '../../../schema/reading.ts';
import type { Context } from '../context.ts';
import type { Mention } from '../agreements/mention.ts';
export function readOrganisations(_context: Context, _mentions: readonly Mention[]): OrganisationReading[] {
  return [];
}
