import { Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { amount, average, count, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Statement } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';

/** A month's amount for those who follow the money and do not see the cases behind it. */
export function StatementAmounts({ id }: { id: string }) {
  const text = useText();
  const answer = useApi<Statement>(`/statements/${encodeURIComponent(id)}`);
  if (answer.data) return <Amounts statement={answer.data} />;
  return (
    <>
      <PageHead title={text('month.allStatements')} />
      <Loaded answer={answer}>{() => null}</Loaded>
    </>
  );
}

function Amounts({ statement }: { statement: Statement }) {
  const text = useText();
  const language = useLanguage();
  const careType = text(statement.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric');
  return (
    <>
      <PageHead
        title={`${statement.payerName} · ${careType} · ${month(statement.period, language)}`}
        kind={<Link to="/statements">{text('console.ourMonths')}</Link>}
      />
      <Tag meaning="waits">{text('statement.preliminary')}</Tag>
      <Typography component="p" sx={{ fontSize: { xs: '2.25rem', sm: '3rem' }, fontWeight: 700, mb: 2 }}>
        {amount(statement.amount)}
      </Typography>
      <Section title={text('statement.sum')}>
        <Facts
          rows={[
            [text('role.countedEpisodes'), count(statement.episodes)],
            [text('role.countedDays'), count(statement.dischargeReadyDays)],
            [text('role.averageDays'), average(statement.averageDays, language)],
            [text('role.billableDays'), count(statement.billableDays)],
          ]}
        />
      </Section>
      <Note>{text('role.amountsOnly')}</Note>
    </>
  );
}
