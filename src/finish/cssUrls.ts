const interesting = /\/\*|["']|url\(|@import\b/gi;

/** Index after the string that opens at `start` with its quotation mark; the end of the text where it is never closed. */
function stringEnd(css: string, start: number): number {
  const mark = css.charAt(start);
  for (let at = start + 1; at < css.length; at += 1) {
    if (css.charAt(at) === '\\') at += 1;
    else if (css.charAt(at) === mark) return at + 1;
  }
  return css.length;
}

/** Index of the first character from `at` on that is no white space. */
function skipSpace(css: string, at: number): number {
  let next = at;
  while (next < css.length && css.charAt(next).trim() === '') next += 1;
  return next;
}

/**
 * Rewrites every `url(…)` and `@import "…"` of a style sheet, and gives each map the offset at which its address is
 * written. Comments and other strings stay as they are.
 */
export function mapCssUrls(css: string, map: (url: string, offset: number) => string): string {
  let result = '';
  let copied = 0;
  const replace = (start: number, end: number, address: string): void => {
    const mapped = map(address, start);
    if (mapped === address) return;
    result += `${css.slice(copied, start)}"${mapped}"`;
    copied = end;
  };
  interesting.lastIndex = 0;
  for (let match = interesting.exec(css); match; match = interesting.exec(css)) {
    const found = match[0].toLowerCase();
    const after = skipSpace(css, interesting.lastIndex);
    const quoted = css.charAt(after) === '"' || css.charAt(after) === "'";
    if (found === '/*') {
      const end = css.indexOf('*/', after);
      interesting.lastIndex = end < 0 ? css.length : end + 2;
    } else if (found === '"' || found === "'") {
      interesting.lastIndex = stringEnd(css, match.index);
    } else if (quoted) {
      const end = stringEnd(css, after);
      replace(after, end, css.slice(after + 1, end - 1));
      interesting.lastIndex = end;
    } else if (found === 'url(') {
      const close = css.indexOf(')', after);
      if (close < 0) break;
      const address = css.slice(after, close).trimEnd();
      replace(after, after + address.length, address);
      interesting.lastIndex = close;
    }
  }
  return result + css.slice(copied);
}

const fontFace = /@font-face\s*\{[^}]*\}/gi;

/** A style sheet without its fonts, for a page that may stand where they cannot be found. */
export const withoutFonts = (css: string): string => css.replace(fontFace, '');
