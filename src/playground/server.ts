/**
 * The page's server, for this machine alone: it listens on the loopback address, answers to its own name only (a name
 * of somebody's that leads to 127.0.0.1 is refused), takes orders from its own page only, and sends for nothing.
 */
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import type { Context, Registry } from '../discord/command.ts';
import { definitions } from '../discord/definitions.ts';
import { messageOf, UserError } from '../errors.ts';
import type { Language } from '../facts/schema.ts';
import { describeError } from '../log.ts';
import { FONT_FILES } from '../pictures/sheet.ts';
import { bundle } from './bundle.ts';
import { describeCommands } from './commands.ts';
import { gesture } from './gesture.ts';
import { type Person, PLAYGROUND, people } from './people.ts';
import { Room } from './room.ts';
import type { RoomEvent, State } from './wire.ts';

const HOST = '127.0.0.1';
const NAMES: ReadonlySet<string> = new Set([HOST, 'localhost', '[::1]']);
/** Ports tried after one that is taken. */
const TRIES = 50;
const MAX_GESTURE = 256 * 1024;
const MAX_UPLOAD = 8 * 1024 * 1024;
const HEARTBEAT_MS = 20_000;
const SUGGESTED = 4;

export interface PlaygroundSettings {
  /** The port wished for; 0 for any. */
  port: number;
  /** Roles that moderators need, where the desk asks for some. */
  moderatorRoles?: readonly string[];
}

export interface Playground {
  /** Where the page is, such as http://127.0.0.1:3000 */
  address: string;
  room: Room;
  close(): Promise<void>;
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Casefile</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body><noscript>This page needs JavaScript. In the terminal: npm run ask</noscript><script type="module" src="/app.js"></script></body>
</html>
`;
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#4752c4"/><path d="M8 10h7l2 3h7v10H8z" fill="#fff"/></svg>';

interface Ready {
  room: Room;
  state: () => State;
  context: Context;
}

/** No page elsewhere may ask for anything, nor may this one load anything from elsewhere. @param port the one listened on */
function guard(app: Hono, port: () => number): void {
  const ownHost = (host: string | undefined) => {
    const [, name = '', at = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/u.exec(host ?? '') ?? [];
    return NAMES.has(name.toLowerCase()) && Number(at) === port();
  };
  const ownOrigin = (origin: string | undefined) =>
    origin?.startsWith('http://') === true && ownHost(origin.slice('http://'.length));

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      crossOriginEmbedderPolicy: true,
      crossOriginOpenerPolicy: 'same-origin',
      crossOriginResourcePolicy: 'same-origin',
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
    }),
  );
  app.use(async (c, next) => {
    if (!ownHost(c.req.header('host'))) return c.text('This page answers to 127.0.0.1 only.', 403);
    const site = c.req.header('sec-fetch-site');
    const mutates = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    // A link somewhere else may lead to the page; nothing else of it is for others.
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if ((foreign && c.req.path !== '/') || (mutates && !ownOrigin(c.req.header('origin'))))
      return c.text('Only the page itself may ask for this.', 403);
    c.header('Cache-Control', 'no-store');
    return next();
  });
}

/** The page itself and what it is drawn with. */
function pageRoutes(app: Hono): void {
  app.get('/', (c) => c.html(PAGE));
  app.get('/icon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml' }));
  app.get('/app.js', async (c) =>
    c.body((await bundle()).script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/style.css', async (c) =>
    c.body((await bundle()).style, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/font/:weight', async (c) => {
    const weight = c.req.param('weight');
    if (weight !== 'regular' && weight !== 'bold') return c.notFound();
    const data = await readFile(FONT_FILES[weight]);
    return c.body(new Uint8Array(data), 200, {
      'Content-Type': 'font/ttf',
      'Cache-Control': 'max-age=86400',
    });
  });
}

/** @param ready what answers, once there is one @param port the one listened on, once it is known */
function routes(ready: () => Ready | undefined, port: () => number, cast: readonly Person[]): Hono {
  const app = new Hono();
  guard(app, port);
  pageRoutes(app);
  const now = (): Ready => {
    const it = ready();
    if (it === undefined) throw new UserError('The bot is still starting: try again in a moment.');
    return it;
  };
  const room = () => now().room;
  app.onError((error, c) => {
    if (error instanceof UserError) return c.json({ fault: error.message }, 400);
    if (error instanceof HTTPException)
      return c.json({ fault: error.message || 'That is refused.' }, error.status);
    ready()?.context.log.error({ err: describeError(error) }, 'page request failed');
    return c.json({ fault: 'Something went wrong on our side. It has been noted.' }, 500);
  });

  app.get('/api/state', (c) => c.json(now().state()));
  app.get('/api/events', (c) => {
    const personId = c.req.query('person') ?? '';
    if (!cast.some(({ id }) => id === personId))
      return c.json({ fault: 'There is no such person here.' }, 400);
    return streamSSE(c, async (stream) => {
      const send = (event: RoomEvent) => {
        void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => {});
      };
      const { messages, stop } = room().listen(personId, send);
      let over = false;
      stream.onAbort(() => {
        over = true;
        stop();
      });
      await stream.writeSSE({ event: 'all', data: JSON.stringify(messages) });
      while (!over && !stream.closed) {
        await stream.sleep(HEARTBEAT_MS);
        if (!over) await stream.writeSSE({ event: 'beat', data: '' });
      }
      stop();
    });
  });
  app.post('/api/gestures', bodyLimit({ maxSize: MAX_GESTURE }), async (c) => {
    const read = gesture.safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ fault: 'That could not be understood.' }, 400);
    return c.json(await room().act(read.data));
  });
  app.post('/api/uploads', bodyLimit({ maxSize: MAX_UPLOAD }), async (c) => {
    const name = (c.req.query('name') ?? 'file').replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(0, 100);
    const data = new Uint8Array(await c.req.arrayBuffer());
    const type = c.req.header('content-type') ?? 'application/octet-stream';
    return c.json({ id: room().upload(name, type, data) });
  });
  app.get('/attachments/:id/:name', (c) => {
    const file = room().file(c.req.param('id'));
    if (file === undefined) return c.notFound();
    // Whatever a file says it is, only a picture of ours is shown; anything else is there to be saved.
    const picture = file.contentType === 'image/png';
    return c.body(new Uint8Array(file.data), 200, {
      'Content-Type': picture ? file.contentType : 'application/octet-stream',
      'Content-Disposition': `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  });
  return app;
}

/** Binds to `port` or, where it is taken, to the next that is free. */
async function listen(server: Server, port: number): Promise<number> {
  for (let at = port; ; at += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port: at, host: HOST }, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const bound = server.address();
      return typeof bound === 'object' && bound !== null ? bound.port : at;
    } catch (error) {
      const code: unknown = Reflect.get(Object(error), 'code');
      const taken = code === 'EADDRINUSE' || code === 'EACCES';
      if (!taken || at >= port + TRIES || at >= 65_535)
        throw new UserError(
          `The page cannot listen on ${HOST}:${at} (${messageOf(error)}): set PORT to a free port.`,
        );
    }
  }
}

/**
 * Serves the page.
 * @param contextAt what the handlers use, made once the page's address is known: the desk takes files from there
 * @throws UserError where no port can be had
 */
export async function startPlayground(
  registry: Registry,
  contextAt: (address: string) => Context | Promise<Context>,
  settings: PlaygroundSettings,
): Promise<Playground> {
  const cast = people(settings.moderatorRoles);
  let ready: Ready | undefined;
  let port = 0;
  const app = routes(
    () => ready,
    () => port,
    cast,
  );
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  port = await listen(server, settings.port);
  const address = `http://${HOST}:${port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  try {
    const context = await contextAt(address);
    const commands = definitions(registry, context.casebook);
    const room = new Room(registry, context, { people: cast, commands, origin: address });
    ready = { room, context, state: () => stateOf(registry, context, cast) };
    // Made while the browser is still being opened.
    bundle().catch((error: unknown) => context.log.error({ err: describeError(error) }, 'page not built'));
    return { address, room, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function stateOf(registry: Registry, { casebook }: Context, cast: readonly Person[]): State {
  return {
    bot: { id: PLAYGROUND.botId, name: PLAYGROUND.botName },
    people: cast.map(({ id, name, role, permissions }) => ({
      id,
      name,
      role,
      permissions: permissions.toString(),
    })),
    commands: describeCommands(registry, casebook),
    cases: casebook.cases.map((id) => {
      const engine = casebook.engine(id);
      const { title, source } = engine.base.content;
      const suggested = (language: Language) => engine.suggest('', language, SUGGESTED);
      return {
        id,
        title,
        source: source.name,
        facts: engine.facts.length,
        suggested: { en: suggested('en'), fr: suggested('fr'), ar: suggested('ar'), es: suggested('es') },
      };
    }),
  };
}
