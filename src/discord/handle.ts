/** From a Request to its Reply: finds the handler, runs it, and turns whatever goes wrong into a calm sentence. */
import { UserError } from '../errors.ts';
import { describeError } from '../log.ts';
import { faultCard } from './card.ts';
import type { Context, Handled, Registry, Slow, Subcommand } from './command.ts';
import { parseCustomId } from './customid.ts';
import type { Reply } from './reply.ts';
import { languageOf, type Request } from './request.ts';
import { word } from './wording.ts';

/** A handler that has been found for a request, ready to be run once. */
export interface Route {
  slow: Slow | undefined;
  run(): Handled;
}

const atOnce = (run: () => Handled): Route => ({ slow: undefined, run });

/** The subcommand that a request names, and its case ('' where the command stands alone). */
function findSubcommand(
  request: { command: string; subcommand: string | undefined },
  registry: Registry,
  context: Context,
): { caseId: string; subcommand: Subcommand } | undefined {
  const standalone = registry.standalone.get(request.command);
  const name = request.subcommand ?? '';
  if (standalone !== undefined) {
    const subcommand = standalone.subcommands.find((each) => each.name === name);
    return subcommand === undefined ? undefined : { caseId: '', subcommand };
  }
  const subcommand = registry.subcommands.get(name);
  if (subcommand === undefined || !context.casebook.cases.includes(request.command)) return undefined;
  return { caseId: request.command, subcommand };
}

/** Who answers this request. What nobody answers gets a sentence that says so. */
export function route(request: Request, registry: Registry, context: Context): Route {
  const language = languageOf(request.locale);
  const unknownCommand = atOnce(() => faultCard(word('unknownCommand', language), language));
  switch (request.kind) {
    case 'command': {
      const found = findSubcommand(request, registry, context);
      if (found === undefined) return unknownCommand;
      return { slow: found.subcommand.slow, run: () => found.subcommand.run(request, found.caseId, context) };
    }
    case 'autocomplete': {
      const found = findSubcommand(request, registry, context);
      return atOnce(
        () =>
          found?.subcommand.complete?.(request, found.caseId, context) ?? { kind: 'choices', choices: [] },
      );
    }
    case 'message-command': {
      const command = registry.messageCommands.get(request.command);
      return command === undefined
        ? unknownCommand
        : { slow: command.slow, run: () => command.run(request, context) };
    }
    case 'component':
    case 'modal': {
      const parsed = parseCustomId(request.customId);
      const action = registry.actions.get(parsed?.action ?? '');
      if (parsed === undefined || action === undefined)
        return atOnce(() => faultCard(word('oldButton', language), language));
      return { slow: action.slow, run: () => action.run(request, parsed.rest, context) };
    }
    case 'message':
      return atOnce(
        () => registry.speech?.(request, context) ?? faultCard(word('unknownCommand', language), language),
      );
  }
}

/** Runs a route. Never rejects: a `UserError` is shown, anything else is noted with the request's id. */
export async function run(found: Route, request: Request, context: Context): Promise<Reply> {
  try {
    return await found.run();
  } catch (error) {
    const language = languageOf(request.locale);
    if (request.kind === 'autocomplete') {
      context.log.error(
        { interaction: request.id, kind: request.kind, err: describeError(error) },
        'handler failed',
      );
      return { kind: 'choices', choices: [] };
    }
    if (error instanceof UserError) return faultCard(error.message, language);
    context.log.error(
      { interaction: request.id, kind: request.kind, err: describeError(error) },
      'handler failed',
    );
    return faultCard(word('failed', language), language);
  }
}

/** The reply to a request, slow or not: for doors that can wait. */
export function handle(request: Request, registry: Registry, context: Context): Promise<Reply> {
  let found: Route;
  try {
    found = route(request, registry, context);
  } catch (error) {
    found = atOnce(() => {
      throw error;
    });
  }
  return run(found, request, context);
}
