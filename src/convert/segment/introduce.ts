import type { BlockPiece } from './blocks.ts';

/** A block that knows which one introduces it. */
export interface IntroducedPiece extends BlockPiece {
  readonly introducedBy: number | null;
}

/**
 * An item or a row is introduced by the last block before its list that is neither; a paragraph by the heading over
 * it. A headline introduces the items that follow it directly.
 */
export function introduce(pieces: readonly BlockPiece[], raw: string): IntroducedPiece[] {
  let heading: number | null = null;
  let introduction: number | null = null;
  return pieces.map((piece, index) => {
    if (piece.kind === 'item' || piece.kind === 'row') return { ...piece, introducedBy: introduction };
    if (piece.kind === 'caption') return { ...piece, introducedBy: null };
    introduction = index;
    if (piece.kind === 'heading') {
      heading = index;
      return { ...piece, introducedBy: null };
    }
    const above = heading;
    if (piece.kind === 'headline') heading = null;
    const opensList = raw.charAt(piece.end - 1) === ':';
    if (opensList) introduction = index;
    return { ...piece, introducedBy: piece.kind === 'paragraph' ? above : null };
  });
}
