/** The only list of what people can do: whatever is not here does not exist. */
import type { Module } from '../src/discord/command.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { checkMessage } from './check-message.ts';
import { desk } from './desk.ts';
import { facts } from './facts.ts';
import { corrections, feedback } from './feedback.ts';
import { figures } from './figures.ts';
import { help } from './help.ts';
import { mention } from './mention.ts';
import { source } from './source.ts';
import { timeline } from './timeline.ts';

/** In the order in which Discord shows them. */
export const MODULES: readonly Module[] = [
  ask,
  check,
  facts,
  figures,
  timeline,
  source,
  corrections,
  help,
  checkMessage,
  mention,
  feedback,
  desk,
];
