import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Only this machine can reach the server. */
const host = '127.0.0.1';

const isTaken = (error: Error): boolean => 'code' in error && error.code === 'EADDRINUSE';

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * The first port from `first` on at which `tryPort` does not say that it is taken.
 *
 * @throws what `tryPort` throws for any other reason, and where `attempts` ports are all taken
 */
export async function firstFreePort(
  first: number,
  attempts: number,
  tryPort: (port: number) => Promise<void>,
): Promise<number> {
  for (let port = first; port < first + attempts; port += 1) {
    try {
      await tryPort(port);
      return port;
    } catch (error) {
      if (!(error instanceof Error && isTaken(error))) throw error;
    }
  }
  throw new Error(
    `The ports ${first} to ${first + attempts - 1} are all taken. End one of the programs that use them, or give another with --port.`,
  );
}

export interface SiteServer {
  readonly address: string;
  /** Resolves once every connection is closed. */
  close(): Promise<void>;
}

/** Serves a built site on this machine, at `port` or the next free one. */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const notFoundPage = join(folder, '404.html');
  const serveFile = sirv(folder, {
    // Files are looked up at each request: the site may be built anew while it is served.
    dev: true,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFoundPage) ? readFileSync(notFoundPage) : 'Not found');
    },
  });
  const server = createServer((request, response) => {
    serveFile(request, response);
  });
  const found = await firstFreePort(port, 100, (candidate) => listen(server, candidate));
  return {
    address: `http://localhost:${found}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
