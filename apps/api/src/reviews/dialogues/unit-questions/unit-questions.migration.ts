import { sqlMigration } from '../../../platform/index.ts';

export const unitQuestionsMigration = sqlMigration(
  '2020-11-05-review-unit-questions',
  `
  -- What either side of a dialogue asks the care unit of the episode. The answer stands in the thread too.
  create table unit_question (
    id bigint generated always as identity primary key,
    dialogue_id bigint not null references dialogue,
    payer text collate "C" not null,
    case_number text collate "C" not null,
    -- Its name as the episode had it: whoever works there sees the question, under any of the unit's names.
    inpatient_unit text not null,
    text text not null,
    asked_side text not null check (asked_side in ('region', 'municipality')),
    asked_by text not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    answer_by date not null,
    answer text,
    answered_by text,
    answered_by_name text,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
  );
  create index on unit_question (dialogue_id);
  create index on unit_question (inpatient_unit) where answer is null;
  -- A dialogue asks one thing at a time.
  create unique index unit_question_open on unit_question (dialogue_id) where answer is null;
  alter table unit_question enable row level security;
  alter table unit_question force row level security;
  create policy seen on unit_question for select using (
    (select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])
    or inpatient_unit = any((select scoped_inpatient_names())::text[]));
  create policy added on unit_question for insert with check (
    (select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[]));
  create policy answered on unit_question for update using ((select sees_all_payers()));
  create trigger unit_question_is_kept before delete on unit_question for each row execute function refuse_change();
  create trigger unit_question_answer_is_kept before update on unit_question
    for each row when (old.answer is not null) execute function refuse_change();
  `,
);
