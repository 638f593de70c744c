import type { AuditStep, Walk } from './audit-steps.ts';
import { materialFive } from './product.ts';

interface RuleDocument {
  readonly parameters: Readonly<Record<string, object>> & { readonly freeDays: object };
}

/** A rule version from the draft to its approval, and values that are accepted. */
export function ruleSteps({ person, keep, from }: Pick<Walk, 'person' | 'keep' | 'from'>): readonly AuditStep[] {
  return [
    {
      route: 'POST /api/rule-versions',
      act: 'create-rule-draft',
      table: 'rule_version',
      call: async () => {
        const wish = { basedOn: 'somatic_2020-01-01', validFrom: '2021-03-01' };
        const answer = await person('region.admin').post('/api/rule-versions', wish);
        keep('draft', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'PUT /api/rule-versions/{id}',
      act: 'update-rule-draft',
      table: 'rule_version',
      call: async () => {
        const path = `/api/rule-versions/${from('draft')}`;
        const { body } = await person('region.admin').get<{ version: number; document: RuleDocument }>(path);
        const { parameters } = body.document;
        const document = {
          ...body.document,
          parameters: { ...parameters, freeDays: { ...parameters.freeDays, value: 1 } },
        };
        const consultation = { needed: false, reason: 'Följer av föreskrift' };
        return person('region.admin').put(path, { document, consultation }, { 'if-match': `"${body.version}"` });
      },
    },
    {
      route: 'POST /api/rule-versions/checks',
      act: null,
      table: 'rule_version',
      call: () => person('region.admin').post('/api/rule-versions/checks', { document: {} }),
    },
    {
      route: 'POST /api/rule-versions/{id}/comments',
      act: 'comment-rule-version',
      table: 'rule_version_comment',
      call: () =>
        person('region.admin').post(`/api/rule-versions/${from('draft')}/comments`, {
          about: 'freeDays',
          text: 'Varför en dag?',
        }),
    },
    {
      route: 'POST /api/rule-versions/{id}/try',
      act: null,
      table: 'rule_version',
      call: () => {
        const [anders = '{}'] = materialFive.split('\n');
        const episode = JSON.parse(anders) as object;
        return person('region.admin').post(`/api/rule-versions/${from('draft')}/try`, { episode });
      },
    },
    {
      route: 'POST /api/rule-versions/{id}/impact-previews',
      act: 'start-impact-preview',
      table: 'impact_preview',
      call: () =>
        person('region.admin').post(`/api/rule-versions/${from('draft')}/impact-previews`, { periods: ['2020-01'] }),
    },
    {
      route: 'POST /api/value-acceptances',
      act: 'accept-values',
      table: 'value_acceptance',
      call: () =>
        person('region.billing').post('/api/value-acceptances', {
          careType: 'somatic',
          period: '2020-01',
          reason: 'Beloppet följer 2019',
        }),
    },
    {
      route: 'POST /api/rule-versions/{id}/transitions',
      act: 'approve-rule-version',
      table: 'rule_version_approval',
      call: () => person('region.approver').post(`/api/rule-versions/${from('draft')}/transitions`, { to: 'approved' }),
    },
    {
      route: 'POST /api/rule-versions/new-price',
      act: ['create-rule-draft', 'create-rule-draft'],
      table: 'rule_version',
      call: () =>
        person('region.admin').post('/api/rule-versions/new-price', {
          price: 8200,
          source: 'HSLF-FS',
          validFrom: '2021-01-01',
        }),
    },
    {
      route: 'POST /api/rule-versions/end-transition',
      act: 'create-rule-draft',
      table: 'rule_version',
      call: () => person('region.admin').post('/api/rule-versions/end-transition', { validFrom: '2021-01-01' }),
    },
    {
      route: 'POST /api/rule-versions/imports',
      act: 'import-rule-draft',
      table: 'rule_version',
      call: async () => {
        const { body } = await person('region.admin').get(`/api/rule-versions/${from('draft')}/file`);
        return person('region.admin').post('/api/rule-versions/imports', body);
      },
    },
  ];
}
