import { Box } from '@mui/material';
import { amount, sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { ReviewPackage } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { differenceSentence, kindWords, type ConditionTitles } from './difference-words.ts';

type Difference = ReviewPackage['differences'][number];

/** What the payer was given, revision by revision, the newest first, with what each changed. */
export function PackageList({ caseId, titles }: { caseId: string; titles: ConditionTitles }) {
  const text = useText();
  const answer = useApi<ReviewPackage[]>(`/billing-cases/${encodeURIComponent(caseId)}/packages`);
  return (
    <Section title={text('case.packages')} lead={text('case.packagesIntro')}>
      <Loaded answer={answer} rows={2}>
        {(packages) => (
          <Box sx={{ display: 'grid', gap: 2 }}>
            {[...packages]
              .sort((a, b) => b.revision - a.revision)
              .map((reviewed) => (
                <OnePackage key={reviewed.id} reviewed={reviewed} titles={titles} />
              ))}
          </Box>
        )}
      </Loaded>
    </Section>
  );
}

function OnePackage({ reviewed, titles }: { reviewed: ReviewPackage; titles: ConditionTitles }) {
  const text = useText();
  const language = useLanguage();
  return (
    <section>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <Box component="h3" sx={{ fontSize: '1rem', fontWeight: 650, m: 0 }}>
          {text('case.packageOf', { revision: reviewed.revision })}: {amount(reviewed.amount)}
        </Box>
        <span>{text('case.episodesOf', { smart_count: reviewed.episodes })}</span>
        <Tag meaning={reviewed.restartsReview ? 'info' : 'neutral'}>
          {text(reviewed.restartsReview ? 'case.restarts' : 'case.keepsTime')}
        </Tag>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
        {text('case.packageShared', { at: sentenceInstant(reviewed.sharedAt, language), by: reviewed.sharedBy })}
        {reviewed.reason === null ? '' : ` · ${reviewed.reason}`}
        <br />
        {text('case.packageHash')} <code>{reviewed.hash}</code>
      </Box>
      {reviewed.revision === 1 ? null : reviewed.differences.length === 0 ? (
        <div>{text('case.noDifference')}</div>
      ) : (
        <DifferenceTable rows={reviewed.differences} revision={reviewed.revision} titles={titles} />
      )}
    </section>
  );
}

interface DifferenceProps {
  rows: readonly Difference[];
  revision: number;
  titles: ConditionTitles;
}

function DifferenceTable({ rows, revision, titles }: DifferenceProps) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<Difference>[] = [
    { key: 'case', head: text('statement.caseNumber'), isTitle: true, noWrap: true, cell: (row) => row.caseNumber },
    { key: 'kind', head: text('case.differenceKind'), cell: (row) => text(kindWords[row.kind]) },
    {
      key: 'what',
      head: text('case.fieldHeader'),
      cell: (row) =>
        row.what.map((change) => (
          <Box key={change.field}>{differenceSentence(change, { text, language, titles })}</Box>
        )),
    },
  ];
  return (
    <RowTable
      caption={`${text('case.packageOf', { revision })}: ${text('case.fieldHeader')}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.caseNumber}
    />
  );
}
