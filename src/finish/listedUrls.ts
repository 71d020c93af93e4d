const isSpace = (character: string): boolean => character.trim() === '';

/**
 * Rewrites the addresses of a `srcset`: each may be followed by a size, and a comma ends it.
 * Source: https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function mapSrcset(srcset: string, map: (url: string) => string): string {
  let result = '';
  for (let at = 0; at < srcset.length;) {
    const start = at;
    while (at < srcset.length && (isSpace(srcset.charAt(at)) || srcset.charAt(at) === ',')) at += 1;
    result += srcset.slice(start, at);
    const from = at;
    while (at < srcset.length && !isSpace(srcset.charAt(at))) at += 1;
    let end = at;
    while (end > from && srcset.charAt(end - 1) === ',') end -= 1;
    if (end > from) result += map(srcset.slice(from, end));
    // A comma at the end of an address ends its candidate; else the size follows, up to the next comma.
    const sized = end === at ? srcset.indexOf(',', at) : at;
    at = sized < 0 ? srcset.length : sized;
    result += srcset.slice(end, at);
  }
  return result;
}

/** Rewrites the address in the content of `<meta http-equiv="refresh">`: `0; url=/there/`. */
export function mapRefresh(content: string, map: (url: string) => string): string {
  const label = content.toLowerCase().indexOf('url');
  const equals = label < 0 ? -1 : content.indexOf('=', label);
  if (equals < 0) return content;
  const written = content.slice(equals + 1).trim();
  const isQuoted = /^(["']).*\1$/s.test(written);
  const address = isQuoted ? written.slice(1, -1) : written;
  return `${content.slice(0, equals + 1)}${map(address)}`;
}
