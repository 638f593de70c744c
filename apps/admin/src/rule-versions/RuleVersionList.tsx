import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { CareType, RuleVersion } from '../providers/api-types.ts';
import { useMay, useSession } from '../providers/auth-provider.ts';
import { useApiList } from '../providers/use-api.ts';
import { NewDraftActs } from './acts/NewDraftActs.tsx';
import { AsOfQuestion } from './AsOfQuestion.tsx';
import { UndecidedTags } from './StateTag.tsx';
import { ValidityRulerPicture } from './ValidityRulerPicture.tsx';
import { VersionTables } from './VersionTables.tsx';

/** Regelversioner: what is in force today, the ruler, questions about the past, and every version over time. */
export default function RuleVersionList() {
  const text = useText();
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const mayFollow = useMay('impact:read');
  const answer = useApiList<RuleVersion>('/rule-versions');
  return (
    <>
      <PageHead
        title={text(isPayer ? 'console.rules' : 'console.ruleVersions')}
        lead={text('rule.intro')}
        actions={<Ways mayFollow={mayFollow} />}
      />
      <Loaded answer={answer} isList>
        {(versions) =>
          versions.length === 0 ? (
            <Note>{text('rule.empty')}</Note>
          ) : (
            <>
              <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2.5 }}>
                <NewDraftActs versions={versions} />
              </Box>
              <InForce versions={versions} />
              <Section title={text('rule.ruler')}>
                <ValidityRulerPicture versions={versions} />
              </Section>
              <VersionTables versions={versions} showsProposals={!isPayer} />
              <AsOfQuestion versions={versions} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** Where one goes from here; what changes something stands with the version itself. */
function Ways({ mayFollow }: { mayFollow: boolean }) {
  const text = useText();
  return (
    <>
      {mayFollow ? (
        <>
          <Button component={Link} to="/impact-previews" variant="outlined">
            {text('impact.title')}
          </Button>
          <Button component={Link} to="/rule-corrections" variant="outlined">
            {text('impact.corrections')}
          </Button>
        </>
      ) : null}
      <Button component={Link} to="/rule-versions/compare" variant="outlined">
        {text('revision.compare')}
      </Button>
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
            {version ? (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 0.5 }}>
                <UndecidedTags version={version} />
                {version.transitional ? <Tag meaning="draft">{text('rule.transitional')}</Tag> : null}
              </Box>
            ) : null}
          </Box>
        );
      })}
    </Box>
  );
}
