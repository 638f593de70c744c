import type { AuditStep, Walk } from './audit-steps.ts';

/** A district that begins, and one that gets another name. */
export function registerSteps({ person }: Pick<Walk, 'person'>): readonly AuditStep[] {
  const admin = () => person('region.admin');
  return [
    {
      route: 'POST /api/payer-changes/preview',
      act: null,
      table: 'payer_change',
      call: () =>
        admin().post('/api/payer-changes/preview', {
          municipality: '0180',
          from: '2030-01-01',
          ends: [],
          reason: 'Ny stadsdel',
          begins: [{ district: 'provstad', name: 'Provstad' }],
        }),
    },
    {
      route: 'POST /api/payer-changes',
      act: 'change-payers',
      table: 'payer_change',
      call: () =>
        admin().post('/api/payer-changes', {
          municipality: '0180',
          from: '2030-01-01',
          ends: [],
          reason: 'Ny stadsdel',
          begins: [{ district: 'provstad', name: 'Provstad' }],
        }),
    },
    {
      route: 'PUT /api/payers/{code}',
      act: 'rename-payer',
      table: 'payer_change',
      call: () =>
        admin().put('/api/payers/0180-provstad', { name: 'Provstaden', reason: 'Beslut' }, { 'if-match': '"1"' }),
    },
  ];
}
