import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { date } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import type { Consultation, RuleComparison, RuleVersion } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { ValueTag } from '../rule-versions/StateTag.tsx';

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
            {version.basedOn === null ? null : <Differences ids={[version.basedOn, version.id]} />}
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
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

/** What would be different, meaning first, with the source of each. */
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
                  {change.source === null ? null : (
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
