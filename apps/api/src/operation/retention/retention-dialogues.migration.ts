import { sqlMigration } from '../../platform/index.ts';
import { goByOrder } from './retention-months.migration.ts';

/**
 * Files, handlers and lifted questions go with their dialogue, by the references to it. The bytes of a file go with its last
 * row: what stood in it about a patient is kept no longer than the dialogue.
 */
export const retentionDialoguesMigration = sqlMigration(
  '2020-12-03-retention-dialogues',
  `
  ${goByOrder(['follow_up_outcome', 'follow_up_referral', 'dialogue_handler', 'dialogue_file'])}

  create function remove_bytes_of_dialogue_file() returns trigger language plpgsql as $$
  begin
    delete from raw_file_piece p using raw_file f
     where f.hash = old.file_hash and p.upload = f.upload
       and not exists (select from dialogue_file d where d.file_hash = old.file_hash)
       and not exists (select from import i where i.file_hash = old.file_hash)
       and not exists (select from consultation_file c where c.file_hash = old.file_hash)
       and not exists (select from consultation_answer_file a where a.file_hash = old.file_hash);
    return null;
  end $$;
  create trigger dialogue_file_takes_its_bytes after delete on dialogue_file
    for each row execute function remove_bytes_of_dialogue_file();
  `,
);
