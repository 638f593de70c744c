import { sqlMigration } from '../../platform/index.ts';

const PARTIES = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;

export const dialoguesMigration = sqlMigration(
  '2020-11-02-dialogues',
  `
  -- A question between a payer and the region about one episode of a shared month, from the claim to the decision.
  create table dialogue (
    id bigint generated always as identity primary key,
    case_id bigint not null references billing_case,
    payer text collate "C" not null,
    -- What was disputed: the package that the payer had before it.
    package_id bigint not null references review_package,
    case_number text collate "C",
    about text not null,
    claim jsonb,
    -- What the claim would make of the episode in the sum: {caseNumber, counted?, dischargeReadyDays?}.
    change jsonb not null,
    -- Amounts as they were shown before it was opened.
    effect jsonb not null,
    state text not null default 'open' check (state in ('open', 'decided')),
    opened_side text not null check (opened_side in ('region', 'municipality')),
    opened_by text not null,
    opened_by_name text not null,
    opened_at timestamptz not null,
    -- Who is to answer, and the last day for it.
    awaits text check (awaits in ('region', 'municipality', 'care-unit')),
    answer_by date,
    assigned_to text,
    assigned_to_name text,
    outcome text check (outcome in ('upheld', 'partly-upheld', 'rejected', 'withdrawn')),
    grounds text,
    clause jsonb,
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    -- What the decision corrected, and the calculation that followed.
    correction jsonb,
    episode_revision integer,
    run_id bigint references billing_run,
    version integer not null default 1,
    check ((state = 'open') = (outcome is null))
  );
  create index on dialogue (case_id);
  create index on dialogue (case_number);
  create index on dialogue (answer_by) where state = 'open';
  alter table dialogue enable row level security;
  alter table dialogue force row level security;
  create policy seen on dialogue for select using (${PARTIES});
  create policy added on dialogue for insert with check (${PARTIES});
  create policy moved on dialogue for update using (${PARTIES}) with check (${PARTIES});
  create trigger dialogue_is_kept before delete on dialogue for each row execute function refuse_change();
  -- A decision stands.
  create trigger dialogue_decision_is_kept before update of state, outcome, grounds, clause, correction, decided_by, decided_at, claim, about, case_number on dialogue
    for each row when (old.state = 'decided') execute function refuse_change();

  create table dialogue_message (
    id bigint generated always as identity primary key,
    dialogue_id bigint not null references dialogue,
    payer text collate "C" not null,
    side text not null check (side in ('region', 'municipality', 'care-unit')),
    author_id text not null,
    author_name text not null,
    text text not null,
    -- A note to one's own side: the other one never reads it.
    internal boolean not null default false,
    at timestamptz not null
  );
  create index on dialogue_message (dialogue_id);
  create trigger dialogue_message_is_kept before update or delete on dialogue_message for each row execute function refuse_change();
  alter table dialogue_message enable row level security;
  alter table dialogue_message force row level security;
  create policy seen on dialogue_message for select using (
    ((select sees_all_payers()) and (not internal or side = 'region'))
    or (payer = any((select scoped_values('app.payers'))::text[]) and (not internal or side = 'municipality')));
  create policy added on dialogue_message for insert with check (${PARTIES});
  `,
);
