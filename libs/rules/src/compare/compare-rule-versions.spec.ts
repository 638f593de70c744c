import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyVersion } from '../assessment/arbitrary-rules.fixtures.ts';
import { conditionOf, draft, setValue, versionOf, type Draft } from '../checks/shipped.fixtures.ts';
import { compareRuleVersions } from './compare-rule-versions.ts';
import { patchOf, type PatchStep } from './document-patch.ts';

const next = (change: (document: Draft) => void) =>
  draft((document) => {
    Object.assign(document, { name: 'somatic/2020-11-01', validFrom: '2020-11-01' });
    change(document);
  });

function changes(change: (document: Draft) => void) {
  return compareRuleVersions(versionOf(draft()), versionOf(next(change)));
}

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

/** Follows the steps, as a reader of the patch would. */
function applied(document: unknown, steps: readonly PatchStep[]): unknown {
  // As a file holds it: parts that two places of a random version have in common are two parts here, and so are a step's values.
  const copy = (part: unknown): unknown => (part === undefined ? undefined : JSON.parse(JSON.stringify(part)));
  const root = { '': copy(document) } as Record<string, unknown>;
  for (const { op, path, value } of steps) {
    const keys = ['', ...path.split('/').slice(1)].map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop() ?? '';
    const holder = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root);
    if (op === 'remove' && Array.isArray(holder)) holder.splice(Number(last), 1);
    else if (op === 'remove') delete (holder as Record<string, unknown>)[last];
    else (holder as Record<string, unknown>)[last] = copy(value);
  }
  return root[''];
}

describe('two versions compared', () => {
  it('say what the free days become, from when and by what source', () => {
    const [first] = changes((document) =>
      Object.assign(document.parameters['freeDays'] ?? {}, {
        value: 1,
        source: { document: 'Överenskommelse 2020', clause: { sv: 's. 4', en: 'p. 4' } },
      }),
    );
    expect(first).toMatchObject({
      path: '/parameters/freeDays',
      kind: 'parameter',
      level: 'meaning',
      before: 2,
      after: 1,
      sentence: {
        sv: 'Fristdagar 2 → 1, från november 2020; källa Överenskommelse 2020, s. 4',
        en: 'Free days 2 → 1, from November 2020; source Överenskommelse 2020, p. 4',
      },
    });
  });

  it.each<[string, (document: Draft) => void, string]>([
    [
      'a price with öre that is only proposed',
      (document) =>
        Object.assign(document.parameters['costPerCareDay'] ?? {}, {
          value: '9300.50',
          status: 'proposed',
          source: 'HSLF-FS',
        }),
      'Belopp per vårddygn 7 800 kr → 9 300,50 kr (föreslagen), från november 2020; källa HSLF-FS',
    ],
    [
      'a cutoff',
      (document) => Object.assign(document.parameters['cutoffTime'] ?? {}, { value: '15:00', source: 'S' }),
      'Klockslag för nolldagen kl. 12.00 → kl. 15.00, från november 2020; källa S',
    ],
    [
      'a week of the calendar',
      (document) => Object.assign(document.parameters['dueWeek'] ?? {}, { value: { month: 4, week: 3 }, source: 'S' }),
      'Fakturan förfaller månad 4, vecka 2 → månad 4, vecka 3, från november 2020; källa S',
    ],
    [
      'another model',
      (document) => (document['model'] = 'individual'),
      'Modellen ändras från genomsnitt över månaden till varje vårdtillfälle för sig, från november 2020',
    ],
    [
      'a condition that is switched on',
      (document) => (conditionOf(document, 'patient-opposed')['enabled'] = true),
      'Villkoret ”Patienten motsätter sig inte planeringen” är påslaget: uppfyllt när patienten inte motsätter sig planeringen',
    ],
    [
      'a condition that is switched off',
      (document) => (conditionOf(document, 'outpatient-care-available')['enabled'] = false),
      'Villkoret ”Regionens öppenvård efter utskrivningen är tillgänglig” är avstängt: det prövas inte längre',
    ],
    [
      'a condition that always applies from now on',
      (document) => (conditionOf(document, 'care-contact')['applicableWhen'] = null),
      'Villkoret ”En fast vårdkontakt är utsedd senast vid utskrivningen” gäller: gäller alltid (förut: när patienten behöver fortsatt kontakt med öppenvården)',
    ],
    [
      'a condition that is taken away',
      (document) => (document.conditions = document.conditions.filter(({ id }) => id !== 'sip-call')),
      'Villkoret ”Kallelsen till SIP är sänd senast tre dagar efter meddelandet om utskrivningsklar” är borttaget',
    ],
    [
      'a new status of the same value',
      (document) => Object.assign(document.parameters['costPerCareDay'] ?? {}, { status: 'decided', year: 2020 }),
      'Belopp per vårddygn, samma värde: illustrativ → beslutad; år 2019 → 2020',
    ],
  ])('name %s', (_, change, sentence) => {
    expect(changes(change).map((one) => plain(one.sentence.sv))).toContain(sentence);
  });

  it('put what decides amounts first, and how it is written last', () => {
    const all = changes((document) => {
      document['model'] = 'individual';
      document['titles'] = { sv: 'Ny', en: 'New' };
      setValue(document, 'minimumReviewWeeks', 4);
      setValue(document, 'freeDays', 1);
      conditionOf(document, 'sip-call')['enabled'] = false;
      conditionOf(document, 'care-contact')['clause'] = { sv: '§', en: '§' };
    });
    expect(all.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'model /model',
      'parameter /parameters/freeDays',
      'condition-switched /conditions/3/enabled',
      'parameter /parameters/minimumReviewWeeks',
      'start /validFrom',
      'condition-text /conditions/2/clause',
      'title /titles',
      'record /name',
    ]);
  });

  it('write when they were published as people read a time', () => {
    const published = versionOf(
      draft((document) => Object.assign(document, { publishedAt: '2020-10-20T15:40:00+02:00' })),
    );
    const found = compareRuleVersions(versionOf(draft()), published).find(({ path }) => path === '/publishedAt');
    expect([plain(found?.sentence.sv), plain(found?.sentence.en)]).toEqual([
      'Publicerad 2 december 2019 kl. 08.00 → 20 oktober 2020 kl. 15.40',
      'Published 2 December 2019 at 08:00 → 20 October 2020 at 15:40',
    ]);
  });

  it('a version and itself differ in nothing', () => {
    expect(compareRuleVersions(versionOf(draft()), versionOf(draft()))).toEqual([]);
    expect(patchOf(draft(), draft())).toEqual([]);
  });

  it('leave no difference of two random versions unsaid, and the patch leads from one to the other', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const steps = patchOf(a.document, b.document);
        expect(applied(a.document, steps)).toEqual(b.document);
        const all = compareRuleVersions(a, b);
        expect(all.length > 0).toBe(steps.length > 0);
        for (const { sentence } of all) expect(`${sentence.sv} ${sentence.en}`).not.toMatch(/undefined|NaN|\[object/);
        const spoken = all.map(({ path }) => path);
        for (const { path } of steps) {
          const [, part = '', name = ''] = path.split('/');
          if (part === 'parameters') expect(spoken).toContain(`/parameters/${name}`);
          else expect(spoken.some((one) => one.startsWith(`/${part}`))).toBe(true);
        }
      }),
    );
  });
});
