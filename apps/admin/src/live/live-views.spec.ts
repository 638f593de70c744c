import { describe, expect, it } from '@jest/globals';
import { isConcerned } from './live-views.ts';

const page = (path: string) => ['api', path, {}, 'sv'];
const list = (resource: string) => [resource, 'getList', { page: 1 }];

describe('which screens are fetched anew when something happens elsewhere', () => {
  it('a dialogue is seen in its inbox, on its own page, on its month and in Att göra', () => {
    const heard = [{ kind: 'dialogue', id: '7' }];
    for (const key of [list('dialogues'), page('/dialogues/7'), page('/billing-cases/3'), page('/to-do')])
      expect(isConcerned(key, heard)).toBe(true);
    for (const key of [list('imports'), page('/registers/payers'), page('/rule-versions')])
      expect(isConcerned(key, heard)).toBe(false);
  });

  it('the page of another dialogue stays as it is', () => {
    expect(isConcerned(page('/dialogues/8'), [{ kind: 'dialogue', id: '7' }])).toBe(false);
  });

  it('after a lost connection everything that lives is fetched anew, and nothing else', () => {
    expect(isConcerned(list('invoices'), ['missed'])).toBe(true);
    expect(isConcerned(page('/notices/unread'), ['missed'])).toBe(true);
    expect(isConcerned(page('/registers/units'), ['missed'])).toBe(false);
    expect(isConcerned(page('/sessions'), ['missed'])).toBe(false);
  });

  it('the cases behind a basis are shown when somebody asks for them, since each time is logged', () => {
    expect(isConcerned(page('/statements/5/review-basis'), ['missed'])).toBe(false);
    expect(isConcerned(page('/billing-cases/3/marks'), [{ kind: 'billing-case', id: '3' }])).toBe(false);
    expect(isConcerned(page('/episodes/A-ANDERS'), ['missed'])).toBe(false);
    expect(isConcerned(page('/billing-cases/3/marks'), [{ kind: 'review-mark', id: '3' }])).toBe(false);
  });

  it('of what colleagues mark in a work list only the news is fetched, and only for the month on the screen', () => {
    const news = ['api', '/billing-cases/3/marks', { after: '17' }, 'sv'];
    expect(isConcerned(news, [{ kind: 'review-mark', id: '3' }])).toBe(true);
    expect(isConcerned(news, ['missed'])).toBe(true);
    expect(isConcerned(news, [{ kind: 'review-mark', id: '4' }])).toBe(false);
  });

  it('a rule version that is being written is left alone; the list of versions is not', () => {
    const heard = [{ kind: 'rule-version', id: 'x' }];
    expect(isConcerned(page('/rule-versions/somatic_2020-11-01'), heard)).toBe(false);
    expect(isConcerned(['api-list', '/rule-versions', {}, 'sv'], heard)).toBe(true);
  });

  it('payments that were read in concern every invoice, since no one payment is named', () => {
    expect(isConcerned(page('/invoices/4/bookings'), [{ kind: 'payment', id: '' }])).toBe(true);
  });
});
