import type { BrowserContext } from 'playwright-core';
import type { Browser } from 'puppeteer-core';

/** A reader at a browser, whichever it is. */
export interface Reader {
  open(address: string): Promise<void>;
  /** Follows the first link that the selector finds, and waits for what it leads to. */
  follow(selector: string): Promise<void>;
  back(): Promise<void>;
  /** What a function gives in the page. */
  read<T>(read: () => T | Promise<T>): Promise<T>;
  read<T, A>(read: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  address(): Promise<string>;
  /** What the console has complained of. */
  readonly complaints: readonly string[];
  /** Every address that was asked for, as far as the browser tells of it. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** What the driver says itself where a test keeps service workers away. */
const driverNote = 'Service Worker registration blocked by Playwright';

/** A reader in Chromium, at a page of its own; closing it closes the context. */
export async function chromiumReader(context: BrowserContext): Promise<Reader> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(`${page.url()}: ${message}`));
  page.on('console', (message) => {
    if (message.text() === driverNote) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  context.on('request', (request) => asked.push(request.url()));
  return {
    complaints,
    asked,
    address: () => Promise.resolve(page.url()),
    open: async (address) => {
      await page.goto(address);
    },
    follow: async (selector) => {
      await page.locator(selector).first().click();
      await page.waitForLoadState();
    },
    back: async () => {
      await page.goBack();
    },
    read: (read: (argument: never) => unknown, argument?: unknown) =>
      page.evaluate(read as () => never, argument),
    close: () => context.close(),
  };
}

/** A reader in Firefox. */
export async function firefoxReader(browser: Browser): Promise<Reader> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => asked.push(request.url()));
  // Between two pages there is an empty one, and the driver does not tell where a page that was opened from a file has gone.
  const address = (): Promise<string> => page.evaluate(() => location.href);
  const settled = async (act: () => Promise<unknown>): Promise<void> => {
    const before = await address();
    await act();
    await until(() =>
      page
        .evaluate(
          (old) => ![old, 'about:blank'].includes(location.href) && document.readyState === 'complete',
          before,
        )
        .catch(() => false),
    );
  };
  return {
    complaints,
    asked,
    address,
    open: async (to) => {
      if ((await address()) === 'about:blank') await page.goto(to);
      else
        await settled(() =>
          page.evaluate((there) => {
            setTimeout(() => {
              location.assign(there);
            });
          }, to),
        );
    },
    follow: (selector) =>
      settled(() =>
        page.$eval(selector, (link) => {
          setTimeout(() => {
            (link as HTMLElement).click();
          });
        }),
      ),
    back: () =>
      settled(() =>
        page.evaluate(() => {
          setTimeout(() => {
            history.back();
          });
        }),
      ),
    read: (read: (argument: never) => unknown, argument?: unknown) =>
      page.evaluate(read as () => never, argument as never),
    close: () => page.close(),
  };
}

/**
 * Waits until something holds. The waiting of the browser's driver runs text as code, which the site's policy forbids.
 *
 * @throws where it does not hold in time
 */
export async function until(holds: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end)
      throw new Error(`after ${String(seconds)} s it does not hold: ${String(holds)}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 40);
    });
  }
}
