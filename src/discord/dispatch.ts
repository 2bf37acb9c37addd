/** From an interaction's JSON to the response's JSON: what every door (gateway, HTTP endpoint, page) goes through. */
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { describeError } from '../log.ts';
import { faultCard } from './card.ts';
import type { Context, Registry, Slow } from './command.ts';
import { route, run } from './handle.ts';
import { EPHEMERAL, type MessageBody, renderMessage, renderResponse } from './render.ts';
import type { File, Reply } from './reply.ts';
import { type InteractionRequest, languageOf, readInteraction, readMessage } from './request.ts';
import { word } from './wording.ts';

/** What a slow handler's message becomes: the body of an edit of the interaction's original response. */
export interface Edit {
  body: MessageBody;
  files: readonly File[];
  reply: Reply;
}

export interface Dispatched {
  /** Where to respond: the interaction's id, and its token, a secret. */
  id: string;
  token: string;
  /** To be sent at once, as the interaction's callback or as the body of the HTTP response. */
  response: APIInteractionResponse;
  files: readonly File[];
  /** What the response says; undefined for a pong and for "thinking…". */
  reply: Reply | undefined;
  /** The request it answers; undefined for a ping. */
  request: InteractionRequest | undefined;
  /** Of a slow handler. Never rejects. */
  later?: Promise<Edit>;
}

const PONG = 1;
const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;

function thinking(slow: Slow): APIInteractionResponse {
  if (slow === 'update') return { type: DEFERRED_UPDATE };
  return { type: DEFERRED_MESSAGE, data: slow === 'private' ? { flags: EPHEMERAL } : {} };
}

/** An edit may not turn a message private or public: the first response has settled that. */
function editOf(reply: Reply): Edit {
  const shown = reply.kind === 'message' ? reply : faultCard(word('failed', 'en'), 'en');
  return { body: renderMessage({ ...shown, private: false }), files: shown.files, reply };
}

/**
 * Answers one interaction. Never rejects.
 * @param json an interaction as Discord delivers it; anything else is survived.
 * @returns undefined where `json` is no interaction that could be responded to.
 */
export async function dispatch(
  json: unknown,
  registry: Registry,
  context: Context,
): Promise<Dispatched | undefined> {
  const interaction = readInteraction(json);
  if (interaction === undefined) return undefined;
  const { id, token, request } = interaction;
  if (request === 'ping')
    return { id, token, response: { type: PONG }, files: [], reply: undefined, request: undefined };
  const at = { id, token, request };
  try {
    const found = route(request, registry, context);
    if (found.slow !== undefined) {
      const later = run(found, request, context).then(editOf);
      return {
        ...at,
        response: thinking(found.slow),
        files: [],
        reply: undefined,
        later: later.catch(() => editOf(fault(request))),
      };
    }
    return respond(at, await run(found, request, context));
  } catch (error) {
    context.log.error({ interaction: id, kind: request.kind, err: describeError(error) }, 'dispatch failed');
    return respond(at, fault(request));
  }
}

function fault(request: InteractionRequest): Reply {
  if (request.kind === 'autocomplete') return { kind: 'choices', choices: [] };
  const language = languageOf(request.locale);
  return faultCard(word('failed', language), language);
}

function respond(
  at: Pick<Dispatched, 'id' | 'token'> & { request: InteractionRequest },
  reply: Reply,
): Dispatched {
  const { request } = at;
  const canUpdate =
    (request.kind === 'component' || request.kind === 'modal') && request.message !== undefined;
  return {
    ...at,
    response: renderResponse(reply, canUpdate),
    files: reply.kind === 'message' ? reply.files : [],
    reply,
  };
}

/** The first response that says, in the person's language, that something went wrong. */
export function faultResponse(request: InteractionRequest | undefined): APIInteractionResponse {
  const language = languageOf(request?.locale ?? '');
  return renderResponse(faultCard(word('failed', language), language), false);
}

/** A message to post in a channel. */
export interface Post {
  channelId: string;
  guildId: string | undefined;
  body: Omit<MessageBody, 'allowed_mentions'> & {
    allowed_mentions: { parse: []; replied_user: false };
    message_reference: { message_id: string; fail_if_not_exists: false };
    nonce: string;
    enforce_nonce: true;
  };
  files: readonly File[];
  reply: Reply;
}

/**
 * Answers a message that speaks to the bot, as a reply to it. Never rejects.
 * @returns undefined for every other message: nothing is said unasked.
 */
export async function dispatchMessage(
  json: unknown,
  botId: string,
  registry: Registry,
  context: Context,
): Promise<Post | undefined> {
  const request = readMessage(json, botId);
  if (request?.channelId === undefined) return undefined;
  let reply: Reply;
  let body: MessageBody;
  try {
    reply = await run(route(request, registry, context), request, context);
    if (reply.kind !== 'message') return undefined;
    body = renderMessage({ ...reply, private: false });
  } catch (error) {
    context.log.error({ message: request.id, err: describeError(error) }, 'dispatch failed');
    const failed = faultCard(word('failed', 'en'), 'en');
    reply = failed;
    body = renderMessage({ ...failed, private: false });
  }
  return {
    channelId: request.channelId,
    guildId: request.guildId,
    body: {
      ...body,
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: request.id, fail_if_not_exists: false },
      // Sent twice (a retry after a 5xx, a replayed event), it is posted once.
      nonce: request.id,
      enforce_nonce: true,
    },
    files: reply.kind === 'message' ? reply.files : [],
    reply,
  };
}
