/** Opens a desk as somebody who may not write its folder, and says what it does. Given: a place, as JSON. */
import { openDesk, type Place } from './fixture.ts';

const at = JSON.parse(process.argv[2] ?? '{}') as Place;
// What this process loads by itself is loaded by now; what it opens from here on it opens as nobody.
await import('../../src/desk/edit.ts');
if (process.getuid?.() === 0) {
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const desk = await openDesk(at);
const status = await desk.status();
const refused = await desk.change('parcels', { kind: 'retire', fact: 'boxes' }, '1').then(
  () => 'changed',
  (error: unknown) => (error instanceof Error ? error.message : String(error)),
);
process.stdout.write(
  `${desk.casebook.engine('parcels').ask('How many vans?').answer}\n${status.store} ${status.cases[0]?.version?.number ?? '-'}\n${refused}\n`,
);
await desk.close();
