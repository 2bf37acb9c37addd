import { describe, expect, it } from 'vitest';
import { timeline } from '../../commands/timeline.ts';
import { openCasebook } from '../../src/bin/cases.ts';
import { Keepsakes } from '../../src/discord/customid.ts';
import { LANGUAGES } from '../../src/facts/schema.ts';
import { silentLog } from '../../src/log.ts';
import { drawTimeline, type Entry } from '../../src/pictures/timeline.ts';
import { command } from '../discord/fixture.ts';
import { caseOf, counted, faultsOf, textsOf } from './fixture.ts';

const content = caseOf([counted('cups', 4)]);
const entry = (date: string, text = `Something happened in ${date}.`): Entry => ({ date, when: date, text });

describe('drawTimeline', () => {
  it('shows every date with what happened then', () => {
    const texts = textsOf(drawTimeline([entry('2002'), entry('2019')], 'Timeline', content, 'en').svg).map(
      ({ text }) => text,
    );
    expect(texts).toEqual(expect.arrayContaining(['2002', '2019', 'Something happened in 2002.']));
  });

  it('dashes the line between dates more than a year apart, and says so', () => {
    const near = drawTimeline([entry('2019'), entry('2020-22')], 'Timeline', content, 'en').svg;
    const far = drawTimeline([entry('2002'), entry('2019-05-01')], 'Timeline', content, 'en').svg;
    expect([near, far].map((svg) => svg.includes('stroke-dasharray'))).toEqual([false, true]);
    expect([near, far].map((svg) => svg.includes('Dashed'))).toEqual([false, true]);
  });

  it('says how many dates it leaves to the text', () => {
    const many = Array.from({ length: 15 }, (_, index) => entry(String(2001 + index)));
    const { svg } = drawTimeline(many, 'Timeline', content, 'en');
    expect(svg).toContain('further dates in the text: 3');
    expect(faultsOf(svg)).toEqual([]);
  });

  it('shortens a sentence that is too long, and lets nothing overlap', () => {
    const long = entry('2020', 'word '.repeat(200));
    for (const language of LANGUAGES) {
      const { svg } = drawTimeline(
        [long, { ...long, when: 'a date in very many words, too many for its column' }],
        'T',
        content,
        language,
      );
      expect(faultsOf(svg)).toEqual([]);
      expect(svg).toContain('…');
    }
  });
});

describe('the timeline of the case', async () => {
  const casebook = await openCasebook('facts');
  const context = { casebook, keepsakes: new Keepsakes(), log: silentLog };

  it.each(['en-GB', 'fr', 'ar', 'es-ES'])(
    'comes as a picture beside its text, with words for it, in %s',
    async (locale) => {
      const reply = await timeline.subcommand?.run(
        command('seizure timeline', {}, { locale }),
        'seizure',
        context,
      );
      if (reply?.kind !== 'message') throw new Error('no message');
      const [file] = reply.files;
      expect([...(file?.data ?? [])].slice(1, 4)).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
      for (const date of ['2002', '2019', '2020', '8', '2021']) expect(file?.alt).toContain(date);
      expect(reply.blocks.some((block) => block.kind === 'picture' && block.file === file?.name)).toBe(true);
      expect(reply.blocks.filter((block) => block.kind === 'text').length).toBeGreaterThan(4);
    },
  );
});
