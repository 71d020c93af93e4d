const jsonString = /"(?:[^"\\]|\\.)*"/g;

/**
 * Rewrites every value of a JSON text that is an address from the root of the site. Names and all else stay as they
 * are, to the letter.
 *
 * @param map gives the address in its new form; one that it does not know it gives back as it is
 */
export const mapJsonUrls = (json: string, map: (url: string) => string): string =>
  json.replaceAll(jsonString, (written, at: number) => {
    if (!written.startsWith('"/') || written.startsWith('"//')) return written;
    let after = at + written.length;
    while (after < json.length && json.charAt(after).trim() === '') after += 1;
    if (json.charAt(after) === ':') return written;
    const value = JSON.parse(written) as string;
    const mapped = map(value);
    return mapped === value ? written : JSON.stringify(mapped);
  });

/** In attributes, and in the elements of feeds that hold nothing but an address. */
const xmlUrl = /(\s(?:href|src|url)\s*=\s*["']|<(?:link|id|uri|icon|logo|url|guid)>\s*)(\/[^"'<>\s]*)/g;

/** Rewrites the addresses from the root of the site in a feed: XML, in which no comment or CDATA looks like one. */
export const mapXmlUrls = (xml: string, map: (url: string) => string): string =>
  xml.replaceAll(xmlUrl, (written, before: string, url: string) => {
    if (url.startsWith('//')) return written;
    return `${before}${map(url.replaceAll('&amp;', '&')).replaceAll('&', '&amp;')}`;
  });
