import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { attributeOf, attributeText, type Settings, type TaskSample } from './task-sample.js';

const root = resolve(import.meta.dirname, '../..');

const types: Readonly<Record<string, string | undefined>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

/** Files of the repository, or of another folder, under `/files/`, and pages that a test writes, from a server on this machine. */
export class TaskPages {
  /** Path → what is served there. */
  readonly pages = new Map<string, { readonly body: string; readonly headers?: Readonly<Record<string, string>> }>();
  /** The paths that were asked for, in order. */
  readonly requested: string[] = [];
  readonly #server: Server;

  private constructor(folder: string) {
    this.#server = createServer(({ url = '/', headers: { range } }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      this.requested.push(pathname);
      const page = this.pages.get(pathname);
      if (page) return void response.writeHead(200, { 'content-type': 'text/html', ...page.headers }).end(page.body);
      const file = join(folder, normalize(pathname.replace(/^\/files\//, '')));
      if (!pathname.startsWith('/files/') || !existsSync(file)) return void response.writeHead(404).end();
      const bytes = readFileSync(file);
      const type = { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'accept-ranges': 'bytes' };
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
      if (from === undefined) return void response.writeHead(200, type).end(bytes);
      // browsers seek only where they get parts
      const [first, last] = [Number(from), Math.min(Number(to || Infinity), bytes.length - 1)];
      response.writeHead(206, { ...type, 'content-range': `bytes ${first}-${last}/${bytes.length}` });
      response.end(bytes.subarray(first, last + 1));
    });
  }

  static async open(folder = root): Promise<TaskPages> {
    const pages = new TaskPages(folder);
    await new Promise<void>((listening) => pages.#server.listen(0, '127.0.0.1', listening));
    return pages;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** @returns the page's address */
  put(path: string, body: string, headers: Readonly<Record<string, string>> = {}): string {
    this.pages.set(path, { body: `<!doctype html><html lang="en"><title>task</title>${body}`, headers });
    return this.origin + path;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** The shipped script of one element. */
export function classicScript({ tag }: TaskSample): string {
  return `/files/packages/bundle/dist/${tag}.js`;
}

/** An element as an author writes it into a template. */
export function markup({ tag }: TaskSample, settings: Settings, children = ''): string {
  const attributes = Object.entries(settings).map(([name, value]) => `${attributeOf(name)}="${escaped(value)}"`);
  return `<${tag} ${attributes.join(' ')}>${children}</${tag}>`;
}

function escaped(value: unknown): string {
  return attributeText(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
