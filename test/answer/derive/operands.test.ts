/** What is reckoned with. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('what is reckoned with', () => {
  it.each([
    ['Of the people arrested, how many were not clerks?', ['arrested-count', 'clerks-count']],
    ['De los detenidos, ¿cuántos no son ghaneses?', ['arrested-count', 'ghanaian-count']],
    ['¿Qué tanto por ciento de los detenidos son ghaneses?', ['ghanaian-count', 'arrested-count']],
    ['Puerto y mercado, ¿cuántas cajas en total?', ['port-boxes-count', 'market-boxes-count']],
  ])('is the whole or the things that "%s" names', (question, facts) => {
    expect(engineOf('medicines').ask(question).facts).toEqual(facts);
  });

  it('adds no clerks to boxes', () => {
    expect(engineOf('medicines').ask('Port and market together: how many boxes?').facts).toEqual([
      'port-boxes-count',
      'market-boxes-count',
    ]);
  });

  it.each([
    ['What share of the stolen objects was recovered?', ['recovered-count', 'stolen-count']],
    ['How many pieces per crate on average?', ['recovered-count', 'crates-count']],
    ['How many days between the burglary and the discovery in Setúbal?', ['burglary-date', 'found-date']],
  ])('is of one topic and event in "%s"', (question, facts) => {
    expect(engineOf('museum').ask(question).facts).toEqual(facts);
  });

  it('is no share of a whole that is counted elsewhere', () => {
    expect(engineOf('museum').ask('What percentage of the stolen objects is back?').verdict).toBe('absent');
  });

  it('is no percentage among counts', () => {
    expect(engineOf('trawler').ask('أي النوعين من السلاحف كان الأقل عددا؟').facts).not.toContain(
      'dead-share',
    );
  });

  it.each([
    '¿Cuántas hectáreas más que el del Cerro Pelado arrasó el incendio de El Boldo?',
    'كم هكتارا أكثر من حريق سيرو بيلادو أحرق حريق إل بولدو؟',
  ])('stands on both sides of a deed in "%s"', (question) => {
    expect([...engineOf('wildfire').ask(question).facts].sort()).toEqual([
      'hectares-burned-count',
      'pelado-hectares',
    ]);
  });

  it('is cut at "tras" between two events', () => {
    expect(
      engineOf('harbour').ask('¿Cuántos días tardó en abrirse la investigación tras el choque?').facts,
    ).toEqual(['collision-date', 'inquiry-date']);
  });
});
