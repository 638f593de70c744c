import { sqlMigration } from '../../platform/index.ts';

const SEEN_BY_PAYER = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;

export const casesMigration = sqlMigration(
  '2020-11-01-cases',
  `
  -- One payer's month of one care type, from the first calculation to the settled invoice.
  create table billing_case (
    id bigint generated always as identity primary key,
    period text collate "C" not null,
    care_type text not null check (care_type in ('somatic', 'psychiatric')),
    payer text collate "C" not null references payer,
    state text not null check (state in ('calculated', 'ready-to-share', 'shared', 'in-dialogue', 'accepted',
      'review-expired', 'invoiced', 'paid', 'overdue', 'credited', 'closed', 'parked')),
    -- Parked: from where it goes on, and what has to be mended first: {code, sv, en}.
    state_before_parking text,
    parked jsonb,
    -- The newest calculation that the case stands on; none while the payer had no episode.
    statement_id bigint references statement,
    rule_version text not null,
    -- Who made it ready, and what was looked at: a later calculation voids it.
    ready_by text,
    ready_by_name text,
    ready_at timestamptz,
    -- Civil dates of Europe/Stockholm, counted from what actually happened.
    shared_on date,
    review_closes_on date,
    invoice_issue_on date,
    invoice_due_on date,
    accepted_at timestamptz,
    -- A hold by hand: {reason, by, byName, at}.
    hold jsonb,
    version integer not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (period, care_type, payer),
    check ((state = 'parked') = (parked is not null and state_before_parking is not null))
  );
  create index on billing_case (payer, period);
  alter table billing_case enable row level security;
  alter table billing_case force row level security;
  -- A payer sees a case once it is shared, and one that ended without anything to share.
  create policy seen on billing_case for select using (
    (select sees_all_payers()) or (payer = any((select scoped_values('app.payers'))::text[]) and (shared_on is not null or state = 'closed')));
  create policy added on billing_case for insert with check ((select sees_all_payers()));
  create policy moved on billing_case for update using (${SEEN_BY_PAYER}) with check (${SEEN_BY_PAYER});
  create trigger billing_case_is_kept before delete on billing_case for each row execute function refuse_change();

  -- What is due, when: the scheduler asks for it, so that a stopped system catches up, once.
  create table due_step (
    id bigint generated always as identity primary key,
    case_id bigint not null references billing_case,
    payer text collate "C" not null,
    kind text not null,
    due_at timestamptz not null,
    done_at timestamptz,
    cancelled_at timestamptz,
    -- Why it has not been done although it is due: {sv, en}.
    waits jsonb,
    failures integer not null default 0,
    not_before timestamptz,
    touched_at timestamptz not null default now(),
    created_at timestamptz not null
  );
  create unique index due_step_open on due_step (case_id, kind) where done_at is null and cancelled_at is null;
  create index due_step_due on due_step (due_at) where done_at is null and cancelled_at is null;
  alter table due_step enable row level security;
  alter table due_step force row level security;
  create policy seen on due_step for select using (${SEEN_BY_PAYER});
  create policy added on due_step for insert with check (${SEEN_BY_PAYER});
  create policy moved on due_step for update using (${SEEN_BY_PAYER}) with check (${SEEN_BY_PAYER});
  create trigger due_step_is_kept before delete on due_step for each row execute function refuse_change();

  -- What a payer was given to review: frozen, hashed, never edited. A correction is a new revision.
  create table review_package (
    id bigint generated always as identity primary key,
    case_id bigint not null references billing_case,
    revision integer not null,
    period text collate "C" not null,
    care_type text not null,
    payer text collate "C" not null,
    -- None when every episode has left the payer since: the document says 0 then.
    statement_id bigint references statement,
    document jsonb not null,
    hash text not null,
    shared_at timestamptz not null,
    shared_by_name text not null,
    -- Whether it gave the payer its review weeks again, and why it was made.
    restarts_review boolean not null,
    reason text,
    unique (case_id, revision)
  );
  create index on review_package (statement_id);
  create trigger review_package_is_kept before update or delete on review_package for each row execute function refuse_change();
  alter table review_package enable row level security;
  alter table review_package force row level security;
  create policy seen on review_package for select using (${SEEN_BY_PAYER});
  create policy added on review_package for insert with check ((select sees_all_payers()));

  -- A municipality's word on a package, by a signatory. A later revision needs a new one.
  create table review_acceptance (
    id bigint generated always as identity primary key,
    case_id bigint not null references billing_case,
    payer text collate "C" not null,
    package_id bigint not null references review_package,
    package_hash text not null,
    signatory_name text not null,
    signatory_title text not null,
    delegation_reference text not null,
    accepted_by text not null,
    accepted_by_name text not null,
    accepted_at timestamptz not null
  );
  create index on review_acceptance (case_id);
  create trigger review_acceptance_is_kept before update or delete on review_acceptance for each row execute function refuse_change();
  alter table review_acceptance enable row level security;
  alter table review_acceptance force row level security;
  create policy seen on review_acceptance for select using (${SEEN_BY_PAYER});
  create policy added on review_acceptance for insert with check (${SEEN_BY_PAYER});

  -- Completed runs whose cases were opened or brought up to date.
  create table billing_case_run (run_id bigint primary key references billing_run, opened_at timestamptz not null);

  -- A calculation ordered for one case after sharing: by hand, or by a decided dialogue. The case takes it up when it is done.
  create table case_revision_request (
    id bigint generated always as identity primary key,
    case_id bigint not null references billing_case,
    payer text collate "C" not null,
    run_id bigint not null references billing_run,
    reason text not null,
    requested_by text,
    requested_by_name text not null,
    requested_at timestamptz not null,
    taken_at timestamptz,
    package_id bigint references review_package
  );
  create unique index on case_revision_request (case_id, run_id);
  create index on case_revision_request (run_id) where taken_at is null;
  alter table case_revision_request enable row level security;
  alter table case_revision_request force row level security;
  create policy seen on case_revision_request for select using (${SEEN_BY_PAYER});
  create policy added on case_revision_request for insert with check (${SEEN_BY_PAYER});
  create policy moved on case_revision_request for update using ((select sees_all_payers()));

  -- One decision of a second person per month and care type: which cases may be shared, and what was looked at.
  create table sharing_release (
    id bigint generated always as identity primary key,
    period text collate "C" not null,
    care_type text not null,
    preview_hash text not null,
    -- [{caseId, payer, amount, deviations, ticked}]: as it was shown.
    preview jsonb not null,
    early boolean not null,
    reason text,
    released_by text not null,
    released_by_name text not null,
    released_at timestamptz not null
  );
  create table sharing_release_case (
    release_id bigint not null references sharing_release,
    case_id bigint not null references billing_case,
    statement_id bigint not null references statement,
    primary key (release_id, case_id)
  );
  create index on sharing_release_case (case_id);
  create trigger sharing_release_is_kept before update or delete on sharing_release for each row execute function refuse_change();
  create trigger sharing_release_case_is_kept before update or delete on sharing_release_case for each row execute function refuse_change();
  alter table sharing_release enable row level security;
  alter table sharing_release force row level security;
  create policy seen on sharing_release for select using ((select sees_all_payers()));
  create policy added on sharing_release for insert with check ((select sees_all_payers()));

  -- Two people: whoever releases a basis is not the one who made it ready.
  create function sharing_release_takes_two() returns trigger language plpgsql as $$
  begin
    if exists (select from billing_case c join sharing_release r on r.id = new.release_id
                where c.id = new.case_id and c.ready_by = r.released_by) then
      raise exception 'whoever made a basis ready cannot release it' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
  create trigger sharing_release_takes_two before insert on sharing_release_case for each row execute function sharing_release_takes_two();

  -- What was done with changes that reached a month after it was shared.
  create table change_decision (
    id bigint generated always as identity primary key,
    case_id bigint not null references billing_case,
    payer text collate "C" not null,
    decision text not null check (decision in ('new-revision', 'after-invoice')),
    -- The newest episode revision that was looked at; what comes later is decided anew.
    through_revision bigint not null,
    reason text not null,
    decided_by text not null,
    decided_by_name text not null,
    decided_at timestamptz not null
  );
  create index on change_decision (case_id);
  create trigger change_decision_is_kept before update or delete on change_decision for each row execute function refuse_change();
  alter table change_decision enable row level security;
  alter table change_decision force row level security;
  create policy seen on change_decision for select using ((select sees_all_payers()));
  create policy added on change_decision for insert with check ((select sees_all_payers()));
  `,
);
