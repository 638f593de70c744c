import type { ReactNode } from 'react';
import { count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { ReviewBasis, ReviewedEpisode } from '../providers/api-types.ts';
import { CaseTable } from './CaseTable.tsx';
import { ExcludedTable } from './ExcludedTable.tsx';
import { OngoingTable } from './OngoingTable.tsx';
import { WrittenOutSum } from './WrittenOutSum.tsx';

interface Props {
  basis: ReviewBasis;
  /** Columns after the basis's own, for what can be done with a row. */
  extra?: readonly Column<ReviewedEpisode>[];
  /** What works on the rows, right above them. */
  tools?: ReactNode;
  /** Which rows the tables show; the sum is always over all. */
  isShown?: (caseNumber: string) => boolean;
}

/** The basis itself: the sum written out, the counted episodes, those that do not count and why, and the ongoing ones. */
export function BasisSections({ basis, extra = [], tools, isShown = () => true }: Props) {
  const text = useText();
  const counted = basis.assessments.filter((assessment) => assessment.counted);
  return (
    <>
      <Section title={text('statement.sum')}>
        <WrittenOutSum basis={basis} counted={counted} />
      </Section>
      {tools}
      {basis.casesGone ? (
        <Section title={`${text('statement.cases')} (${count(basis.episodes)})`}>
          <Note title={text('statement.casesGone')}>{text('statement.casesGoneText')}</Note>
        </Section>
      ) : (
        <Cases rows={basis.assessments} extra={extra} isShown={isShown} />
      )}
      <Section
        title={`${text('statement.ongoing')} (${count(basis.ongoing.length)})`}
        lead={text('statement.ongoingIntro')}
      >
        {basis.ongoing.length === 0 ? <p>{text('statement.ongoingNone')}</p> : <OngoingTable rows={basis.ongoing} />}
      </Section>
    </>
  );
}

interface CasesProps extends Required<Pick<Props, 'extra' | 'isShown'>> {
  rows: readonly ReviewedEpisode[];
}

function Cases({ rows, extra, isShown }: CasesProps) {
  const text = useText();
  const counted = rows.filter((row) => row.counted);
  const excluded = rows.filter((row) => !row.counted);
  return (
    <>
      <Section title={`${text('statement.cases')} (${count(counted.length)})`}>
        {counted.length === 0 ? (
          <Note>{text('statement.basisEmpty')}</Note>
        ) : (
          <CaseTable rows={counted.filter(({ caseNumber }) => isShown(caseNumber))} extra={extra} />
        )}
      </Section>
      <Section
        title={`${text('statement.excluded')} (${count(excluded.length)})`}
        lead={excluded.length === 0 ? undefined : text('statement.excludedIntro')}
      >
        {excluded.length === 0 ? (
          <p>{text('statement.excludedNone')}</p>
        ) : (
          <ExcludedTable rows={excluded.filter(({ caseNumber }) => isShown(caseNumber))} extra={extra} />
        )}
      </Section>
    </>
  );
}
