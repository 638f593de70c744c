import { formatInstant } from '@fristdag/rules';
import type { Language, Text } from '../../platform/index.ts';
import type { Principal } from '../principal.ts';
import { actsOnAssignment } from './administration.ts';
import type { OwnDeputyAnswer, RoleAssignmentAnswer } from './dto/role.dto.ts';
import type { AssignmentRow } from './role.repository.ts';

/** An assignment as somebody sees it, with what they may do about it. */
export function assignmentAnswer(row: AssignmentRow, principal: Principal, language: Language): RoleAssignmentAnswer {
  const { id, account, role, scope, validFrom, validThrough, deputyFor, grantedBy, state, version } = row;
  return {
    id,
    account,
    role,
    roleTitle: titleOf(row)[language],
    scope,
    validFrom,
    validThrough,
    deputyFor,
    grantedBy,
    grantedAt: formatInstant(row.grantedAt),
    state,
    version,
    ended: row.ended === null ? null : { ...row.ended, at: formatInstant(row.ended.at) },
    acts: actsOnAssignment(principal, row),
  };
}

/** One of those who stand in for somebody, for that person's own eyes. */
export function ownDeputyAnswer(row: AssignmentRow, language: Language): OwnDeputyAnswer {
  const { id, account, scope, validFrom, validThrough, state } = row;
  return {
    id,
    deputy: account.displayName,
    roleTitle: titleOf(row)[language],
    scope,
    validFrom,
    validThrough,
    state: state === 'upcoming' || state === 'dormant' ? state : 'valid',
  };
}

/** What the trail says of an assignment: the role and its place in words, and between which days. */
export function assignmentWords(row: AssignmentRow) {
  const { role, scope, validFrom, validThrough, deputyFor } = row;
  return {
    role: titleOf(row),
    roleCode: role,
    scope: scope.name,
    validFrom,
    validThrough,
    ...(deputyFor === null ? {} : { deputyFor: deputyFor.displayName }),
  };
}

const titleOf = ({ titleSv, titleEn }: AssignmentRow): Text => ({ sv: titleSv, en: titleEn });
