import PostalMime, { type Email } from 'postal-mime';
import type { Span } from '../../../schema/span.ts';
import { Unreadable, type Member, type Opened } from './form.ts';
import { formOfHtml, withoutControls } from './html.ts';
import { dayOf } from './htmlMetadata.ts';

/** What mail programs put before a subject that is answered or passed on. */
const answerMark =
  /^(?:(?:re|fwd?|aw|wg|tr|rv|hồi đáp|trả lời|chuyển tiếp|отв|ответ|на)\s*(?:\[\d+\])?:\s*)+/iu;

/** Lines of quoted mail, and all that stands below the signature's mark. */
function furnitureOf(raw: string, from: number): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const line of raw.slice(from).split('\n')) {
    const end = at + line.length;
    if (line === '-- ') {
      if (raw.slice(end).trim() !== '') spans.push({ start: at, end: raw.trimEnd().length });
      break;
    }
    const before = spans.at(-1);
    if (line.startsWith('>')) {
      if (before?.end === at - 1) spans[spans.length - 1] = { ...before, end };
      else spans.push({ start: at, end });
    }
    at = end + 1;
  }
  return spans;
}

/** The day on the sender's clock: `Sat, 10 May 2025 23:30:00 +0700` is the 10th. */
function sentOn(email: Email): string | undefined {
  const header = email.headers.find(({ key }) => key === 'date')?.value ?? '';
  const match = /\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/.exec(header);
  if (!match) return undefined;
  const [, day = '', name = '', year = ''] = match;
  const month = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ').indexOf(name) + 1;
  return dayOf(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function textOf(email: Email): string {
  const plain = withoutControls((email.text ?? '').replace(/\r\n?/g, '\n'));
  const page = email.html === undefined || email.html === '' ? '' : formOfHtml(email.html).raw;
  // A message that says in plain text only that it has no plain text.
  return plain.trim().length * 3 >= page.trim().length ? plain : page;
}

/** A message: its subject and its text, and what is attached. Whom it was sent to is nobody's business. */
export async function openEml(bytes: Uint8Array): Promise<Opened> {
  const email = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(
    (error: unknown) => {
      throw new Unreadable(
        'this message cannot be read',
        error instanceof Error ? error.message : String(error),
        'save it again from the mail program, or put its text into a .txt file in UTF-8',
      );
    },
  );
  const members = email.attachments.flatMap(({ filename, content }, index): Member[] => {
    if (typeof content === 'string') return [];
    const name = (filename ?? '').split(/[/\\]/).at(-1) ?? '';
    return [{ name: name === '' ? `attachment-${index + 1}` : name, bytes: new Uint8Array(content) }];
  });
  const subject = withoutControls(email.subject ?? '')
    .replace(/\s+/gu, ' ')
    .replace(answerMark, '')
    .trim();
  const body = textOf(email);
  if (body.trim() === '') {
    if (members.length > 0) return { form: null, members, remarks: [] };
    throw new Unreadable(
      'there is no text in this message',
      'nothing could be read from it',
      'look whether it was saved whole, or put its text into a .txt file',
    );
  }
  const head = subject === '' ? '' : `${subject}\n\n`;
  const raw = `${head}${body}`;
  const published = sentOn(email);
  const publisher = withoutControls(email.from?.name ?? '').trim();
  const declared = {
    ...(subject === '' ? {} : { title: subject }),
    ...(publisher === '' ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
  const form = { raw, furniture: furnitureOf(raw, head.length), pages: [], mended: [], declared };
  return { form, members, remarks: [] };
}
