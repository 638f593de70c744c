import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { tableDate, tableInstant, unknown } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { CareType, RuleVersion } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { useApiList } from '../providers/use-api.ts';
import { StateTag } from './StateTag.tsx';
import { ValidityRulerPicture } from './ValidityRulerPicture.tsx';

/** Regelversioner: what is in force today, the ruler, and every version over time. */
export default function RuleVersionList() {
  const text = useText();
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const answer = useApiList<RuleVersion>('/rule-versions');
  return (
    <>
      <PageHead title={text(isPayer ? 'console.rules' : 'console.ruleVersions')} lead={text('rule.intro')} />
      <Loaded answer={answer} isList>
        {(versions) =>
          versions.length === 0 ? (
            <Note>{text('rule.empty')}</Note>
          ) : (
            <>
              <InForce versions={versions} />
              <Section title={text('rule.ruler')}>
                <ValidityRulerPicture versions={versions} />
              </Section>
              <Section title={text('console.ruleVersions')}>
                <VersionTable versions={versions} />
              </Section>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function InForce({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const careTypes: CareType[] = ['somatic', 'psychiatric'];
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mb: 2.5 }}>
      {careTypes.map((careType) => {
        const version = versions.find((one) => one.careType === careType && one.state === 'in-force');
        const name = text(careType === 'somatic' ? 'console.somatic' : 'console.psychiatric');
        return (
          <Box key={careType} sx={{ borderTop: 3, borderColor: 'primary.main', pt: 0.75 }}>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {text('rule.inForceToday')}, {name.toLowerCase()}
            </Box>
            <Box sx={{ fontSize: '1.1875rem', fontWeight: 650 }}>
              {version
                ? version.sentences.summary.join(' · ')
                : text('rule.inForceNone', {
                    careType: text(careType === 'somatic' ? 'console.somaticCare' : 'console.psychiatricCare'),
                  })}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

function VersionTable({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<RuleVersion>[] = [
    {
      key: 'name',
      head: text('rule.name'),
      isTitle: true,
      cell: (row) => (
        <>
          <Link to={`/rule-versions/${encodeURIComponent(row.id)}/show`}>{row.ruleVersion}</Link>
          <Box sx={{ fontWeight: 400, color: 'text.secondary', fontSize: '0.875rem' }}>{row.titles[language]}</Box>
        </>
      ),
    },
    {
      key: 'careType',
      head: text('rule.careType'),
      cell: (row) => text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric'),
    },
    { key: 'state', head: text('rule.state'), noWrap: true, cell: (row) => <StateTag state={row.state} /> },
    { key: 'from', head: text('rule.validFrom'), noWrap: true, cell: (row) => tableDate(row.validFrom) },
    {
      key: 'through',
      head: text('rule.validThrough'),
      noWrap: true,
      cell: (row) => (row.validThrough ? tableDate(row.validThrough) : text('rule.rulerOpen')),
    },
    {
      key: 'published',
      head: text('rule.published'),
      noWrap: true,
      cell: (row) => (row.publishedAt ? tableInstant(row.publishedAt) : unknown),
    },
  ];
  const newestFirst = [...versions].sort(
    (a, b) => b.validFrom.localeCompare(a.validFrom) || b.careType.localeCompare(a.careType),
  );
  return (
    <RowTable
      caption={text('console.ruleVersions')}
      columns={columns}
      rows={newestFirst}
      rowKey={(row) => row.id}
      cardsBelow={760}
      isMain
    />
  );
}
