/** The case's own event by its name. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const tickets = engineOf('tickets');

describe("the case's own operation, named as where something was", () => {
  it.each([
    'How many people were arrested in operation Encore?',
    "dans l'opération Encore, combien d'arrestations ?",
    'كم عدد الموقوفين في عملية أنكور؟',
  ])('is every fact of it: "%s"', (question) => {
    expect(decided(tickets.ask(question))).toEqual(['answer', 'arrested-total']);
  });

  it('is asked about where nothing else is', () => {
    expect(tickets.ask('where did operation Encore take place').verdict).toBe('absent');
  });

  it('is not taken for one of which nothing is told', () => {
    expect(tickets.ask('how many were arrested in operation Gonzo?').verdict).toBe('absent');
  });

  it('stays beside what it is compared with', () => {
    expect(tickets.ask('were more arrested in operation Encore than in Utrecht?').verdict).toBe('supported');
  });

  it('is no other operation of the case', () => {
    const matchfix = engineOf('matchfix');
    expect(decided(matchfix.ask('how many were arrested in CORNER FLAG?'))).toEqual(['answer', 'cf-arrests']);
  });

  it.each([
    ['gold', 'how many were killed in HARMATTAN SHIELD?'],
    ['fossils', 'how many were convicted in Nido?'],
    ['tolls', 'how long was the ringleader jailed in operation Silent Gantry?'],
    ['horses', 'how many were convicted in operation Palfrey?'],
  ])('is not answered by what is told of an older one (%s): "%s"', (id, question) => {
    expect(engineOf(id).ask(question).verdict).toBe('absent');
  });
  it('is put right where another figure of it is claimed', () => {
    expect(engineOf('fossils').ask('were 137 eggs recovered in operation Nido?').verdict).toBe('refuted');
  });
});
