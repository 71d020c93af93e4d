import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { contentPath } from '../loaders/contentFolder.ts';
import { findingSchema, type Finding } from '../schema/finding.ts';

/** Characters of the list; longer ones are not read. */
const maxBuffer = 64 * 1024 * 1024;

/** What `npm run review` lists, as of now. Throws where the command does. */
export async function loadFindings(): Promise<Finding[]> {
  const command = ['scripts/review.ts', '--json', '--content', contentPath('')];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer });
  return z.array(findingSchema).parse(JSON.parse(stdout));
}
