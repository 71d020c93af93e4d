import { policyElement } from '../policy.ts';

/** What the page that opens a bundle says, in the language of the record. */
export interface StartWords {
  readonly language: string;
  /** The title of the record. */
  readonly title: string;
  readonly open: string;
  readonly packed: string;
  readonly packedLead: string;
  /** What to do, a system each. */
  readonly ways: readonly string[];
  readonly checksums: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const style = `:root{color-scheme:light dark}body{max-width:38rem;margin:12vh auto;padding:0 1.5rem;font:1.125rem/1.6 Georgia,serif}h1{font-size:1.5rem;line-height:1.3}a{color:inherit}.packed{margin-top:3rem;font-size:1rem}small{opacity:.75}`;

// Inside of a zip a system shows this page alone: then the mark of the site cannot be seen from it, and the page stays.
const script = `const mark=new Image();mark.onload=()=>location.replace('site/index.html');mark.src='site/favicon.svg';`;

/** The page by which a bundle is opened: it leads to the record, or tells to unpack it first. */
export const startHere = (words: StartWords): string =>
  `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8">
${policyElement({ scripts: [script], styles: [style] })}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p><a href="site/index.html">${escaped(words.open)}</a></p>
<div class="packed">
<h2>${escaped(words.packed)}</h2>
<p>${escaped(words.packedLead)}</p>
<ul>
${words.ways.map((way) => `<li>${escaped(way)}</li>`).join('\n')}
</ul>
<p><small>${escaped(words.checksums)}</small></p>
</div>
<script>${script}</script>
</body>
</html>
`;
