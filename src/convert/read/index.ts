export { openFile, type OpenFile, type OpenRequest } from './forms/index.ts';
export type { Opened } from './forms/form.ts';
export { isolatedReader, isolationLimits } from './isolated.ts';
export { readFile } from './readFile.ts';
export { readRecords, type ReadRecords } from './readRecords.ts';
export { readSite } from './readSite.ts';
export { readTexts } from './readTexts.ts';
export { noSidecar } from './sidecars.ts';
