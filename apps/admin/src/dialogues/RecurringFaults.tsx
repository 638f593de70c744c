import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { Dialogue, RecurringFault } from '../providers/api-types.ts';
import { useApiList } from '../providers/use-api.ts';
import { dialoguePath } from './dialogue-path.ts';

/** Which unit fails which condition again and again; nothing at all while none does. */
export function RecurringFaults() {
  const text = useText();
  const faults = useApiList<RecurringFault>('/recurring-faults').data ?? [];
  if (faults.length === 0) return null;
  const columns: Column<RecurringFault>[] = [
    { key: 'unit', head: text('party.faultUnit'), isTitle: true, cell: ({ unit }) => unit },
    { key: 'condition', head: text('party.faultCondition'), cell: ({ conditionText }) => conditionText },
    { key: 'count', head: text('party.faultCount'), align: 'right', cell: ({ count }) => count },
    {
      key: 'dialogues',
      head: text('party.faultDialogues'),
      cell: ({ dialogueIds }) => (
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
          {dialogueIds.map((id) => (
            <Link key={id} to={dialoguePath(id)}>
              {text('party.faultDialogue', { id })}
            </Link>
          ))}
        </Box>
      ),
    },
  ];
  return (
    <Section title={text('party.faults')} lead={text('party.faultsLead')}>
      <RowTable
        caption={text('party.faults')}
        columns={columns}
        rows={faults}
        rowKey={({ unit, condition }) => `${unit} ${condition}`}
        cardsBelow={600}
      />
    </Section>
  );
}

/** On a dialogue's page: the same has been upheld before. */
export function FaultNote({ fault }: { fault: Dialogue['recurringFault'] }) {
  const text = useText();
  if (fault === null) return null;
  const { unit, conditionText, count } = fault;
  return (
    <Note meaning="waits" title={text('party.recurs')}>
      {text('party.recursHere', { unit, condition: conditionText, count })}
    </Note>
  );
}
