import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { CareUnit, RoleScope } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApi, useApiList } from '../providers/use-api.ts';

export interface ChosenScope {
  readonly kind: RoleScope['kind'];
  readonly code: string | null;
}

const keyOf = ({ kind, code }: ChosenScope): string => `${kind}/${code ?? ''}`;

export function scopeOfKey(key: string): ChosenScope | undefined {
  const [kind, ...code] = key.split('/');
  if (kind === 'region') return { kind, code: null };
  return kind === 'payer' || kind === 'care-unit' ? { kind, code: code.join('/') } : undefined;
}

/** For what a role is held: only where the caller may grant, and only what the role can be held for. */
export function ScopeChoice({
  kinds,
  value,
  onChange,
}: {
  kinds: readonly RoleScope['kind'][];
  value: string;
  onChange: (key: string) => void;
}) {
  const text = useText();
  const scopes = useApi<RoleScope[]>('/role-scopes').data ?? [];
  const readsUnits = useMay('registers:read');
  const isEverywhere = scopes.some(({ kind }) => kind === 'region');
  const units = useApiList<CareUnit>('/care-units', {
    query: { kind: 'inpatient-unit' },
    enabled: readsUnits && isEverywhere && kinds.includes('care-unit'),
  });
  const careUnits = (units.data ?? []).map(({ name }) => ({ kind: 'care-unit', code: name, name }) as const);
  const options = [...scopes, ...careUnits].filter(({ kind }) => kinds.includes(kind));
  return (
    <Choice
      label={text('role.unit')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: text('role.chooseScope') },
        ...options.map((scope) => ({
          value: keyOf(scope),
          label: scope.code === null || scope.code === scope.name ? scope.name : `${scope.name} (${scope.code})`,
        })),
      ]}
    />
  );
}
