import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { newDialoguePath } from '../dialogues/dialogue-path.ts';
import { count } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText, type Text } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { BillingCase, ReconciledEpisode } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import type { MeaningName } from '../theme.ts';

type Kind = ReconciledEpisode['kind'];
type Difference = ReconciledEpisode['differences'][number];

const kinds: Readonly<Record<Kind, [TextKey, MeaningName]>> = {
  matched: ['reconcile.matched', 'done'],
  differs: ['reconcile.differing', 'over'],
  'only-ours': ['reconcile.onlyOurs', 'waits'],
  'only-theirs': ['reconcile.onlyTheirs', 'waits'],
  elsewhere: ['reconcile.elsewhere', 'neutral'],
};

const kindTexts: Readonly<Record<Exclude<Kind, 'differs'>, TextKey>> = {
  matched: 'reconcile.allSame',
  'only-ours': 'reconcile.onlyOursText',
  'only-theirs': 'reconcile.onlyTheirsText',
  elsewhere: 'reconcile.elsewhereText',
};

const disputable: readonly BillingCase['state'][] = ['shared', 'in-dialogue', 'accepted'];

interface Props {
  rows: readonly ReconciledEpisode[];
  caseId: string;
  billingCase: BillingCase | undefined;
}

/** The episodes of both sides by case number, what differs, and the dialogue that each difference leads to. */
export function ReconciledTable({ rows, caseId, billingCase }: Props) {
  const text = useText();
  const mayOpen = useMay('dialogues:write') && billingCase !== undefined && disputable.includes(billingCase.state);
  const columns: Column<ReconciledEpisode>[] = [
    { key: 'case', head: text('statement.caseNumber'), isTitle: true, cell: (row) => <CaseCell row={row} /> },
    {
      key: 'outcome',
      head: text('reconcile.outcome'),
      noWrap: true,
      cell: ({ kind }) => <Tag meaning={kinds[kind][1]}>{text(kinds[kind][0])}</Tag>,
    },
    {
      key: 'line',
      head: text('reconcile.line'),
      align: 'right',
      cell: ({ line }) => (line === null ? '–' : count(line)),
    },
    {
      key: 'what',
      head: text('reconcile.what'),
      cell: (row) => (
        <Box sx={{ display: 'grid', gap: 0.75, py: 0.5 }}>
          {row.kind === 'differs' ? (
            row.differences.map((difference) => (
              <DifferenceLine
                key={difference.field}
                row={row}
                difference={difference}
                caseId={caseId}
                mayOpen={mayOpen}
              />
            ))
          ) : (
            <OneSided row={row} caseId={caseId} mayOpen={mayOpen} />
          )}
        </Box>
      ),
    },
  ];
  return (
    <RowTable
      caption={text('reconcile.episodes')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.caseNumber}
      cardsBelow={760}
      isMain
    />
  );
}

/** Only what the basis has leads to a page: of the rest the product knows nothing. */
function CaseCell({ row: { caseNumber, kind } }: { row: ReconciledEpisode }) {
  if (kind === 'only-theirs' || kind === 'elsewhere') return <>{caseNumber}</>;
  return <Link to={`/episodes/${encodeURIComponent(caseNumber)}/show`}>{caseNumber}</Link>;
}

interface LineProps {
  row: ReconciledEpisode;
  caseId: string;
  mayOpen: boolean;
}

function DifferenceLine({ row, difference, caseId, mayOpen }: LineProps & { difference: Difference }) {
  const text = useText();
  const { title, ours, theirs, about, claim } = difference;
  const words = {
    title: capital(title),
    ours: ours ?? text('reconcile.nothing'),
    theirs: theirs ?? text('reconcile.nothing'),
  };
  return (
    <Line words={text('reconcile.difference', words)}>
      {mayOpen && about !== null ? (
        <Open
          text={text}
          act={text('reconcile.dialogueAbout', { title })}
          caseNumber={row.caseNumber}
          to={newDialoguePath(caseId, row.caseNumber, about, claim)}
        />
      ) : null}
    </Line>
  );
}

function OneSided({ row, caseId, mayOpen }: LineProps) {
  const text = useText();
  const { kind, caseNumber, claim } = row;
  if (kind === 'differs') return null;
  const open = (act: TextKey, to: string) =>
    mayOpen ? <Open text={text} act={text(act)} caseNumber={caseNumber} to={to} /> : null;
  return (
    <Line words={text(kindTexts[kind])}>
      {kind === 'only-theirs'
        ? open('reconcile.dialogueMissing', newDialoguePath(caseId, undefined, 'missing-episode', claim))
        : null}
      {kind === 'only-ours' ? (
        <Box sx={{ display: 'grid', justifyItems: 'start' }}>
          {open('reconcile.dialoguePayer', newDialoguePath(caseId, caseNumber, 'payer'))}
          {open('reconcile.dialogueCareType', newDialoguePath(caseId, caseNumber, 'care-type'))}
        </Box>
      ) : null}
    </Line>
  );
}

function Line({ words, children }: { words: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center' }}>
      <Box component="span" sx={{ flex: '1 1 260px', minWidth: 0 }}>
        {words}
      </Box>
      {children}
    </Box>
  );
}

function Open({ text, act, caseNumber, to }: { text: Text; act: string; caseNumber: string; to: string }) {
  return (
    <Button
      component={Link}
      className="no-print"
      size="small"
      to={to}
      aria-label={text('reconcile.dialogueOn', { act, case: caseNumber })}
      sx={{ textAlign: 'left' }}
    >
      {act}
    </Button>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
