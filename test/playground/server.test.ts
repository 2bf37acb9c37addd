import { request } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { MODULES } from '../../commands/index.ts';
import { openCasebook } from '../../src/bin/cases.ts';
import { buildRegistry } from '../../src/discord/command.ts';
import { Keepsakes } from '../../src/discord/customid.ts';
import { silentLog } from '../../src/log.ts';
import { people } from '../../src/playground/people.ts';
import { startPlayground } from '../../src/playground/server.ts';

const context = { casebook: await openCasebook('facts'), keepsakes: new Keepsakes(), log: silentLog };
const start = (port: number) => startPlayground(buildRegistry(MODULES), () => context, { port });
const page = await start(0);
afterAll(() => page.close());
const [member] = people();
const port = Number(new URL(page.address).port);

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
/** Sends what a browser would not let a script send: another Host, another Origin. */
function call(path: string, headers: Record<string, string> = {}, body?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent: false, host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
const said = JSON.stringify({ do: 'say', person: member.id, locale: 'en-GB', content: 'hello' });

describe('the page’s server', () => {
  it('listens on the loopback address and takes the next port where one is taken', async () => {
    const second = await start(port);
    expect([page.address, second.address.startsWith('http://127.0.0.1:')]).toEqual([
      `http://127.0.0.1:${port}`,
      true,
    ]);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    await second.close();
  });

  it('allows the page itself and nothing from elsewhere', async () => {
    const { headers } = await call('/');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect([
      headers['x-content-type-options'],
      headers['x-frame-options'],
      headers['referrer-policy'],
    ]).toEqual(['nosniff', 'DENY', 'no-referrer']);
  });

  it('names no address but its own in the page, the script and the style', async () => {
    for (const path of ['/', '/app.js', '/style.css']) {
      const { status, body } = await call(path);
      expect(status).toBe(200);
      // The markdown parser reads a link's parts by its help; nothing is fetched from there.
      const addresses = (body.match(/https?:\/\/[\w.-]+\w/gu) ?? []).filter(
        (each) => each !== 'https://localhost',
      );
      expect(addresses).toEqual([]);
    }
  });

  it('answers to its own names only', async () => {
    const statusOf = async (host: string) => (await call('/', { host })).status;
    expect(await Promise.all([`localhost:${port}`, `127.0.0.1:${port}`].map(statusOf))).toEqual([200, 200]);
    expect(
      await Promise.all(
        [
          'evil.example',
          `evil.example:${port}`,
          `127.0.0.1:${port + 1}`,
          `127.0.0.1.evil.example:${port}`,
        ].map(statusOf),
      ),
    ).toEqual([403, 403, 403, 403]);
  });

  it('takes orders from its own page only', async () => {
    const statusOf = async (headers: Record<string, string>) =>
      (await call('/api/gestures', { 'content-type': 'application/json', ...headers }, said)).status;
    expect(await statusOf({ origin: page.address })).toBe(200);
    expect(await statusOf({})).toBe(403);
    expect(await statusOf({ origin: 'null' })).toBe(403);
    expect(await statusOf({ origin: 'http://evil.example' })).toBe(403);
    expect(await statusOf({ origin: `https://127.0.0.1:${port}` })).toBe(403);
    expect(await statusOf({ origin: page.address, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect((await call('/api/state', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('says calmly what it did not understand', async () => {
    const send = (body: string) => call('/api/gestures', { origin: page.address }, body);
    for (const body of [
      '',
      '{',
      '[]',
      '{"do":"jump"}',
      JSON.stringify({ do: 'say', person: '99', locale: 'en', content: 'x' }),
    ]) {
      const { status, body: text } = await send(body);
      expect([status, typeof JSON.parse(text).fault]).toEqual([400, 'string']);
    }
    expect((await send('x'.repeat(300_000))).status).toBe(413);
  });

  it('hands an uploaded file back as something to save, whatever it says it is', async () => {
    const { body } = await call(
      '/api/uploads?name=a%2Fb.html',
      { origin: page.address, 'content-type': 'text/html' },
      '<script>',
    );
    const { headers } = await call(`/attachments/${String(JSON.parse(body).id)}/x`);
    expect([headers['content-type'], headers['content-disposition']]).toEqual([
      'application/octet-stream',
      "attachment; filename*=UTF-8''a_b.html",
    ]);
  });

  it('lists the commands in the four languages', async () => {
    const state = JSON.parse((await call('/api/state')).body);
    const ask = state.commands.slash.find((each: { subcommand: string }) => each.subcommand === 'ask');
    expect([ask.names.fr, ask.descriptions.ar.length > 5, state.commands.menu.length]).toEqual([
      'demander',
      true,
      1,
    ]);
  });
});
