import { convertToHtml, images } from 'mammoth';
import { limits, sizeInWords } from '../limits.ts';
import { Unreadable, type Opened } from './form.ts';
import { formOfHtml } from './html.ts';
import { openZip } from './zip.ts';

const damaged = (why: string): Unreadable =>
  new Unreadable(
    'this Word document cannot be read',
    why,
    'open it in a word processor, save it again as .docx, or save its text as a .txt file in UTF-8',
  );

/** A Word document: its paragraphs, lists, tables and notes in their order; what is deleted in it is left out. */
export async function openDocx(bytes: Uint8Array): Promise<Opened> {
  // The parts of a document are packed like any archive, and one of them may be a bomb: they are weighed first.
  const { members, remarks } = openZip(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'), {
    bytes: limits.fileBytes,
  });
  const [bomb] = remarks;
  if (bomb) throw damaged(`${bomb.what}: ${bomb.why}`);
  if (!members.some(({ name }) => name === 'word/document.xml')) {
    throw damaged('there is no document in it; it may be another kind of office file');
  }
  const size = members.reduce((sum, member) => sum + member.bytes.length, 0);
  if (size > limits.fileBytes) throw damaged(`its parts are ${sizeInWords(size)} when unpacked`);
  const entities = members.find(({ bytes: part }) =>
    /<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder('latin1').decode(part.subarray(0, 4096))),
  );
  if (entities) throw damaged(`${entities.name} defines words of its own, which no Word document does`);

  const { value } = await convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: images.imgElement(() => Promise.resolve({ src: '' })), includeDefaultStyleMap: true },
  ).catch((error: unknown) => {
    throw damaged(error instanceof Error ? error.message : String(error));
  });
  const form = formOfHtml(value);
  if (form.raw.trim() === '') {
    throw new Unreadable(
      'there is no text in this Word document',
      'it is empty, or holds pictures of pages',
      'put the text into the document, or into a .txt file',
    );
  }
  return { form, members: [], remarks: [] };
}
