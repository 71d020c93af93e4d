import type { Lexicons } from '../../lexicon/index.ts';
import type { Block, CleanText, SegmentedText } from '../../schema/text.ts';
import { cutBlocks } from './blocks.ts';
import { cellsOf } from './cells.ts';
import { introduce } from './introduce.ts';
import { sentenceWords, splitSentences } from './sentences.ts';
import { tokenise } from '../../lexicon/tokenise.ts';
import { markUnmarkedLists } from './unmarkedLists.ts';

/**
 * Cuts a clean text into blocks, sentences and tokens; offsets are UTF-16 code units of the canonical text.
 * Front matter, metadata, boilerplate, bylines, datelines and sign-offs yield no blocks: they state nothing of the
 * matter. The cost is linear in the length of the text.
 */
export function segment(clean: CleanText, lexicons: Lexicons): SegmentedText {
  const raw = clean.text.raw;
  const lexicon = lexicons.get(clean.language);
  const words = sentenceWords(lexicon);
  const pieces = introduce(markUnmarkedLists(cutBlocks(raw, clean.regions), raw, lexicon), raw);
  const blocks = pieces.map((piece): Block => ({
    kind: piece.kind,
    start: piece.start,
    end: piece.end,
    marker: piece.marker,
    introducedBy: piece.introducedBy,
    sentences: cellsOf(raw, piece.contentStart, piece.end).flatMap(({ start, end }) =>
      splitSentences(tokenise(raw, start, end), words),
    ),
  }));
  return { ...clean, blocks };
}
