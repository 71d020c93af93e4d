import { createHash } from 'node:crypto';
import type { Site } from '../schema/site.ts';

/** Namespace of the names below, so that they collide with nobody else's. */
const namespace = '5f2b7c1e-8f0a-5d3c-9a64-7e1d2c3b4a59';

/**
 * A UUID for something at a path of a site: the same at each build and at each address where the site is put, another
 * in each record. Source: RFC 9562, version 5.
 */
export function recordUuid(site: Site, path: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify([site.title, path]))
    .digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
