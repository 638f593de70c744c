import { Box, Button } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import { Section } from '../../layout/Section.tsx';
import { Tag } from '../../layout/Tag.tsx';
import { useEditor } from './editor-context.ts';
import { Findings } from './Findings.tsx';
import { isSame } from './draft.ts';
import { isInherited } from './worked-case.ts';

/** What the draft means, in sentences, and what the checks say; follows what is typed. */
export function Meaning() {
  const text = useText();
  const { checked, draft, basis } = useEditor();
  const sentences = checked.answer?.sentences ?? null;
  const isChanged = (name: string) =>
    basis !== null && !isSame(basis.document.parameters[name]?.value, draft.document.parameters[name]?.value);
  return (
    <>
      <Section title={text('editor.checks')}>
        <Findings />
      </Section>
      <Section title={text('editor.casesShort')}>
        <CaseCounts />
      </Section>
      <Section title={text('editor.meaning')} lead={text('editor.meaningLead')}>
        {sentences === null ? (
          <Box sx={{ color: 'text.secondary' }}>
            {text(checked.answer === null ? 'editor.checking' : 'editor.notReadable')}
          </Box>
        ) : (
          <>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              <Box component="li" sx={{ mb: 0.5 }}>
                {sentences.model}{' '}
                {basis !== null && basis.document.model !== draft.document.model ? (
                  <Tag meaning="draft">{text('editor.changed')}</Tag>
                ) : null}
              </Box>
              {sentences.parameters.map(({ name, sentence }) => (
                <Box component="li" key={name} sx={{ mb: 0.5 }}>
                  {sentence} {isChanged(name) ? <Tag meaning="draft">{text('editor.changed')}</Tag> : null}
                </Box>
              ))}
            </Box>
            <Box component="h3" sx={{ fontSize: '1rem', mt: 2, mb: 0.5 }}>
              {text('rule.conditions')}
            </Box>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {sentences.conditions
                .filter(({ enabled }) => enabled)
                .map(({ id, applicableSentence, metSentence }) => (
                  <Box component="li" key={id} sx={{ mb: 0.5 }}>
                    {applicableSentence} {metSentence}
                  </Box>
                ))}
            </Box>
          </>
        )}
      </Section>
    </>
  );
}

/** How the worked cases went, with the way to them. */
function CaseCounts() {
  const text = useText();
  const { checked, draft, basis } = useEditor();
  const results = checked.answer?.workedCaseResults ?? [];
  const failed = results.filter(({ passed }) => !passed);
  const changed = failed.filter(({ place }) => isInherited(draft.workedCases[place], basis?.workedCases ?? []));
  const own = failed.length - changed.length;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {results.length > failed.length ? (
        <Tag meaning="done">{text('editor.casesPassed', { smart_count: results.length - failed.length })}</Tag>
      ) : null}
      {changed.length === 0 ? null : (
        <Tag meaning="draft">{text('editor.casesChanged', { smart_count: changed.length })}</Tag>
      )}
      {own === 0 ? null : <Tag meaning="over">{text('editor.casesFailed', { smart_count: own })}</Tag>}
      <Button
        size="small"
        onClick={() => {
          const cases = document.getElementById('worked-cases');
          cases?.scrollIntoView();
          cases?.focus({ preventScroll: true });
        }}
      >
        {text('editor.toCases')}
      </Button>
    </Box>
  );
}
