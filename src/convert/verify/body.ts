import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { z } from 'zod';
import type { Problem } from '../../schema/problem.ts';
import type { RecordFile } from '../../schema/recordFile.ts';
import { problemOf } from './finding.ts';

/** What the parser throws, as far as it is told here. Source: https://github.com/vfile/vfile-message */
const messageSchema = z.object({
  reason: z.string(),
  line: z.number().optional(),
  column: z.number().optional(),
});

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/** What a person wrote below the front matter is MDX that can be compiled; the first place where it is not. */
export function checkBody(file: RecordFile): Problem | null {
  if (file.body.trim() === '') return null;
  try {
    parser.parse(file.raw.replace(/^\uFEFF/, ''));
    return null;
  } catch (error) {
    const message = messageSchema.safeParse(error).data;
    const at = message?.line === undefined ? null : { line: message.line, column: message.column ?? 1 };
    return problemOf(file, at, {
      what: `the text below the front matter is not MDX: ${message?.reason ?? String(error)}`,
      why: 'in MDX { begins an expression and < begins a tag, so the page cannot be built',
      remedy: 'write \\{ and \\< where the signs themselves are meant, or close what was opened',
    });
  }
}
