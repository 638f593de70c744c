import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { date } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import type { Consultation, RuleComparison, RuleVersion } from '../providers/api-types.ts';
import { useApi, useApiList } from '../providers/use-api.ts';
import { ValueTag } from '../rule-versions/StateTag.tsx';
import { versionBefore } from '../rule-versions/what-changed.ts';

/** What is proposed, as sentences; the whole of it is one click away. */
export function Proposal({ proposal }: { proposal: NonNullable<Consultation['ruleVersion']> }) {
  const text = useText();
  const language = useLanguage();
  const path = `/rule-versions/${encodeURIComponent(proposal.id)}`;
  const answer = useApi<RuleVersion>(path);
  return (
    <Section
      title={text('consultation.theProposal')}
      lead={`${proposal.titles[language]} · ${text('rule.validFrom').toLowerCase()} ${date(proposal.validFrom, language)}`}
      actions={<Link to={`${path}/show`}>{text('consultation.readProposal')}</Link>}
    >
      <Loaded answer={answer} rows={3}>
        {(version) => (
          <>
            <Replaced version={version} />
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              <Box component="li" sx={{ mb: 0.5 }}>
                {version.sentences.model}
              </Box>
              {version.sentences.parameters.map((parameter) => (
                <Box component="li" key={parameter.name} sx={{ mb: 0.5 }}>
                  {parameter.sentence}{' '}
                  {parameter.status === 'decided' ? null : (
                    <ValueTag status={parameter.status} word={parameter.statusText} />
                  )}
                </Box>
              ))}
            </Box>
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** What the proposal would take the place of: not always what it was written from. */
function Replaced({ version }: { version: RuleVersion }) {
  const all = useApiList<RuleVersion>('/rule-versions').data;
  const before = all === undefined ? null : versionBefore(version, all);
  return before === null ? null : <Differences ids={[before.id, version.id]} />;
}

/** What would be different, meaning first, each with its source. */
function Differences({ ids: [before, after] }: { ids: readonly [string, string] }) {
  const text = useText();
  const path = `/rule-versions/${encodeURIComponent(before)}/compare/${encodeURIComponent(after)}`;
  const answer = useApi<RuleComparison>(path);
  return (
    <Loaded answer={answer} rows={2}>
      {({ changes }) => (
        <Note meaning="draft" title={text('consultation.compareTitle')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {changes
              .filter(({ level }) => level === 'meaning')
              .map((change) => (
                <li key={change.path}>
                  {change.sentence}
                  {change.source === null || change.sentence.includes(change.source) ? null : (
                    <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
                      {text('rule.source')}: {change.source}
                    </Box>
                  )}
                </li>
              ))}
          </Box>
        </Note>
      )}
    </Loaded>
  );
}
