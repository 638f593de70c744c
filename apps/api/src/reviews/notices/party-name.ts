/** What the payer of a notice `n` is called: a payer, or Stockholm, which is asked as a whole though its districts pay. */
export const PARTY_NAME = `coalesce((select p.name from payer p where p.code = n.payer), (select m.municipality_name from payer m where m.municipality = n.payer limit 1), n.payer)`;
