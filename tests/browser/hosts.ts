import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { smallSiteFolder } from './browser.ts';

/** A copy of the small site, where people put one: with spaces, signs and letters of three scripts in the way to it. */
export interface SiteCopy {
  /** The folder above, which a host serves. */
  readonly top: string;
  readonly folder: string;
  /** The way from the one to the other, as it stands in an address. */
  readonly path: string;
  /** The address of a copy that is opened from a file; ends with `/`. */
  readonly opened: string;
  remove(): void;
}

export function copySite(): SiteCopy {
  const top = mkdtempSync(join(tmpdir(), 'paraph-anywhere-'));
  const signs = process.platform === 'win32' ? "it's" : `it's "so"`;
  const folder = join(top, `Bản ghi #1 & 100%`, `Запись ${signs}`);
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(smallSiteFolder, folder, { recursive: true });
  const opened = `${pathToFileURL(folder).href}/`;
  return {
    top,
    folder,
    opened,
    path: opened.slice(`${pathToFileURL(top).href}/`.length),
    remove: () => {
      rmSync(top, { recursive: true });
    },
  };
}

export interface Host {
  /** Ends with `/`. */
  readonly address: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

export interface PlainHost extends Host {
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
}

export interface PlainHostOptions {
  readonly port?: number;
  /** What is sent with every file. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a folder is answered for with its `index.html`. */
  readonly hasIndexes?: boolean;
}

/** A host that knows files by their whole name and nothing else, as a store of objects does, or one with indexes. */
export async function plainHost(folder: string, options: PlainHostOptions = {}): Promise<PlainHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const name = `${decodeURIComponent(pathname)}${options.hasIndexes === true && pathname.endsWith('/') ? 'index.html' : ''}`;
    const path = join(folder, name);
    asked.push(pathname);
    if (!path.startsWith(folder) || !isFile(path)) {
      response
        .writeHead(404, { 'Content-Type': 'application/xml' })
        .end('<Error><Code>NoSuchKey</Code></Error>');
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...options.headers }).end(readFileSync(path));
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    asked,
    address: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Whether a program is there. */
export const has = (command: string, argument = '--version'): boolean =>
  spawnSync(command, [argument]).status === 0;

async function started(child: ChildProcess, address: string): Promise<Host> {
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  const close = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${String(child.exitCode)}`);
    if (await fetch(address).then(Boolean, () => false)) return { address, close };
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  await close();
  throw new Error(`${child.spawnfile} does not answer at ${address}`);
}

/** A port that nobody used a moment ago. */
async function freePort(): Promise<number> {
  const host = await plainHost(tmpdir());
  await host.close();
  return Number(new URL(host.address).port);
}

/** Python's own server. */
export async function pythonHost(folder: string): Promise<Host> {
  const port = String(await freePort());
  const child = spawn('python3', ['-m', 'http.server', '--bind', '127.0.0.1', port], {
    cwd: folder,
    stdio: 'ignore',
  });
  return started(child, `http://127.0.0.1:${port}/`);
}

/**
 * Debian's nginx.
 *
 * @param locations what stands in its `server` block beside the port and the folder
 */
export async function nginxHost(folder: string, locations: string): Promise<Host> {
  const port = String(await freePort());
  const own = mkdtempSync(join(tmpdir(), 'paraph-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${own};`,
  );
  writeFileSync(
    join(own, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; master_process off; pid ${own}/pid; error_log ${own}/errors;
    events {}
    http {
      access_log off; ${temporary.join(' ')}
      types { text/html html; text/javascript js; text/css css; application/json json; image/svg+xml svg; font/woff2 woff2; }
      server { listen 127.0.0.1:${port}; root ${JSON.stringify(folder)}; ${locations} }
    }`,
  );
  const child = spawn('nginx', ['-p', own, '-c', join(own, 'nginx.conf'), '-e', join(own, 'errors')], {
    stdio: 'ignore',
  });
  const host = await started(child, `http://127.0.0.1:${port}/`);
  return {
    address: host.address,
    close: async () => {
      await host.close();
      rmSync(own, { recursive: true });
    },
  };
}
