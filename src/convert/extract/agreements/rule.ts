import type { Context } from '../context.ts';
import type { Mention } from './mention.ts';

/** One rule over the mentions of a text. It may fill fields, mark a mention as dropped, or add mentions. */
export interface AgreementRule {
  readonly name: string;
  apply(mentions: Mention[], context: Context): void;
}

/** Mentions that still make a record. */
export function kept(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention) => mention.dropped === null);
}
