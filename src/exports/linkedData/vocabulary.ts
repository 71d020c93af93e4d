/** A node of linked data in the words of schema.org, as JSON-LD writes it. */
export type LinkedNode = Readonly<Record<string, unknown>> & { readonly '@type': string };

/**
 * What the words of the whole record's file mean, said in the file itself, so that nothing has to be fetched to read
 * it. Source: https://www.w3.org/TR/json-ld11/#the-context
 */
export const ownContext = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  url: { '@type': '@id' },
  contentUrl: { '@type': '@id' },
  inForce: { '@id': 'http://data.europa.eu/eli/ontology#first_date_entry_in_force', '@type': 'Date' },
  ...Object.fromEntries(
    [
      'legislationDate',
      'startDate',
      'endDate',
      'datePublished',
      'dateModified',
      'foundingDate',
      'dissolutionDate',
    ].map((term) => [term, { '@type': 'Date' }]),
  ),
};

/** What the words of a page mean: the name that crawlers know. They do not fetch it, nor does anything here. */
export const pageContext = 'https://schema.org';

/** Without the properties that have no value, so that silence is not written down. */
export function said(node: Readonly<Record<string, unknown>> & { readonly '@type': string }): LinkedNode {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as LinkedNode;
}
