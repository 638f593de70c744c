import { Box } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';
import { tableDate } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import type { RuleComparison, RuleVersion } from '../providers/api-types.ts';
import { useApi, useApiList } from '../providers/use-api.ts';
import { ComparedCases } from './ComparedCases.tsx';
import { ComparedChanges } from './ComparedChanges.tsx';
import { ComparedDocument } from './ComparedDocument.tsx';
import { stateText } from './StateTag.tsx';
import { versionBefore } from './what-changed.ts';

/** Any two versions: meaning first, then structure, then JSON, and the worked cases that come out differently. */
export default function ComparePage() {
  const text = useText();
  const answer = useApiList<RuleVersion>('/rule-versions');
  return (
    <>
      <PageHead
        kind={<Link to="/rule-versions">{text('console.ruleVersions')}</Link>}
        title={text('revision.compare')}
        lead={text('revision.compareLead')}
      />
      <Loaded answer={answer} isList>
        {(versions) =>
          versions.length < 2 ? <Note>{text('revision.compareTooFew')}</Note> : <Pair versions={versions} />
        }
      </Loaded>
    </>
  );
}

const isOver = ({ state }: RuleVersion): boolean => state === 'rejected' || state === 'withdrawn';

/** The two stand in the address; without them, the newest version and the one before it. */
function Pair({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const language = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const sorted = [...versions].sort(
    (a, b) => b.careType.localeCompare(a.careType) || b.validFrom.localeCompare(a.validFrom),
  );
  const find = (name: string) => versions.find(({ id }) => id === parameters.get(name));
  const b = find('b') ?? sorted.find((one) => !isOver(one) && versionBefore(one, versions) !== null) ?? sorted[0];
  const a = find('a') ?? (b ? (versionBefore(b, versions) ?? sorted.find(({ id }) => id !== b.id)) : undefined);
  if (!a || !b) return null;
  const choose = (name: 'a' | 'b') => (id: string) =>
    setParameters({ a: a.id, b: b.id, [name]: id }, { replace: true });
  const options = sorted.map((version) => ({
    value: version.id,
    label: `${version.ruleVersion} · ${text(stateText(version.state))} · ${version.titles[language]}`,
  }));
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, mb: 2.5 }}>
        <Choice label={text('revision.one')} value={a.id} options={options} onChange={choose('a')} isWide />
        <Choice label={text('revision.other')} value={b.id} options={options} onChange={choose('b')} isWide />
      </Box>
      {a.id === b.id ? <Note>{text('revision.sameVersion')}</Note> : <Comparison a={a.id} b={b.id} />}
    </>
  );
}

function Comparison({ a, b }: { a: string; b: string }) {
  const answer = useApi<RuleComparison>(`/rule-versions/${encodeURIComponent(a)}/compare/${encodeURIComponent(b)}`);
  return <Loaded answer={answer}>{(comparison) => <Compared comparison={comparison} />}</Loaded>;
}

function Compared({ comparison }: { comparison: RuleComparison }) {
  const text = useText();
  const { before, after, changes, patch, workedCases } = comparison;
  const name = (version: RuleComparison['before']) => (
    <Link to={`/rule-versions/${encodeURIComponent(version.id)}/show`}>{version.ruleVersion}</Link>
  );
  const from = (version: RuleComparison['before']) =>
    `(${text('rule.validFrom').toLowerCase()} ${tableDate(version.validFrom)})`;
  return (
    <>
      <Box component="p" sx={{ mt: 0 }}>
        {name(before)} {from(before)} → {name(after)} {from(after)}
      </Box>
      <Section title={text('revision.meaning')} lead={text('revision.meaningLead')}>
        <ComparedChanges
          changes={changes.filter(({ level }) => level === 'meaning')}
          none={text('revision.meaningNone')}
        />
      </Section>
      <Section title={text('revision.workedCases')} lead={text('revision.workedCasesLead')}>
        <ComparedCases cases={workedCases} />
      </Section>
      <Section title={text('revision.structure')} lead={text('revision.structureLead')}>
        <ComparedChanges
          changes={changes.filter(({ level }) => level === 'structure')}
          none={text('revision.structureNone')}
        />
      </Section>
      <Section title={text('revision.json')} lead={text('revision.jsonLead')}>
        <ComparedDocument patch={patch} />
      </Section>
    </>
  );
}
