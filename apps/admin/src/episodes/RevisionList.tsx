import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { sentenceInstant, tableInstant, unknown } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { EpisodeRevision } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';

/** Utgåvor of an episode, newest first, each with what changed and where it came from. */
export function RevisionList({ revisions }: { revisions: readonly EpisodeRevision[] }) {
  const text = useText();
  const language = useLanguage();
  const mayReadImports = useMay('imports:read');
  return (
    <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {[...revisions]
        .sort((a, b) => b.revision - a.revision)
        .map((revision) => (
          <Box component="li" key={revision.revision} sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5 }}>
            <Box>
              <strong>
                {text('episode.revision')} {revision.revision}
              </strong>{' '}
              · {sentenceInstant(revision.receivedAt, language)}
              {revision.reason ? ` · ${revision.reason}` : ''}
              {revision.source && mayReadImports ? (
                <>
                  {' · '}
                  <Link to={`/imports/${encodeURIComponent(revision.source.importId)}/show`}>
                    {revision.source.line === null
                      ? text('episode.sourceFile')
                      : text('episode.source', { line: revision.source.line })}
                  </Link>
                </>
              ) : null}
            </Box>
            {revision.changes.length === 0 ? (
              <Box sx={{ color: 'text.secondary' }}>{revision.revision === 1 ? text('episode.firstReceived') : ''}</Box>
            ) : (
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                {revision.changes.map((change) => (
                  <li key={change.field}>
                    {text('episode.changeOf', {
                      field: change.field,
                      before: valueText(change.before),
                      after: valueText(change.after),
                    })}
                  </li>
                ))}
              </Box>
            )}
          </Box>
        ))}
    </Box>
  );
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return unknown;
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? tableInstant(value) : value;
  return JSON.stringify(value);
}
