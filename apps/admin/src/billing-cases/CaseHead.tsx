import { Box, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { amount, sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { BillingCase, ReviewBasis } from '../providers/api-types.ts';
import { InvoicingNote } from '../value-acceptances/InvoicingNote.tsx';
import { CaseStateTag } from './CaseStateTag.tsx';

/** State, the amount as the page's largest figure, and the version behind it. */
export function CaseHead({ billingCase, basis }: { billingCase: BillingCase; basis: ReviewBasis | undefined }) {
  const text = useText();
  const language = useLanguage();
  const { preliminary, ruleVersion, previousAmount, statementId, episodes } = billingCase;
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <CaseStateTag row={billingCase} />
        {preliminary ? <Tag meaning="waits">{text('case.preliminary')}</Tag> : null}
        {basis?.illustrative ? <Tag meaning="waits">{text('console.illustrative')}</Tag> : null}
        {basis?.governedBy.transitional ? <Tag meaning="draft">{text('statement.transitional')}</Tag> : null}
      </Box>
      <Typography
        component="p"
        sx={{ fontSize: { xs: '2.25rem', sm: '3rem' }, fontWeight: 700, lineHeight: 1.15, letterSpacing: '-0.02em' }}
      >
        {amount(billingCase.amount)}
      </Typography>
      <Box sx={{ color: 'text.secondary', mt: 0.5 }}>
        {billingCase.package
          ? text('case.packageRevision', {
              revision: billingCase.package.revision,
              at: sentenceInstant(billingCase.package.sharedAt, language),
            })
          : text('case.notShared')}
        {previousAmount === null ? '' : ` · ${text('case.previousAmount', { amount: amount(previousAmount) })}`}
        {' · '}
        {text('case.ruleVersion')}{' '}
        <Link to={`/rule-versions/${encodeURIComponent(ruleVersion.replace('/', '_'))}/show`}>{ruleVersion}</Link>
      </Box>
      {statementId !== null && episodes === 0 ? <Box sx={{ mt: 1 }}>{text('case.noPayerAmount')}</Box> : null}
      {basis && basis.valueWarnings.length > 0 ? (
        <Box component="ul" sx={{ mt: 1, mb: 0, pl: 2.5 }}>
          {basis.valueWarnings.map((warning) => (
            <li key={`${warning.parameter} ${warning.status}`}>{warning.text}</li>
          ))}
        </Box>
      ) : null}
      {basis?.governedBy.transitional ? (
        <Box sx={{ mt: 0.5 }}>
          {text('rule.transitionalUntil', { until: basis.governedBy.transitional.until[language] })}
        </Box>
      ) : null}
      {basis ? (
        <Box sx={{ mt: 1.5 }}>
          <InvoicingNote statement={basis} />
        </Box>
      ) : null}
    </div>
  );
}
