export { decodeText } from './decodeText.ts';
export { readRecords } from './readRecords.ts';
export { readSite } from './readSite.ts';
export { readTexts } from './readTexts.ts';
