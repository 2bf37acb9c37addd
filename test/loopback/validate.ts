/**
 * Discord's documented limits, checked on bodies that a bot sends: written from the documentation and apart from
 * src/discord/limits.ts, so that a wrong number there does not pass here. Lengths in UTF-16 units.
 */
import { z } from 'zod';

const COMPONENTS_V2 = 1 << 15;
const EPHEMERAL = 1 << 6;

const customId = z.string().min(1).max(100);
const whole = (text: string) => !/\p{Surrogate}/u.test(text);
const text = (min: number, max: number) =>
  z.string().min(min).max(max).refine(whole, 'holds half of a surrogate pair');

const button = z
  .looseObject({
    type: z.literal(2),
    style: z.number().int().min(1).max(5),
    label: text(1, 80),
    custom_id: customId.optional(),
    url: z.string().max(512).optional(),
    disabled: z.boolean().optional(),
  })
  .refine(
    (each) =>
      each.style === 5
        ? each.url !== undefined && each.custom_id === undefined
        : each.custom_id !== undefined && each.url === undefined,
    'a link has a url, any other button a custom_id',
  );

const select = z
  .looseObject({
    type: z.literal(3),
    custom_id: customId,
    placeholder: text(0, 150).optional(),
    options: z
      .array(
        z.looseObject({
          label: text(1, 100),
          value: text(1, 100),
          description: text(1, 100).optional(),
          default: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(25),
    min_values: z.number().optional(),
    max_values: z.number().optional(),
  })
  .refine(
    (each) => new Set(each.options.map(({ value }) => value)).size === each.options.length,
    'two options have the same value',
  )
  .refine(
    (each) => each.options.filter((option) => option.default === true).length <= (each.max_values ?? 1),
    'too many options are chosen',
  );

const row = z.looseObject({
  type: z.literal(1),
  components: z.union([z.array(button).min(1).max(5), z.array(select).length(1)]),
});
const display = z.looseObject({ type: z.literal(10), content: text(1, 4_000) });
const media = z.looseObject({ url: z.string().regex(/^(?:https|attachment):\/\//) });
const gallery = z.looseObject({
  type: z.literal(12),
  items: z
    .array(z.looseObject({ media, description: text(0, 1_024).optional() }))
    .min(1)
    .max(10),
});
const file = z.looseObject({ type: z.literal(13), file: media });
const separator = z.looseObject({
  type: z.literal(14),
  divider: z.boolean().optional(),
  spacing: z.number().min(1).max(2).optional(),
});
const section = z.looseObject({
  type: z.literal(9),
  components: z.array(display).min(1).max(3),
  accessory: z.looseObject({ type: z.union([z.literal(2), z.literal(11)]) }),
});
const container = z.looseObject({
  type: z.literal(17),
  accent_color: z.number().int().min(0).max(0xffffff).nullish(),
  components: z.array(z.union([row, display, gallery, file, separator, section])).min(1),
});
const topLevel = z.union([container, row, display, gallery, file, separator, section]);

const embed = z.looseObject({
  title: text(0, 256).optional(),
  description: text(0, 4_096).optional(),
  fields: z
    .array(z.looseObject({ name: text(1, 256), value: text(1, 1_024) }))
    .max(25)
    .optional(),
  footer: z.looseObject({ text: text(0, 2_048) }).optional(),
});

const messageBody = z.looseObject({
  content: text(0, 2_000).nullish(),
  embeds: z.array(embed).max(10).nullish(),
  flags: z.number().int().optional(),
  components: z.array(z.unknown()).nullish(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()) }).optional(),
  attachments: z
    .array(z.looseObject({ filename: z.string().optional(), description: text(0, 1_024).optional() }))
    .max(10)
    .optional(),
  nonce: z.union([z.string().max(25), z.number()]).optional(),
});

/** Everything below a component, itself first. */
function* tree(component: unknown): Generator<Record<string, unknown>> {
  if (typeof component !== 'object' || component === null) return;
  yield component as Record<string, unknown>;
  for (const key of ['components', 'accessory', 'component']) {
    const below: unknown = Reflect.get(component, key);
    for (const each of Array.isArray(below) ? below : [below]) yield* tree(each);
  }
}

const faultsOf = (read: z.ZodSafeParseResult<unknown>): string[] =>
  read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);

/** What is wrong with a message's body. `files` are the names of the files sent beside it. */
export function messageFaults(body: unknown, files: readonly string[] = []): string[] {
  const read = messageBody.safeParse(body);
  if (!read.success) return faultsOf(read);
  const message = read.data;
  const faults: string[] = [];
  // Not a rule of Discord's but of this bot: whatever it sends pings nobody.
  if (message.allowed_mentions === undefined || message.allowed_mentions.parse.length > 0)
    faults.push('allowed_mentions: parse must be []');
  const components = message.components ?? [];
  const all = components.flatMap((component) => [...tree(component)]);
  const ids = all.flatMap((component) =>
    typeof component.custom_id === 'string' ? [component.custom_id] : [],
  );
  if (new Set(ids).size < ids.length) faults.push('components: two have the same custom_id');
  if (((message.flags ?? 0) & COMPONENTS_V2) !== 0) {
    if ((message.content ?? '') !== '' || (message.embeds ?? []).length > 0)
      faults.push('content and embeds have no place beside Components V2');
    if (components.length === 0) faults.push('components: a message with Components V2 has some');
    if (all.length > 40) faults.push(`components: ${all.length} of 40`);
    const length = all.reduce(
      (sum, component) => sum + (component.type === 10 ? String(component.content).length : 0),
      0,
    );
    if (length > 4_000) faults.push(`components: ${length} characters of text of 4000`);
    faults.push(...faultsOf(z.array(topLevel).safeParse(components)));
    for (const { type, items } of all) {
      if (type !== 12 || !Array.isArray(items)) continue;
      for (const item of items) {
        const name = /^attachment:\/\/(.+)$/.exec(String(item?.media?.url))?.[1];
        if (name !== undefined && !files.includes(name))
          faults.push(`components: no file "${name}" was sent`);
      }
    }
  } else {
    faults.push(...faultsOf(z.array(row).max(5).safeParse(components)));
    const sum = (message.embeds ?? []).reduce(
      (total, each) => total + JSON.stringify(Object.values(each)).length,
      0,
    );
    if (sum > 6_000) faults.push('embeds: more than 6000 characters');
    if ((message.content ?? '') === '' && (message.embeds ?? []).length === 0 && files.length === 0)
      faults.push('an empty message');
  }
  return faults;
}

const choices = z.looseObject({
  choices: z.array(z.looseObject({ name: text(1, 100), value: z.union([text(1, 100), z.number()]) })).max(25),
});
const input = z.looseObject({
  type: z.literal(4),
  custom_id: customId,
  style: z.number().min(1).max(2),
  label: text(1, 45).optional(),
  value: text(0, 4_000).optional(),
  placeholder: text(0, 100).optional(),
  max_length: z.number().min(1).max(4_000).optional(),
});
const modal = z.looseObject({
  custom_id: customId,
  title: text(1, 45),
  components: z
    .array(
      z.union([
        z.looseObject({
          type: z.literal(18),
          label: text(1, 45),
          description: text(1, 100).optional(),
          component: z.union([input, z.looseObject({ type: z.literal(3) })]),
        }),
        z.looseObject({ type: z.literal(1), components: z.array(input).length(1) }),
        display,
      ]),
    )
    .min(1)
    .max(5),
});

/** Interaction types and the response types that Discord takes for each. */
const TAKES: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [4, 5, 9, 12],
  3: [4, 5, 6, 7, 9, 12],
  4: [8],
  5: [4, 5, 6, 7, 12],
};

/** What is wrong with the first response to an interaction of `type`. */
export function responseFaults(type: number, body: unknown, files: readonly string[] = []): string[] {
  const read = z.looseObject({ type: z.number(), data: z.unknown().optional() }).safeParse(body);
  if (!read.success) return faultsOf(read);
  const response = read.data;
  if (TAKES[type]?.includes(response.type) !== true)
    return [`type: ${response.type} is no response to an interaction of type ${type}`];
  switch (response.type) {
    case 4:
    case 7:
      return messageFaults(response.data, files);
    case 5: {
      const flags: unknown = Reflect.get(Object(response.data), 'flags') ?? 0;
      return flags === 0 || flags === EPHEMERAL ? [] : ['flags: a deferred response may only be ephemeral'];
    }
    case 8: {
      const faults = faultsOf(choices.safeParse(response.data));
      return faults;
    }
    case 9:
      return faultsOf(modal.safeParse(response.data));
    default:
      return [];
  }
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** Characters that count toward a command's 8,000: its longest localisation of each text. */
function lengthOf(command: Record<string, unknown>): number {
  const longest = (key: string) => {
    const texts = [command[key], ...Object.values(Object(command[`${key}_localizations`]))];
    return Math.max(0, ...texts.map((each) => (typeof each === 'string' ? each.length : 0)));
  };
  const options = Array.isArray(command.options) ? command.options : [];
  return (
    longest('name') + longest('description') + options.reduce((sum, option) => sum + lengthOf(option), 0)
  );
}

function commandFaults(command: unknown, path: string, level: number): string[] {
  if (typeof command !== 'object' || command === null) return [`${path}: not an object`];
  const each = command as Record<string, unknown>;
  const type = each.type ?? 1;
  const menu = level === 0 && (type === 2 || type === 3);
  const faults: string[] = [];
  const texts = (key: string) => [each[key], ...Object.values(Object(each[`${key}_localizations`]))];
  for (const name of texts('name')) {
    const good =
      typeof name === 'string' &&
      (menu ? name.length >= 1 && name.length <= 32 : NAME.test(name) && name === name.toLowerCase());
    if (!good) faults.push(`${path}.name: ${JSON.stringify(name)}`);
  }
  for (const key of ['name_localizations', 'description_localizations']) {
    for (const locale of Object.keys(Object(each[key])))
      if (!LOCALES.has(locale)) faults.push(`${path}.${key}: no locale ${locale}`);
  }
  for (const description of menu ? [] : texts('description')) {
    if (typeof description !== 'string' || description.length < 1 || description.length > 100)
      faults.push(`${path}.description: ${JSON.stringify(description)}`);
  }
  const options = Array.isArray(each.options) ? each.options : [];
  if (options.length > 25) faults.push(`${path}.options: ${options.length} of 25`);
  const names = options.map((option) => option?.name);
  if (new Set(names).size < names.length) faults.push(`${path}.options: two of the same name`);
  const required = options.map((option) => option?.required === true);
  if (required.some((is, i) => is && required.slice(0, i).includes(false)) && options[0]?.type !== 1)
    faults.push(`${path}.options: a required one after an optional one`);
  for (const option of options)
    faults.push(...commandFaults(option, `${path}.${String(option?.name)}`, level + 1));
  return faults;
}

/** What is wrong with a set of commands to register. */
export function commandSetFaults(commands: unknown): string[] {
  if (!Array.isArray(commands)) return ['not a list'];
  const faults = commands.flatMap((command, i) => commandFaults(command, String(command?.name ?? i), 0));
  const keys = commands.map((command) => `${command?.type ?? 1}:${command?.name}`);
  if (new Set(keys).size < keys.length) faults.push('two commands of the same name and type');
  for (const command of commands)
    if (lengthOf(command) > 8_000) faults.push(`${command.name}: more than 8000 characters`);
  return faults;
}
