import { Box, Button } from '@mui/material';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { caseName, casePath } from '../billing-cases/case-name.ts';
import { count, sentenceInstant } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import type { BillingCase, ReconciledEpisode, ReconciliationWithRefusals } from '../providers/api-types.ts';
import { useApi, useApiList } from '../providers/use-api.ts';
import { ListRefusals } from './ListRefusals.tsx';
import { ReconciledTable } from './ReconciledTable.tsx';

type Kind = ReconciledEpisode['kind'];

const counters: readonly [Kind, TextKey, 'matched' | 'differing' | 'onlyOurs' | 'onlyTheirs' | 'elsewhere'][] = [
  ['matched', 'reconcile.matched', 'matched'],
  ['differs', 'reconcile.differing', 'differing'],
  ['only-ours', 'reconcile.onlyOurs', 'onlyOurs'],
  ['only-theirs', 'reconcile.onlyTheirs', 'onlyTheirs'],
  ['elsewhere', 'reconcile.elsewhere', 'elsewhere'],
];

/** What came of holding a month against a list: counters that filter, each difference one click from a dialogue. */
export default function ReconciliationPage() {
  const text = useText();
  const id = useParams()['id'] ?? '';
  const answer = useApi<ReconciliationWithRefusals>(`/reconciliations/${encodeURIComponent(id)}`);
  if (answer.data) return <Content made={answer.data} />;
  return (
    <>
      <PageHead title={text('reconcile.title')} />
      <Loaded answer={answer}>{() => null}</Loaded>
    </>
  );
}

function Content({ made }: { made: ReconciliationWithRefusals }) {
  const text = useText();
  const language = useLanguage();
  const path = `/reconciliations/${encodeURIComponent(made.id)}`;
  const billingCase = useApi<BillingCase>(`/billing-cases/${encodeURIComponent(made.caseId)}`).data;
  const kind = useSearchParams()[0].get('kind') ?? '';
  const episodes = useApiList<ReconciledEpisode>(`${path}/episodes`, { query: { kind } });
  return (
    <>
      <PageHead
        title={text('reconcile.title')}
        kind={
          <Link to={casePath(made.caseId)}>
            {billingCase ? caseName(billingCase, text, language) : text('reconcile.toCase')}
          </Link>
        }
        lead={text('reconcile.pageLead', {
          file: made.fileName ?? text('reconcile.unnamed'),
          by: made.madeBy,
          revision: count(made.revision),
          at: sentenceInstant(made.madeAt, language),
          smart_count: made.rows,
        })}
        actions={
          <Button component="a" href={`/api${path}/result.csv`} download variant="outlined">
            {text('reconcile.download')}
          </Button>
        }
      />
      {made.isNewest ? null : <Note meaning="waits">{text('reconcile.newer')}</Note>}
      <Counters made={made} kind={kind} />
      <Section title={text('reconcile.episodes')}>
        <Loaded answer={episodes} isList>
          {(rows) =>
            rows.length === 0 ? (
              <Note>{text('reconcile.emptyKind')}</Note>
            ) : (
              <ReconciledTable rows={rows} caseId={made.caseId} billingCase={billingCase} />
            )
          }
        </Loaded>
      </Section>
      {made.refusals.length > 0 ? <ListRefusals refusals={made.refusals} /> : null}
    </>
  );
}

/** How many came out as what; each shows its own rows only, and once more all of them. */
function Counters({ made, kind }: { made: ReconciliationWithRefusals; kind: string }) {
  const text = useText();
  const [, setSearch] = useSearchParams();
  return (
    <Box
      role="group"
      aria-label={text('reconcile.show')}
      sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', mb: 2 }}
    >
      {counters.map(([of, key, field]) => (
        <Counter
          key={of}
          title={text(key)}
          value={made[field]}
          isChosen={kind === of}
          onChoose={() => setSearch(kind === of ? {} : { kind: of }, { replace: true })}
        />
      ))}
      <Box sx={{ ...counterLook, border: 1, borderColor: 'divider' }}>
        <Box sx={figureLook}>{count(made.refused)}</Box>
        {text('reconcile.refused')}
      </Box>
    </Box>
  );
}

function Counter({
  title,
  value,
  isChosen,
  onChoose,
}: {
  title: string;
  value: number;
  isChosen: boolean;
  onChoose: () => void;
}) {
  return (
    <Box
      component="button"
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      sx={{
        ...counterLook,
        font: 'inherit',
        color: 'inherit',
        cursor: 'pointer',
        borderStyle: 'solid',
        borderWidth: isChosen ? 2 : 1,
        borderColor: isChosen ? 'primary.main' : 'divider',
        '&:hover': { backgroundColor: 'action.hover' },
      }}
    >
      <Box component="span" sx={{ ...figureLook, display: 'block' }}>
        {count(value)}
      </Box>
      <Box component="span" sx={{ textDecoration: 'underline', textUnderlineOffset: 3 }}>
        {title}
      </Box>
    </Box>
  );
}

const counterLook = {
  p: 1.5,
  borderRadius: 1,
  backgroundColor: 'background.paper',
  textAlign: 'left',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
} as const;
const figureLook = {
  fontSize: '1.75rem',
  fontWeight: 650,
  lineHeight: 1.2,
  fontVariantNumeric: 'tabular-nums',
} as const;
