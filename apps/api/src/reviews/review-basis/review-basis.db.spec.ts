import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../../../../test/support/client.ts';
import { materialFive, type Product, startProduct } from '../../../../../test/support/product.ts';
import { shareMonth } from '../../../../../test/support/share-month.ts';
import type { ReviewBasis } from './dto/review-basis.ts';

const excluded = JSON.stringify({
  caseNumber: '=1+1',
  careType: 'somatic',
  municipality: '0184',
  inpatientUnit: 'Karolinska Solna; avd 3',
  personalIdentityNumber: '191212121212',
  protectedIdentity: true,
  admittedAt: '2020-01-02T10:00',
  dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00:01', withdrawnAt: null }],
  careContactNeeded: true,
  careContactAssignedAt: '2020-01-20T12:00:01',
  sipRequired: true,
  sipCallSentAt: '2020-01-17T08:00',
  dischargedAt: '2020-01-20T12:00',
});
const ongoing = (caseNumber: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    caseNumber,
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit: 'Danderyds sjukhus',
    admittedAt: '2020-01-30T10:00',
    careContactNeeded: false,
    sipRequired: false,
    dischargeReadyNotices: [{ sentAt: '2020-10-20T09:00', withdrawnAt: null }],
    ...more,
  });

describe('the review basis of a payer and month', () => {
  let product: Product;
  let billing: Client;
  let solna: Client;
  let id: string;
  let shadowId: string;

  const basisOf = async (client: Client, headers = {}): Promise<ReviewBasis> =>
    (await client.get<ReviewBasis>(`/api/statements/${id}/review-basis`, headers)).body;

  beforeAll(async () => {
    product = await startProduct();
    billing = await product.as('region.billing');
    solna = await product.as('solna.reviewer');
    await billing.import(
      [
        materialFive.trim(),
        excluded,
        ongoing('ONGOING'),
        ongoing('LATER', { admittedAt: '2020-02-01T00:00' }),
        ongoing('MOVED'),
        ongoing('OTHER', { municipality: '0182' }),
      ].join('\n'),
    );
    await billing.import(ongoing('MOVED', { municipality: '0182' }));
    await billing.run('2020-01');
    await shareMonth(product, '2020-01');
    await billing.run('2020-01', 'shadow');
    // What comes after the run is not in its basis.
    await billing.import([ongoing('NEW'), ongoing('ONGOING', { dischargedAt: '2020-10-21T10:00' })].join('\n'));
    const statements = async (mode: string): Promise<string> =>
      (await billing.get<{ id: string; payer: string }[]>(`/api/statements?period=2020-01&mode=${mode}&payer=0184`))
        .body[0]?.id ?? '';
    [id, shadowId] = [await statements('billing'), await statements('shadow')];
  }, 120_000);

  afterAll(() => product.stop());

  it('says 39 000 kr, and how it comes about', async () => {
    const basis = await basisOf(solna);
    const { sum, timetable, governedBy } = basis;
    expect(basis).toMatchObject({
      payerName: 'Solna',
      amount: '39000.00',
      episodes: 5,
      excludedEpisodes: 1,
      ruleVersion: 'somatic/2020-01-01',
    });
    expect(sum.averageLine).toBe('15 utskrivningsklara dagar ÷ 5 vårdtillfällen = 3,00 dagar.');
    expect(sum.formulaLine?.replaceAll('\u00A0', ' ')).toBe('(15/5 − 2) × 5 × 7 800 kr = 39 000 kr');
    expect(timetable).toMatchObject({
      sharingOn: '2020-02-17',
      lastReviewDay: '2020-03-08',
      invoiceDueOn: '2020-04-06',
    });
    expect(governedBy.parameters['costPerCareDay']).toMatchObject({ value: 7800, status: 'illustrative' });
  });

  it("the cases' effects on the amount add up to it", async () => {
    const { assessments } = await basisOf(solna);
    expect(
      assessments.map(({ caseNumber, counted, contribution }) => `${caseNumber} ${counted} ${contribution}`),
    ).toEqual([
      '=1+1 false 0.00',
      'A-ANDERS true 15600.00',
      'B-BIANCA true -15600.00',
      'C-CLAES true 7800.00',
      'D-DORIS true 31200.00',
      'E-ERIK true 0.00',
    ]);
  });

  it('an excluded case lists every condition it misses, with instant, clause and whose duty it was', async () => {
    const { assessments } = await basisOf(solna);
    const missed = assessments[0]?.conditions.filter(({ outcome }) => outcome === 'not-met');
    expect(missed?.map(({ id: condition, instant, clause, duty }) => ({ condition, instant, clause, duty }))).toEqual([
      { condition: 'admission-notice', instant: null, clause: '5 kap. 3 § LUS (2017:612)', duty: 'inpatient-care' },
      {
        condition: 'care-contact',
        instant: '2020-01-20T12:00:01+01:00',
        clause: '5 kap. 3 § LUS (2017:612)',
        duty: 'outpatient-care',
      },
      {
        condition: 'sip-call',
        instant: '2020-01-17T08:00:00+01:00',
        clause: '4 kap. 3 § och 5 kap. 3 § LUS (2017:612)',
        duty: 'outpatient-care',
      },
    ]);
    expect(assessments[0]).toMatchObject({
      protectedIdentity: true,
      dayZero: '2020-01-14',
      dischargedOn: '2020-01-20',
    });
  });

  it('lists the stays that went on when the run looked: neither later ones, nor those of another payer', async () => {
    for (const client of [solna, billing]) {
      const basis = await basisOf(client);
      expect(basis.ongoing).toMatchObject([{ caseNumber: 'ONGOING', daysSoFar: 2 }]);
      expect(basis.ongoingAsOf).toBe('2020-10-22');
    }
  });

  it('both parties read the same', async () => {
    expect(await basisOf(solna)).toEqual(await basisOf(billing));
  });

  it('no personal number leaves in any form', async () => {
    for (const ending of ['', '.csv'])
      expect((await billing.get(`/api/statements/${id}/review-basis${ending}`)).text).not.toMatch(
        /1212121212|personalIdentityNumber/,
      );
  });

  it('the CSV file opens right in Swedish Excel', async () => {
    const { text, headers } = await solna.get(`/api/statements/${id}/review-basis.csv`);
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="granskningsunderlag-2020-01-somatik-0184.csv"',
    );
    const [head, first, ...rest] = text.split('\r\n');
    expect(head).toMatch(/^\uFEFF?Ärendenummer;Räknas;Utskrivningsklara dagar;Påverkan på beloppet \(kr\);/);
    expect(first).toMatch(
      /^'=1\+1;räknas inte;6;0,00;"Karolinska Solna; avd 3";;;2020-01-02 10:00;2020-01-13 12:00:01;2020-01-14;2020-01-20 12:00;/,
    );
    expect(rest[1]).toMatch(/^B-BIANCA;räknas;0;-15600,00;/);
    const bytes = new Uint8Array(await (await fetchFile(solna, 'csv')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('the workbook and the PDF come under telling names', async () => {
    const workbook = await fetchFile(solna, 'xlsx');
    expect(workbook.headers.get('content-disposition')).toContain('granskningsunderlag-2020-01-somatik-0184.xlsx');
    expect(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const pdf = await fetchFile(solna, 'pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('the PDF is tagged and Swedish, and the same basis gives the same bytes', async () => {
    const [first, second] = await Promise.all([fetchFile(solna, 'pdf'), fetchFile(billing, 'pdf')]);
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(bytes.equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
    const words = bytes.toString('latin1');
    for (const mark of ['/StructTreeRoot', '/Marked true', '/Lang (sv-SE)', '/S /H1', '/S /Table', '/Scope /Column']) {
      expect(words).toContain(mark);
    }
  });

  it('another payer, a shadow run and a malformed id are all 404', async () => {
    const farsta = await product.as('farsta.reviewer');
    for (const ending of ['', '.csv', '.xlsx', '.pdf']) {
      expect((await farsta.get(`/api/statements/${id}/review-basis${ending}`)).status).toBe(404);
      expect((await solna.get(`/api/statements/${shadowId}/review-basis${ending}`)).status).toBe(404);
      expect((await solna.get(`/api/statements/no-such-id/review-basis${ending}`)).status).toBe(404);
      expect((await billing.get(`/api/statements/${shadowId}/review-basis${ending}`)).status).toBe(200);
    }
  });

  it('who may not read review bases is refused', async () => {
    expect((await (await product.as('unit.coordinator')).get(`/api/statements/${id}/review-basis`)).status).toBe(403);
    expect((await (await product.as('region.admin')).get(`/api/statements/${id}/review-basis.pdf`)).status).toBe(403);
  });

  function fetchFile(client: Client, ending: string): Promise<Response> {
    const { cookie } = client as unknown as { cookie: string };
    return fetch(`${product.url}/api/statements/${id}/review-basis.${ending}`, { headers: { cookie } });
  }
});
