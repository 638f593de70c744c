/**
 * Whom a notice `n` is about: a payer, Stockholm, which is asked as a whole though its districts pay, or the care unit that
 * was asked.
 */
export const PARTY_NAME = `coalesce((select q.inpatient_unit from unit_question q where n.object_kind = 'unit-question' and q.id::text = n.object_id), (select p.name from payer p where p.code = n.payer), (select m.municipality_name from payer m where m.municipality = n.payer limit 1), n.payer)`;
