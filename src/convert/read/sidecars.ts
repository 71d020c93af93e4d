import { z } from 'zod';
import { urlSchema } from '../../schema/common.ts';
import type { Problem } from '../../schema/problem.ts';
import { declaredMetadataSchema, type DeclaredMetadata } from '../../schema/source.ts';
import { checkFields } from './check.ts';
import { decodeFile } from './decodeFile.ts';
import { sidecarEndings } from './forms/index.ts';
import { endingOf } from './names.ts';
import { problemAt } from './problemAt.ts';
import { parseYaml } from './yaml.ts';

const isEncoding = (label: string): boolean => {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
};

/** What a file beside a text may say of it: all that front matter may, and how its letters are encoded. */
const sidecarSchema = declaredMetadataSchema.extend({
  encoding: z
    .string()
    .refine(isEncoding, 'is no encoding that is known; write windows-1251, koi8-r, windows-1258…')
    .optional(),
});

export interface Sidecar {
  readonly declared: DeclaredMetadata;
  readonly encoding: string | null;
}

export const noSidecar: Sidecar = { declared: {}, encoding: null };

const isLink = (ending: string): boolean => ending === '.url' || ending === '.webloc';

export const isSidecar = (name: string): boolean => sidecarEndings.includes(endingOf(name));

/** Names of the files that would speak of a text, those that go before others last: `a.url`, `a.pdf.yaml`. */
export function sidecarNames(name: string): string[] {
  const ending = endingOf(name);
  const stem = name.slice(0, name.length - ending.length);
  const links = sidecarEndings.filter(isLink);
  const sheets = sidecarEndings.filter((one) => !isLink(one));
  return [...links, ...sheets].flatMap((one) => [`${stem}${one}`, `${name}${one}`]);
}

/** The address in a link that was dragged out of a browser: Windows' `.url`, or Apple's `.webloc`, as XML or binary. */
function linkIn(bytes: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 16_384));
  const line = text.split(/[\r\n]+/).find((one) => /^url=/i.test(one.trim()));
  const found =
    line?.trim().slice('url='.length).trim() ??
    /<string>\s*(https?:[^<\s]{1,2000})\s*<\/string>/.exec(text)?.[1] ??
    /https?:\/\/[\u0021-\u007e]{1,2000}/.exec(text.startsWith('bplist') ? text : '')?.[0];
  const address = found?.replaceAll('&amp;', '&');
  return urlSchema.safeParse(address).success ? (address ?? null) : null;
}

/** What one file says of the text beside it. Pure. */
export function parseSidecar(
  path: string,
  bytes: Uint8Array,
): { readonly sidecar: Sidecar; readonly problems: readonly Problem[] } {
  const what = 'the file';
  if (isLink(endingOf(path))) {
    const url = linkIn(bytes);
    if (url !== null) return { sidecar: { declared: { url }, encoding: null }, problems: [] };
    const words = {
      what: 'there is no web address in this link',
      why: 'the text beside it has none from it',
      remedy: 'drag the link out of the browser again, or delete the file',
    };
    return { sidecar: noSidecar, problems: [problemAt('warning', path, null, words)] };
  }
  const { raw, problems } = decodeFile(path, bytes);
  if (raw === null) return { sidecar: noSidecar, problems };
  const parsed = parseYaml({ file: path, yaml: raw, linesBefore: 0, what });
  if (parsed.kind === 'other') {
    const words = {
      what: 'the file is not a list of key: value lines',
      why: 'none of it could be used',
      remedy: 'write each line as key: value, as in publisher: Name of the newspaper',
    };
    return { sidecar: noSidecar, problems: [problemAt('error', path, { line: 1, column: 1 }, words)] };
  }
  const checked = checkFields(sidecarSchema, parsed, path, what);
  const { encoding = null, ...declared } = checked.value ?? {};
  return { sidecar: { declared, encoding }, problems: [...parsed.problems, ...checked.problems] };
}

/** Several files about the same text; the later say more. */
export const joinSidecars = (sidecars: readonly Sidecar[]): Sidecar => ({
  declared: Object.assign({}, ...sidecars.map(({ declared }) => declared)) as DeclaredMetadata,
  encoding: sidecars.findLast(({ encoding }) => encoding !== null)?.encoding ?? null,
});
