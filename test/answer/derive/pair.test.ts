/** Two facts that only the whole question names. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('two facts that a question names between them', () => {
  it.each([
    ['cryptofarms', 'how many days between the probe being opened and the first day of raids?', '191'],
    ['tolls', "Si j'additionne les pertes de la D35 et de la D48, ça fait combien ?", '134'],
    ['eels', '¿Qué ronda dejó más arrestos, la de febrero o la de marzo?', '16'],
    [
      'verdict',
      'Of the 312m lent to the shell firms, what is left if you take off the money recovered so far?',
      '226,000,000',
    ],
  ])('are reckoned with: %s, "%s"', (name, question, result) => {
    const { verdict, answer } = engineOf(name).ask(question);
    expect(verdict).toBe('answer');
    expect(answer).toContain(result);
  });

  it.each([
    ['Alto Paraná had fewer farms than Canindeyú, correct?', 'refuted'],
    ['Canindeyú had fewer farms than Alto Paraná, correct?', 'supported'],
  ])('are held against each other as they are claimed to be: "%s"', (claim, verdict) => {
    expect(engineOf('cryptofarms').ask(claim).verdict).toBe(verdict);
  });

  it.each([
    ['what is known to be unknown', 'callcentre', 'How much did the nurse from Graz get back?'],
    [
      'three in a row',
      'collapse',
      'What will the compensation bill come to for the owner, deaths and injuries together?',
    ],
    ['nothing joined', 'drones', '¿Cuánto dinero ganó el grupo en total con los envíos?'],
    [
      'what is still so, and not what is left',
      'dairy',
      'How many of the patients still in hospital come from care homes?',
    ],
    [
      'the first of several, and not the worst',
      'copper',
      'How many days between the start of the investigation and the first theft?',
    ],
    ['what each of them gets', 'trams', 'How much do the bereaved and the hospitalised get together?'],
    ['some that neither tells of', 'copper', 'More Peruvians than Chileans are at large.'],
    ['a day that was put so once', 'blood', 'How many days passed between the entry and the detection?'],
  ])('are not reckoned with where it is %s', (_, name, question) => {
    expect(engineOf(name).ask(question).verdict).toBe('absent');
  });

  it('are two questions where each is asked for', () => {
    expect(
      engineOf('perfume').ask('what did one bottle cost them to make and how many did they sell in all?')
        .facts,
    ).toEqual(['bottle-cost']);
  });
});
