import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '#demonstration';
import { PrincipalQuery } from '#identity';
import { Api } from '../../libs/demonstration/src/client/api.js';
import { createDemonstrationDatabase, startDemonstration } from './demonstration.js';
import { CHROMIUM } from './left-out.js';

const WEB = join(process.cwd(), 'dist', 'web');
/** Nothing but the page speaks to the network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Longer than any page takes on a machine that is busy with something else. */
const PATIENCE = 20_000;

/** The application with its web client and the demonstration, and a browser beside it. */
export interface Chamber {
  readonly address: string;
  /** A browser of its own for one reader, watched from the first page on. */
  reader(): Promise<Reader>;
  /** The API as the account with this name before the @. */
  apiOf(account: string): Promise<Api>;
  /** Moves the official clock by so many milliseconds from the real time. */
  moveClock(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

export interface Reader {
  readonly page: Page;
  /** What no page may do: ask another host, or complain on the console. */
  readonly complaints: readonly string[];
  leave(): Promise<void>;
}

/** A copy of the built client: whoever builds it anew meanwhile does not change the pages that are being read. */
export function copiedClient(): string {
  if (!existsSync(join(WEB, 'index.html'))) throw new Error('The web client is not built: npm run build:web.');
  const web = mkdtempSync(join(tmpdir(), 'placet-web-'));
  cpSync(WEB, web, { recursive: true });
  return web;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

export async function openChamber(): Promise<Chamber> {
  const web = copiedClient();
  const database = await createDemonstrationDatabase();
  const { app, address } = await startDemonstration(database, web);
  const door = new Api(`${address}/graphql`);
  const browser = await launchBrowser();
  return {
    address,
    reader: () => newReader(browser, address),
    apiOf: (account) => door.signIn(`${account}@demo.example`, DEMONSTRATION_PASSWORD, new Date(Date.now() + 3_600_000).toISOString()),
    moveClock: async (milliseconds) => {
      await database.moveClock(milliseconds);
      // Whoever is signed in is remembered for a second of real time, in which sessions end that the jump has passed.
      app.get(PrincipalQuery, { strict: false }).forget();
    },
    close: async () => {
      await browser.close();
      await app.close();
      await database.drop();
      rmSync(web, { recursive: true, force: true });
    },
  };
}

export async function newReader(browser: Browser, address: string): Promise<Reader> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Africa/Nairobi',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  const page = await context.newPage();
  watch(context, page, new URL(address).host, complaints);
  return { page, complaints, leave: () => context.close() };
}

function watch(context: BrowserContext, page: Page, host: string, complaints: string[]): void {
  const asked = (address: string): void => {
    const { protocol, host: to } = new URL(address);
    if (protocol !== 'data:' && protocol !== 'blob:' && to !== host) complaints.push(`asked another host: ${address}`);
  };
  context.on('request', (request) => asked(request.url()));
  page.on('websocket', (socket) => asked(socket.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${page.url()})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message} (${page.url()})`));
}
