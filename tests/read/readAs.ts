import { noSidecar, openFile, readFile } from '../../src/convert/read/index.ts';

/** Reads bytes as the file of a name. */
export const readAs = (name: string, content: Uint8Array | string) =>
  readFile(
    {
      path: name,
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      sidecar: noSidecar,
    },
    openFile,
  );

/** The one text in a file, with the characters that its reader takes for page furniture. */
export async function onlyText(name: string, content: Uint8Array | string) {
  const { texts, problems } = await readAs(name, content);
  const [text, ...others] = texts;
  if (!text || others.length > 0) throw new Error(`${texts.length} texts: ${JSON.stringify(problems)}`);
  const furniture = (text.derivation?.furniture ?? []).map(({ start, end }) => text.raw.slice(start, end));
  return { text, raw: text.raw, furniture, problems };
}
