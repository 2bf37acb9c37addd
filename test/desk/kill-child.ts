/**
 * A desk that works without pause until it is killed: it says what it begins and, once it is acknowledged, what was
 * published. Given: a place, as JSON, and a seed.
 */
import { writeSync } from 'node:fs';
import { openDesk, type Place, writeCase } from './fixture.ts';

const at = JSON.parse(process.argv[2] ?? '{}') as Place;
let seed = Number(process.argv[3] ?? '1');
/** Numerical Recipes' linear congruential generator: the same seed does the same. */
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
/** Written at once, so that a line that was seen was true before the process ended. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const desk = await openDesk(at);
say(`open ${(await desk.current('parcels')).number}`);
for (;;) {
  const { content, number } = await desk.current('parcels');
  const kind = ['edit', 'refresh', 'rollback', 'votes'][random(4)];
  say(`begin ${kind}`);
  if (kind === 'votes') {
    const { up } = (await desk.status()).numbers ?? { up: 0 };
    await desk.vote(
      'parcels',
      { question: 'How many parcels?', language: 'en' },
      String(random(1e9)),
      String(random(1e9)),
      'up',
    );
    say(`voted ${up + 1}`);
    continue;
  }
  const word = `Officers ${'abcdefgh'[random(8)]}${'klmnopqr'[random(8)]}`;
  let preview: Awaited<ReturnType<typeof desk.refresh>>;
  try {
    if (kind === 'edit') {
      const statement = `en: ${word} seized 1,250 parcels.\nfr: La douane a saisi 1 250 colis.\nar: حجزت الجمارك 1250 طردا.\nes: La aduana incautó 1250 paquetes.`;
      preview = await desk.change('parcels', { kind: 'edit', fact: 'parcels', parts: { statement } }, '1');
    } else if (kind === 'refresh') {
      writeCase(
        at,
        content
          .replace(/en: \S.* seized 1,250 parcels\./u, `en: ${word} took 1,250 parcels.`)
          .replace(/en: \S.* took 1,250 parcels\./u, `en: ${word} seized 1,250 parcels.`),
      );
      preview = await desk.refresh('parcels', '1');
    } else preview = await desk.rollback('parcels', 1 + random(number), '1');
  } catch (error) {
    // The same text as is published: nothing to do.
    if (/Nothing differs|what is published now/u.test(String(error))) continue;
    throw error;
  }
  const result = await desk.publish(preview.draft, '1', kind ?? '');
  if (result.kind === 'published') say(`published ${result.version.number} ${result.version.label}`);
}
