import { sqlMigration } from '../../platform/index.ts';

const ABOUT_OWN_QUESTION = `object_kind = 'unit-question' and exists (select from unit_question q where q.id::text = object_id)`;
const OF_OWN_QUESTION = `exists (select from notice n where n.id = notice_id and n.object_kind = 'unit-question')`;

/**
 * A care unit is told of what it is asked. It sees no month and no dialogue, only the questions put to it: by them it sees
 * what it was told, and nothing else of a payer.
 */
export const unitQuestionNoticesMigration = sqlMigration(
  '2020-11-16-notices-unit-questions',
  `
  alter table notice drop constraint notice_object_kind_check, drop constraint notice_side_check,
    add constraint notice_object_kind_check check (object_kind in ('billing-case', 'dialogue', 'invoice', 'consultation', 'unit-question')),
    add constraint notice_side_check check (side in ('region', 'municipality', 'both', 'care-unit')),
    add constraint notice_to_care_unit check ((side = 'care-unit') = (object_kind = 'unit-question'));
  create policy seen_by_unit on notice for select using (${ABOUT_OWN_QUESTION});
  create policy seen_by_unit on notice_delivery for select using (${OF_OWN_QUESTION});
  create policy moved_by_unit on notice_delivery for update using (${OF_OWN_QUESTION}) with check (${OF_OWN_QUESTION});

  create function notice_of_unit_question() returns trigger language plpgsql as $$
  begin
    insert into notice (kind, mark, object_kind, object_id, case_id, payer, side, last_day, actor)
    select 'unit-question-asked', '', 'unit-question', new.id::text, d.case_id, new.payer, 'care-unit', new.answer_by, new.asked_by
      from dialogue d where d.id = new.dialogue_id;
    return new;
  end $$;
  create trigger notice_of_unit_question after insert on unit_question for each row execute function notice_of_unit_question();
  `,
);
