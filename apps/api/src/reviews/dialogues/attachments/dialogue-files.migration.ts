import { sqlMigration } from '../../../platform/index.ts';

const PARTIES = `(select sees_all_payers()) or payer = any((select scoped_values('app.payers'))::text[])`;

export const dialogueFilesMigration = sqlMigration(
  '2020-11-08-dialogues-1-files',
  `
  -- Where a care unit's answer stands in the thread: what the unit attaches to it stands there too.
  alter table unit_question add column answer_message_id bigint references dialogue_message;
  create index on unit_question (answer_message_id);

  -- Evidence that goes with a message. The bytes are kept by hash with all files as received.
  create table dialogue_file (
    id text primary key,
    dialogue_id bigint not null references dialogue on delete cascade,
    message_id bigint not null references dialogue_message on delete cascade,
    payer text collate "C" not null,
    -- Those of the message: a file of a note to one's own side is never seen by the other.
    side text not null check (side in ('region', 'municipality', 'care-unit')),
    internal boolean not null,
    file_hash text not null references raw_file,
    file_name text not null,
    media_type text not null,
    size_bytes bigint not null,
    added_by text not null,
    added_by_name text not null,
    added_at timestamptz not null
  );
  create index on dialogue_file (dialogue_id);
  create index on dialogue_file (message_id);
  create index on dialogue_file (file_hash);
  create trigger dialogue_file_is_kept before update or delete on dialogue_file for each row execute function refuse_change();
  alter table dialogue_file enable row level security;
  alter table dialogue_file force row level security;
  create policy seen on dialogue_file for select using (
    ((select sees_all_payers()) and (not internal or side = 'region'))
    or (payer = any((select scoped_values('app.payers'))::text[]) and (not internal or side = 'municipality'))
    -- The unit that answered sees its own answer's files, as it sees its question, and nothing else of the thread.
    or (side = 'care-unit' and exists (select from unit_question q where q.answer_message_id = dialogue_file.message_id)));
  create policy added on dialogue_file for insert with check (${PARTIES});
  `,
);
