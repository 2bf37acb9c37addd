/** What a person does in the page, as the page tells it; checked, for a page's word is not to be relied on. */
import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);
const who = { person: id, locale: z.string().max(10) };
const options = z
  .array(
    z.object({ name: z.string().max(32), value: z.union([z.string().max(6_000), z.number(), z.boolean()]) }),
  )
  .max(25);
const command = { command: z.string().max(32), subcommand: z.string().max(70).optional(), options };

export const gesture = z.discriminatedUnion('do', [
  z.object({ do: z.literal('command'), ...who, ...command }),
  z.object({ do: z.literal('autocomplete'), ...who, ...command, focused: z.string().max(32) }),
  z.object({
    do: z.literal('component'),
    ...who,
    message: id,
    customId: z.string().max(100),
    values: z.array(z.string().max(100)).max(25).optional(),
  }),
  z.object({
    do: z.literal('form'),
    ...who,
    customId: z.string().max(100),
    message: id.optional(),
    fields: z.array(z.object({ id: z.string().max(100), value: z.string().max(4_000) })).max(5),
  }),
  z.object({ do: z.literal('message-command'), ...who, command: z.string().max(32), message: id }),
  z.object({ do: z.literal('say'), ...who, content: z.string().min(1).max(2_000) }),
  z.object({ do: z.literal('dismiss'), ...who, message: id }),
]);
export type Gesture = z.infer<typeof gesture>;
