import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import type { RuleVersion } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApiList } from '../providers/use-api.ts';
import { versionBefore } from './what-changed.ts';

const isOpen = ({ state }: RuleVersion): boolean =>
  state === 'draft' || state === 'in-consultation' || state === 'approved' || state === 'scheduled';

/** From a version on to what it changes: compare it, try it, see what it would do. */
export function VersionWays({ version }: { version: RuleVersion }) {
  const text = useText();
  const mayFollow = useMay('impact:read');
  const mayPreview = useMay('impact:write');
  const all = useApiList<RuleVersion>('/rule-versions').data ?? [];
  const before = versionBefore(version, all);
  const path = `/rule-versions/${encodeURIComponent(version.id)}`;
  const current = version.impactPreviews.filter(({ contentHash }) => contentHash === version.contentHash);
  const newest = [...current].sort((a, b) => b.completedAt.localeCompare(a.completedAt))[0];
  return (
    <Box
      component="nav"
      aria-label={text('revision.ways')}
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.5, mb: 2 }}
    >
      {before ? (
        <Link to={`/rule-versions/compare?a=${encodeURIComponent(before.id)}&b=${encodeURIComponent(version.id)}`}>
          {text('revision.compareWith', { name: before.ruleVersion })}
        </Link>
      ) : null}
      <Link to={`${path}/try`}>{text('revision.tryIt')}</Link>
      {mayFollow && newest ? (
        <Link to={`/impact-previews/${encodeURIComponent(newest.id)}`}>
          {text('revision.previewedAt', { at: tableInstant(newest.completedAt) })}
        </Link>
      ) : null}
      {mayPreview && isOpen(version) ? (
        <Link to={`/impact-previews?version=${encodeURIComponent(version.id)}`}>{text('impact.start')}</Link>
      ) : null}
    </Box>
  );
}
