import { sqlMigration } from '../../../platform/index.ts';

const PARTIES = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;

export const dialogueHandlersMigration = sqlMigration(
  '2020-11-08-dialogues-2-handlers',
  `
  -- Who handles a dialogue, on either side: the newest row of the side.
  create table dialogue_handler (
    id bigint generated always as identity primary key,
    dialogue_id bigint not null references dialogue on delete cascade,
    payer text collate "C" not null,
    side text not null check (side in ('region', 'municipality')),
    account_id text not null references account,
    account_name text not null,
    given_by text not null,
    given_by_name text not null,
    given_at timestamptz not null
  );
  create index on dialogue_handler (dialogue_id, side, id desc);
  create index on dialogue_handler (account_id);
  create trigger dialogue_handler_is_kept before update or delete on dialogue_handler for each row execute function refuse_change();
  alter table dialogue_handler enable row level security;
  alter table dialogue_handler force row level security;
  create policy seen on dialogue_handler for select using (${PARTIES});
  create policy added on dialogue_handler for insert with check (${PARTIES});
  -- Nobody filled the columns that stood for one person on both sides.
  alter table dialogue drop column assigned_to, drop column assigned_to_name;

  -- A notice to one person only.
  alter table notice add column receiver text;
  create function notice_of_handler() returns trigger language plpgsql as $$
  begin
    insert into notice (kind, mark, object_kind, object_id, case_id, payer, side, last_day, actor, receiver)
    select 'dialogue-handed-over', new.id::text, 'dialogue', d.id, d.case_id, d.payer, new.side, d.answer_by, new.given_by, new.account_id
      from dialogue d where d.id = new.dialogue_id;
    return new;
  end $$;
  create trigger notice_of_handler after insert on dialogue_handler
    for each row when (new.account_id <> new.given_by) execute function notice_of_handler();
  `,
);
