import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

const seizure = engineOf('seizure');

describe('how a name is written', () => {
  it.each([
    ['spelling of ORATIX?', 'ORATIX'],
    ["what's the correct spelling, ORATRIX or ORATIX?", 'ORATIX'],
    ['spelling check before it goes on air, ORATRIX or ORATIX?', 'ORATIX'],
    ['how is Ghallef spelt', 'Derb Ghallef'],
    ["comment s'écrit ORATIX ?", 'ORATIX'],
    ['¿cómo se escribe ORATIX?', 'ORATIX'],
    ['كيف يكتب اسم أوراتيكس؟', 'ORATIX'],
  ])('is shown by what tells of it: "%s"', (question, name) => {
    const { verdict, answer } = seizure.ask(question);
    expect([verdict, answer.slice(0, name.length)]).toEqual(['answer', name]);
  });
  it.each(['¿quién escribe sobre ORATIX?', 'who wrote about ORATIX?'])(
    'is not what a question for a writer asks: "%s"',
    (question) => {
      expect(seizure.ask(question).verdict).toBe('absent');
    },
  );
  it('is not what "spell out" asks', () => {
    expect(seizure.ask('what does DGST spell out to?').facts).toEqual(['dgst-name']);
  });
});
