/** Characters that a browser drops from an address, or takes for its end. */
const unsafe = /[\s"%#<>]/g;

/**
 * A small file as an address, so that a page can hand it out with nothing beside it.
 * Source: RFC 2397; other characters are left to the browser, which encodes them as UTF-8.
 */
export function dataAddress(mediaType: string, content: string): string {
  return `data:${mediaType};charset=utf-8,${content.replaceAll(unsafe, encodeURIComponent)}`;
}
