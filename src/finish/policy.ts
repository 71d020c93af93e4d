import { createHash } from 'node:crypto';

/** What stands inside a page and runs or styles it, letter for letter. */
export interface InlineCode {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** How a policy names what stands in the page. Source: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

const sources = (...fixed: readonly string[]) => ({
  and: (code: readonly string[]) => [...fixed, ...[...new Set(code)].map(hashOf).sort()].join(' '),
});

/**
 * The Content-Security-Policy of a page: nothing but the site itself, and of what stands in the page only what was put
 * there at the build. WebAssembly is the search engine; a worker from a blob is how it runs on a page that was opened
 * from a file.
 */
export const policyFor = ({ scripts, styles }: InlineCode): string =>
  [
    `default-src 'none'`,
    `script-src ${sources(`'self'`, `'wasm-unsafe-eval'`).and(scripts)}`,
    `style-src ${sources(`'self'`).and(styles)}`,
    `img-src 'self'`,
    `font-src 'self'`,
    `media-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self' blob:`,
    `form-action 'self'`,
    `base-uri 'self'`,
  ].join('; ');

/** The policy as an element of the head. No character of it needs an escape. */
export const policyElement = (code: InlineCode): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policyFor(code)}">`;
