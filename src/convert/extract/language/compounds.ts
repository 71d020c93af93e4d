import type { Token } from '../../../schema/text.ts';

const compound = /^([^-‑]+)([-‑])(.+)$/u;

/** Cuts `российско-вьетнамский` into its halves, so that each names its state; other words stay whole. */
export function splitCompounds(tokens: readonly Token[], halves: ReadonlySet<string>): readonly Token[] {
  if (halves.size === 0) return tokens;
  return tokens.flatMap((token) => {
    const match = token.kind === 'word' ? compound.exec(token.lower) : null;
    const first = match?.[1] ?? '';
    if (match === null || !halves.has(first) || token.end - token.start !== token.value.length)
      return [token];
    const dash = token.start + first.length;
    const piece = (kind: Token['kind'], start: number, end: number): Token => ({
      kind,
      start,
      end,
      value: token.value.slice(start - token.start, end - token.start),
      lower: token.lower.slice(start - token.start, end - token.start),
    });
    return [
      piece('word', token.start, dash),
      piece('punctuation', dash, dash + 1),
      ...splitCompounds([piece('word', dash + 1, token.end)], halves),
    ];
  });
}
